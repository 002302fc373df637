import type { DraftShelf } from './drafts.ts';

export interface MemoryShelf extends DraftShelf {
  /** The texts that are lost when the page is closed. */
  texts(): string[];
}

/** Keeps drafts in memory, for browsers without storage. */
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
