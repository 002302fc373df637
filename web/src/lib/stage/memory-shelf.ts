import type { DraftShelf } from '#lib/device/drafts.ts';

export interface MemoryShelf extends DraftShelf {
  /** What would be gone with the page. */
  texts(): string[];
}

/** Where nothing may be kept: drafts that last as long as the page. */
export function memoryShelf(): MemoryShelf {
  const kept = new Map<string, string>();
  return {
    read: (key) => Promise.resolve(kept.get(key) ?? null),
    write: (key, text) => void kept.set(key, text),
    drop: (key) => void kept.delete(key),
    texts: () => [...kept.values()].filter((text) => text.trim() !== ''),
  };
}
