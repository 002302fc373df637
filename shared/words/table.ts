/** What is on the table: either may set it, so the newest of both counts. */
import { MAX_COUNT, type EntryOf } from './entry.ts';
import { entriesOf, type Words } from './words.ts';

type Table = EntryOf<'table'>;

/** The table that was set last; of two set at once, the host's. */
export function currentTable(words: Words): Table | null {
  const tables = entriesOf(words, 'table').map(({ entry }) => entry);
  // In a stable order: the host's come first, and only a later one takes their place.
  return tables.reduce<Table | null>(
    (newest, table) => (newest && orderOf(table) <= orderOf(newest) ? newest : table),
    null,
  );
}

/** A table as it is to be written now, so that it counts before the ones that are there. */
export function withNextOrder(table: Table, words: Words): Table {
  const before = Math.max(0, ...entriesOf(words, 'table').map(({ entry }) => orderOf(entry)));
  return { ...table, order: Math.min(before + 1, MAX_COUNT) };
}

function orderOf(table: Table): number {
  return table.order ?? 0;
}
