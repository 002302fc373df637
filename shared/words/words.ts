/** The opened words of a room, as the view and the summary use them. */
import type { Seat } from '../exercise/seat.ts';
import type { Entry, EntryKind, EntryOf } from './entry.ts';

export interface Word<E extends Entry = Entry> {
  id: string;
  seat: Seat;
  revision: number;
  entry: E;
}

export interface Words {
  entries: readonly Word[];
  /** Entries that could not be opened: damaged, or older than what this device has already seen. */
  unreadable: readonly { id: string; seat: Seat; reason: 'damaged' | 'stale' }[];
}

export const NO_WORDS: Words = { entries: [], unreadable: [] };

/** All entries of one kind, in a stable order (seat, then id). */
export function entriesOf<K extends EntryKind>(words: Words, kind: K, seat?: Seat): Word<EntryOf<K>>[] {
  return words.entries.filter(
    (word): word is Word<EntryOf<K>> => word.entry.kind === kind && (seat === undefined || word.seat === seat),
  );
}
