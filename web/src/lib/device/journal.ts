/** The journal: saved summaries and own pages, stored in this browser only. */
import { failed, succeeded, type Result } from '@heard/shared/result';
import type { JournalRow } from './database.ts';
import {
  accessIn,
  DRAFT_PREFIX,
  inJournal,
  inOpenJournal,
  letGo,
  LOCK_KEY,
  type JournalProblem,
} from './journal-access.ts';
import { readRow, writtenRow } from './journal-row.ts';
import { askToPersist, type Persistence } from './persistence.ts';
import type { StorageProblem } from './stored-item.ts';

export type { JournalProblem } from './journal-access.ts';

/**
 * Saves a page, in the format of the JSON download. A page with the same id is replaced, such as a copy of a summary that has grown.
 * `tell` is called later with whether the browser promises not to evict it; see `askToPersist`.
 */
export async function saveInJournal(
  id: string,
  page: unknown,
  now: number,
  tell: (persistence: Persistence) => void = () => undefined,
): Promise<Result<{ id: string }, JournalProblem>> {
  const done = await inOpenJournal(async (transaction, seal) => {
    const journal = transaction.objectStore('journal');
    await journal.put(writtenRow({ id, savedAt: now, page }, seal));
    return (await journal.get(id)) !== undefined;
  });
  if (!done.ok) return done;
  if (!done.value) return failed('refused');
  void askToPersist(tell);
  return succeeded({ id });
}

/** Newest first. */
export async function journalPages(): Promise<Result<JournalRow[], JournalProblem>> {
  const rows = await inOpenJournal(async (transaction, seal) =>
    (await transaction.objectStore('journal').getAll()).map((row) => readRow(row, seal)),
  );
  return rows.ok ? succeeded(rows.value.toSorted((a, b) => b.savedAt - a.savedAt)) : rows;
}

/** Null if there is none. While the journal is locked, its content (`page`) is null. */
export async function journalPage(id: string): Promise<JournalRow | null> {
  const read = await inJournal(async (transaction) => {
    const access = await accessIn(transaction);
    const row = await transaction.objectStore('journal').get(id);
    return row ? readRow(row, access === 'locked' ? null : access) : null;
  });
  return read.ok ? read.value : null;
}

export async function deletePage(id: string): Promise<Result<void, JournalProblem>> {
  return inOpenJournal(async (transaction) => {
    await transaction.objectStore('journal').delete(id);
    await transaction.objectStore('kept').delete(`${DRAFT_PREFIX}${id}`);
  });
}

/**
 * Deletes every page and every draft. If the journal is locked, also deletes the passphrase: it could be somebody who has forgotten it,
 * and they start over. Otherwise the passphrase stays.
 */
export async function deleteJournal(): Promise<Result<void, StorageProblem>> {
  const done = await inJournal(async (transaction) => {
    const isLocked = (await accessIn(transaction)) === 'locked';
    await transaction.objectStore('journal').clear();
    const kept = transaction.objectStore('kept');
    await kept.delete(IDBKeyRange.bound(DRAFT_PREFIX, `${DRAFT_PREFIX}\uffff`));
    if (isLocked) await kept.delete(LOCK_KEY);
    return isLocked;
  });
  if (done.ok && done.value) letGo();
  return done.ok ? succeeded(undefined) : done;
}

/** Writes all rows that `change` returns, or none. `here`: all stored rows. */
export async function changePages(
  change: (here: readonly JournalRow[]) => readonly JournalRow[],
): Promise<Result<void, JournalProblem>> {
  return inOpenJournal(async (transaction, seal) => {
    const journal = transaction.objectStore('journal');
    const here = (await journal.getAll()).map((row) => readRow(row, seal));
    for (const row of change(here)) await journal.put(writtenRow(row, seal));
  });
}
