/** How a page lies in the store: as it is, or its time and its content sealed together. Its id stays readable. */
import * as v from 'valibot';
import type { JournalRow } from './database.ts';
import type { PageSeal } from './journal-access.ts';

/** What a sealed thing is tied to. */
export const placeOf = {
  page: (id: string) => `page/${id}`,
  draft: (key: string) => `draft/${key}`,
};

const contentSchema = v.object({ savedAt: v.number(), page: v.unknown() });

function isSealed(row: JournalRow): row is JournalRow & { page: Uint8Array } {
  return row.page instanceof Uint8Array;
}

/** Null when it is sealed already. */
export function sealRow(row: JournalRow, seal: PageSeal): JournalRow | null {
  if (isSealed(row)) return null;
  const { id, savedAt, page } = row;
  return { id, savedAt: 0, page: seal.seal(placeOf.page(id), { savedAt, page }) };
}

/** Null when it isn't sealed, or can't be opened. */
export function unsealRow(row: JournalRow, seal: PageSeal): JournalRow | null {
  if (!isSealed(row)) return null;
  const content = v.safeParse(contentSchema, seal.open(placeOf.page(row.id), row.page)?.content);
  return content.success ? { id: row.id, savedAt: content.output.savedAt, page: content.output.page } : null;
}

/** A page that can't be opened is there, and null. */
export function readRow(row: JournalRow, seal: PageSeal | null): JournalRow {
  if (!isSealed(row)) return row;
  return (seal && unsealRow(row, seal)) ?? { id: row.id, savedAt: row.savedAt, page: null };
}

export function writtenRow(row: JournalRow, seal: PageSeal | null): JournalRow {
  return (seal && sealRow(row, seal)) ?? row;
}
