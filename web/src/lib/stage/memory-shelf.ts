import type { DraftShelf } from '../device/drafts.ts';

/** Where nothing may be kept: drafts that last as long as the page. */
export function memoryShelf(): DraftShelf {
  const kept = new Map<string, string>();
  return {
    read: (key) => Promise.resolve(kept.get(key) ?? null),
    write: (key, text) => void kept.set(key, text),
    drop: (key) => void kept.delete(key),
  };
}
