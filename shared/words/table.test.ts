import { describe, expect, it } from 'vitest';
import type { Seat } from '../exercise/seat.ts';
import type { EntryOf } from './entry.ts';
import { currentTable, withNextOrder } from './table.ts';
import { NO_WORDS, type Words } from './words.ts';

const table = (exercise: string, order?: number): EntryOf<'table'> => ({
  kind: 'table', exercise, minutes: 25, first: 'host', message: '', ...(order !== undefined && { order }),
}); // prettier-ignore

function wordsOf(...tables: [Seat, EntryOf<'table'>][]): Words {
  const inOrder = [...tables].sort(([a]) => (a === 'host' ? -1 : 1));
  return {
    ...NO_WORDS,
    entries: inOrder.map(([seat, entry], at) => ({ id: `table-${at}-----`.slice(0, 12), seat, revision: 1, entry })),
  };
}

describe('the table', () => {
  it('[WO01] is the one that was set last, by either person', () => {
    expect(currentTable(NO_WORDS)).toBeNull();
    expect(currentTable(wordsOf(['host', table('heard', 1)], ['guest', table('mirror', 2)]))?.exercise).toBe('mirror');
    expect(currentTable(wordsOf(['host', table('heard', 3)], ['guest', table('mirror', 2)]))?.exercise).toBe('heard');
  });

  it('[WO02] is the host’s if both set one at the same time, or with an older build', () => {
    expect(currentTable(wordsOf(['guest', table('mirror', 2)], ['host', table('heard', 2)]))?.exercise).toBe('heard');
    expect(currentTable(wordsOf(['guest', table('mirror')], ['host', table('heard')]))?.exercise).toBe('heard');
    expect(currentTable(wordsOf(['guest', table('mirror', 1)], ['host', table('heard')]))?.exercise).toBe('mirror');
  });

  it('[WO03] gets an order that is higher than those of all others', () => {
    const words = wordsOf(['host', table('heard', 4)], ['guest', table('mirror', 7)]);
    expect(withNextOrder(table('two-views', 1), words).order).toBe(8);
    expect(withNextOrder(table('two-views'), NO_WORDS).order).toBe(1);
  });
});
