/** The opened words of a room, as the view and the summary use them. */
import type { Seat } from '../exercise/seat.ts';
import type { Entry, EntryKind, EntryOf } from './entry.ts';

export interface Word<E extends Entry = Entry> {
  id: string;
  seat: Seat;
  revision: number;
  entry: E;
}

/**
 * Why an entry can't be read. `damaged`: it can't be opened. `stale`: older than what this device has already seen. `newer`: sealed
 * by somebody of the room, in a version, of a kind or with a field that this build doesn't know.
 */
export type Unreadable = 'damaged' | 'stale' | 'newer';

export interface Words {
  entries: readonly Word[];
  /** Entries that this device doesn't show. They are told on the screen, never passed over. */
  unreadable: readonly { id: string; seat: Seat; reason: Unreadable }[];
}

export const NO_WORDS: Words = { entries: [], unreadable: [] };

/** All entries of one kind, in a stable order (seat, then id). */
export function entriesOf<K extends EntryKind>(words: Words, kind: K, seat?: Seat): Word<EntryOf<K>>[] {
  return words.entries.filter(
    (word): word is Word<EntryOf<K>> => word.entry.kind === kind && (seat === undefined || word.seat === seat),
  );
}
