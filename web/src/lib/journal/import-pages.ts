/** Works out what importing a file changes in the journal: the newer page wins, summaries are merged, and everything is counted. */
import type { SummaryFile } from '@heard/shared/words/export';
import type { JournalRow } from '#lib/device/database.ts';
import { grownPage, readSavedPage } from '#lib/summary/saved-page.ts';

export interface PageMerge {
  /** Pages to write. */
  rows: JournalRow[];
  added: number;
  /** Number of pages here that are replaced by a newer one of the file, or that gain lines from it. */
  changed: number;
  /** Number of pages in the file that are older than the one here, and are left out. */
  older: number;
  same: number;
}

export function mergePages(here: readonly JournalRow[], incoming: readonly JournalRow[]): PageMerge {
  const before = new Map(here.map((row) => [row.id, row]));
  const after = new Map(before);
  let older = 0;
  let same = 0;
  for (const row of incoming) {
    const there = after.get(row.id);
    if (there && isSame(there.page, row.page)) {
      same += 1;
      continue;
    }
    const stays = there ? newerOf(there, row) : row;
    // The file may hold one page twice: the one that is left out is counted, too.
    if (there && (stays === there || before.get(row.id) !== there)) older += 1;
    after.set(row.id, stays);
  }
  const rows = [...after.values()].filter((row) => before.get(row.id) !== row);
  const added = rows.filter(({ id }) => !before.has(id)).length;
  return { rows, added, changed: rows.length - added, older, same };
}

/** On a tie the page that is already here wins. A page that can't be opened loses against any other. */
function newerOf(there: JournalRow, row: JournalRow): JournalRow {
  if (there.page === null) return row;
  const [older, newer] = row.savedAt > there.savedAt ? [there, row] : [row, there];
  const lines = readSavedPage(older.page) && readSavedPage(newer.page) && grownLines(older.page, newer.page);
  return lines && !isSame(lines, newer.page) ? { ...newer, page: lines } : newer;
}

/** The lines of both summaries; a line that is in both is taken from the newer one. */
function grownLines(older: unknown, newer: unknown): unknown {
  return grownPage(older, newer as SummaryFile) ?? older;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const entries = Object.entries(a);
  if (Array.isArray(a) !== Array.isArray(b) || entries.length !== Object.keys(b).length) return false;
  return entries.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]));
}
