/** Half-written pages of the journal, kept with every letter, and sealed like the pages where there is a passphrase. */
import type { Result } from '@heard/shared/result';
import { DRAFT_PREFIX, inOpenJournal, type JournalProblem } from './journal-access.ts';
import { placeOf } from './journal-row.ts';

// One after the other: a slower earlier write must not win over a later one.
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done;
  return done;
}

/** Null where there is none, or none that can be opened. */
export async function readDraft(id: string): Promise<unknown> {
  const key = `${DRAFT_PREFIX}${id}`;
  const read = await inTurn(() =>
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
  return inTurn(() =>
    inOpenJournal(async (transaction, seal) => {
      await transaction.objectStore('kept').put(seal ? seal.seal(placeOf.draft(key), draft) : draft, key);
    }, 'relaxed'),
  );
}

export function dropDraft(id: string): Promise<Result<void, JournalProblem>> {
  return inTurn(() =>
    inOpenJournal(async (transaction) => {
      await transaction.objectStore('kept').delete(`${DRAFT_PREFIX}${id}`);
    }),
  );
}

/** Once everything that was typed so far is kept. */
export async function draftsAreKept(): Promise<void> {
  await queue;
}
