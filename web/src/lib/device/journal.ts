/** The journal of this browser: saved summaries, readable here and nowhere else. */
import { failed, succeeded, type Result } from '@heard/shared/words/result';
import { database, type JournalRow } from './database.ts';
import { askToPersist, type Persistence } from './persistence.ts';

/** `refused`: the browser keeps nothing here. `full`: there is no room left. */
export type JournalProblem = 'refused' | 'full';

/** Saves a page (the JSON download's shape). The same id again replaces it: a copy that has grown. */
export async function saveInJournal(
  id: string,
  page: unknown,
  now: number,
): Promise<Result<{ id: string; persistence: Persistence }, JournalProblem>> {
  try {
    const db = await database();
    await db.put('journal', { id, savedAt: now, page });
    if ((await db.get('journal', id)) === undefined) return failed('refused');
    return succeeded({ id, persistence: await askToPersist() });
  } catch (refusal) {
    return failed(refusal instanceof DOMException && refusal.name === 'QuotaExceededError' ? 'full' : 'refused');
  }
}

/** Newest first. */
export async function journalPages(): Promise<Result<JournalRow[], JournalProblem>> {
  try {
    const rows = await (await database()).getAll('journal');
    return succeeded(rows.toSorted((a, b) => b.savedAt - a.savedAt));
  } catch {
    return failed('refused');
  }
}

export async function journalPage(id: string): Promise<JournalRow | null> {
  try {
    return (await (await database()).get('journal', id)) ?? null;
  } catch {
    return null;
  }
}
