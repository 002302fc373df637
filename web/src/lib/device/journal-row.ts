/** The stored form of a page: plain, or with its time and content sealed together. The id is never sealed. */
import * as v from 'valibot';
import type { JournalRow } from './database.ts';
import type { PageSeal } from './journal-access.ts';

/** The associated data of sealed content, which ties it to its key in the store. */
export const placeOf = {
  page: (id: string) => `page/${id}`,
  draft: (key: string) => `draft/${key}`,
};

const contentSchema = v.object({ savedAt: v.number(), page: v.unknown() });

function isSealed(row: JournalRow): row is JournalRow & { page: Uint8Array } {
  return row.page instanceof Uint8Array;
}

/** Null if it is sealed already. */
export function sealRow(row: JournalRow, seal: PageSeal): JournalRow | null {
  if (isSealed(row)) return null;
  const { id, savedAt, page } = row;
  return { id, savedAt: 0, page: seal.seal(placeOf.page(id), { savedAt, page }) };
}

/** Null if it isn't sealed, or can't be opened. */
export function unsealRow(row: JournalRow, seal: PageSeal): JournalRow | null {
  if (!isSealed(row)) return null;
  const content = v.safeParse(contentSchema, seal.open(placeOf.page(row.id), row.page)?.content);
  return content.success ? { id: row.id, savedAt: content.output.savedAt, page: content.output.page } : null;
}

/** The content (`page`) of a row that can't be opened is null. */
export function readRow(row: JournalRow, seal: PageSeal | null): JournalRow {
  if (!isSealed(row)) return row;
  return (seal && unsealRow(row, seal)) ?? { id: row.id, savedAt: row.savedAt, page: null };
}

export function writtenRow(row: JournalRow, seal: PageSeal | null): JournalRow {
  return (seal && sealRow(row, seal)) ?? row;
}
