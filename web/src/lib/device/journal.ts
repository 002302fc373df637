/** The journal of this browser: saved summaries and own pages, readable here and nowhere else. */
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

export type { JournalProblem } from './journal-access.ts';

/**
 * Saves a page (the JSON download's shape). The same id again replaces it: a copy that has grown. Whether the browser promises to keep
 * it is told when it is known: it may ask its user first.
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

/** Null when it isn't there. While the journal is locked it is there, and its content is null. */
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
 * Every page and every draft. An open journal keeps its passphrase; of a locked one nothing could ever be read again, so the
 * passphrase goes as well and the journal begins anew.
 */
export async function deleteJournal(): Promise<Result<void, 'refused' | 'full'>> {
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

/** All pages of a file, or none. `choose` says what becomes of each, given the page of the same id that is here. */
export async function changePages(
  change: (here: readonly JournalRow[]) => readonly JournalRow[],
): Promise<Result<void, JournalProblem>> {
  return inOpenJournal(async (transaction, seal) => {
    const journal = transaction.objectStore('journal');
    const here = (await journal.getAll()).map((row) => readRow(row, seal));
    for (const row of change(here)) await journal.put(writtenRow(row, seal));
  });
}
