import type { DraftShelf } from '#lib/device/drafts.ts';

export interface MemoryShelf extends DraftShelf {
  /** What would be lost with the page. */
  texts(): string[];
}

/** For devices that store nothing: drafts that last as long as the page. */
export function memoryShelf(): MemoryShelf {
  const kept = new Map<string, string>();
  return {
    item: (key) => ({
      read: () => kept.get(key) ?? null,
      write: (text) => {
        kept.set(key, text);
        return null;
      },
      remove: () => {
        kept.delete(key);
        return null;
      },
    }),
    texts: () => [...kept.values()].filter((text) => text.trim() !== ''),
  };
}
