/**
 * Drafts: half-written texts, stored on this device alone and never in the room before they are sent. Stored with every change, so
 * that they survive a reload, a lost connection or an empty battery.
 */
import { withDatabase } from './database.ts';
import { storageProblem, type StorageProblem, type StoredItem } from './stored-item.ts';
import { TaskQueue } from './task-queue.ts';

/** The drafts of one room, or of one page. */
export interface DraftShelf {
  item(key: string): StoredItem<string>;
}

/** `scope`: the room's local id, or the page's name. `forgetRoom` removes the drafts of a scope by its prefix. */
export function draftShelf(scope: string): DraftShelf {
  const tasks = new TaskQueue();
  const attempt = (work: () => Promise<unknown>): Promise<StorageProblem | null> =>
    tasks.run(() => work().then(() => null, storageProblem));
  return {
    item(key) {
      const full = `${scope}/${key}`;
      return {
        async read() {
          try {
            return (await withDatabase((db) => db.get('drafts', full))) ?? null;
          } catch {
            return null;
          }
        },
        write: (text) => attempt(() => withDatabase((db) => db.put('drafts', text, full))),
        remove: () => attempt(() => withDatabase((db) => db.delete('drafts', full))),
      };
    },
  };
}
