/** Drafts of journal pages, stored with every change, and sealed like the pages where there is a passphrase. */
import type { Result } from '@heard/shared/result';
import { DRAFT_PREFIX, inOpenJournal, type JournalProblem } from './journal-access.ts';
import { placeOf } from './journal-row.ts';
import type { StoredItem } from './stored-item.ts';
import { TaskQueue } from './task-queue.ts';

const tasks = new TaskQueue();

/** Null where there is none, or none that can be opened. */
export async function readDraft(id: string): Promise<unknown> {
  const key = `${DRAFT_PREFIX}${id}`;
  const read = await tasks.run(() =>
    inOpenJournal(async (transaction, seal) => {
      const draft = await transaction.objectStore('kept').get(key);
      if (!(draft instanceof Uint8Array)) return draft ?? null;
      return seal?.open(placeOf.draft(key), draft)?.content ?? null;
    }),
  );
  return read.ok ? read.value : null;
}

export function writeDraft(id: string, draft: unknown): Promise<Result<void, JournalProblem>> {
  const key = `${DRAFT_PREFIX}${id}`;
  return tasks.run(() =>
    inOpenJournal(async (transaction, seal) => {
      await transaction.objectStore('kept').put(seal ? seal.seal(placeOf.draft(key), draft) : draft, key);
    }, 'relaxed'),
  );
}

export function dropDraft(id: string): Promise<Result<void, JournalProblem>> {
  return tasks.run(() =>
    inOpenJournal(async (transaction) => {
      await transaction.objectStore('kept').delete(`${DRAFT_PREFIX}${id}`);
    }),
  );
}

/** One draft, for `Persisted`. */
export function journalDraftItem(id: string): StoredItem<unknown, JournalProblem> {
  const problemOf = async (done: Promise<Result<void, JournalProblem>>) => {
    const result = await done;
    return result.ok ? null : result.error;
  };
  return {
    read: () => readDraft(id),
    write: (draft) => problemOf(writeDraft(id, draft)),
    remove: () => problemOf(dropDraft(id)),
  };
}

/** Once everything that was typed so far is stored. */
export function draftsAreKept(): Promise<void> {
  return tasks.idle();
}
