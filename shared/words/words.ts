/** A room's opened words, which the view and the summary are computed from. */
import type { Seat } from '../exercise/seat.ts';
import type { Entry, EntryKind, EntryOf } from './entry.ts';

export interface Word<E extends Entry = Entry> {
  id: string;
  seat: Seat;
  revision: number;
  entry: E;
}

/**
 * Why an entry can't be read. `damaged`: it can't be opened. `stale`: it is older than a version that this device has already seen.
 * `newer`: it was sealed with the room's key, in a version, of a kind or with a field that this build doesn't know.
 */
export type Unreadable = 'damaged' | 'stale' | 'newer';

export interface Words {
  entries: readonly Word[];
  /** Entries that this device can't show. The screen has to report them. */
  unreadable: readonly { id: string; seat: Seat; reason: Unreadable }[];
}

export const NO_WORDS: Words = { entries: [], unreadable: [] };

/** All words of one kind, in a stable order (by seat, then id). */
export function entriesOf<K extends EntryKind>(words: Words, kind: K, seat?: Seat): Word<EntryOf<K>>[] {
  return words.entries.filter(
    (word): word is Word<EntryOf<K>> => word.entry.kind === kind && (seat === undefined || word.seat === seat),
  );
}
