/**
 * Half-written texts, on this device alone: never in the room before they are offered. Kept with every letter, so that a reload,
 * a lost network or an empty battery takes none of them.
 */
import { withDatabase } from './database.ts';

export interface DraftShelf {
  read(key: string): Promise<string | null>;
  write(key: string, text: string): void;
  drop(key: string): void;
}

/** The drafts of one room, or of one page. Where storage is refused, the field itself is all there is. */
export function draftShelf(scope: string): DraftShelf {
  const full = (key: string) => `${scope}/${key}`;
  // One after the other: a slower earlier write must not win over a later one.
  let queue: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>) => {
    queue = queue.then(work).catch(() => undefined);
  };
  return {
    async read(key) {
      try {
        return (await withDatabase((db) => db.get('drafts', full(key)))) ?? null;
      } catch {
        return null;
      }
    },
    write: (key, text) => later(() => withDatabase((db) => db.put('drafts', text, full(key)))),
    drop: (key) => later(() => withDatabase((db) => db.delete('drafts', full(key)))),
  };
}
