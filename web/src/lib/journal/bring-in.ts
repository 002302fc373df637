/** What bringing in a file does to the pages that are here. A newer page stays, a summary never shrinks, and all of it is counted. */
import type { SummaryFile } from '@heard/shared/words/export';
import type { JournalRow } from '#lib/device/database.ts';
import { grownPage, readSavedPage } from '#lib/summary/saved-page.ts';

export interface BringingIn {
  /** What is to be written. */
  rows: JournalRow[];
  added: number;
  /** Pages here that a newer one of the file takes the place of, or that grow by it. */
  changed: number;
  /** Pages of the file that are older than what is here, and stay out. */
  older: number;
  same: number;
}

export function bringIn(here: readonly JournalRow[], incoming: readonly JournalRow[]): BringingIn {
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
    // Also of two in the file: one of them is left out, and that is said.
    if (there && (stays === there || before.get(row.id) !== there)) older += 1;
    after.set(row.id, stays);
  }
  const rows = [...after.values()].filter((row) => before.get(row.id) !== row);
  const added = rows.filter(({ id }) => !before.has(id)).length;
  return { rows, added, changed: rows.length - added, older, same };
}

/** The one that is here wins a tie. A page that can't be opened loses to any. */
function newerOf(there: JournalRow, row: JournalRow): JournalRow {
  if (there.page === null) return row;
  const [older, newer] = row.savedAt > there.savedAt ? [there, row] : [row, there];
  const lines = readSavedPage(older.page) && readSavedPage(newer.page) && grownLines(older.page, newer.page);
  return lines && !isSame(lines, newer.page) ? { ...newer, page: lines } : newer;
}

/** All lines of both; where both have one, as the newer has it. */
function grownLines(older: unknown, newer: unknown): unknown {
  return grownPage(older, newer as SummaryFile) ?? older;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const entries = Object.entries(a);
  if (Array.isArray(a) !== Array.isArray(b) || entries.length !== Object.keys(b).length) return false;
  return entries.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]));
}
