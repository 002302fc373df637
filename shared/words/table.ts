/** The table for the next conversation. Either person can set it, so there can be two, of which the newest counts. */
import { MAX_COUNT, type EntryOf } from './entry.ts';
import { entriesOf, type Words } from './words.ts';

type Table = EntryOf<'table'>;

/** The table that was set last. If both set it at the same time, it is the host's. */
export function currentTable(words: Words): Table | null {
  const tables = entriesOf(words, 'table').map(({ entry }) => entry);
  // The host's tables come first and are only replaced by a table of a higher order.
  return tables.reduce<Table | null>(
    (newest, table) => (newest && orderOf(table) <= orderOf(newest) ? newest : table),
    null,
  );
}

/** The table with an order that is higher than that of all present ones. */
export function withNextOrder(table: Table, words: Words): Table {
  const before = Math.max(0, ...entriesOf(words, 'table').map(({ entry }) => orderOf(entry)));
  return { ...table, order: Math.min(before + 1, MAX_COUNT) };
}

function orderOf(table: Table): number {
  return table.order ?? 0;
}
