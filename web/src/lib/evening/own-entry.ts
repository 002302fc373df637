/** Finding in a room's words what a page needs of them. */
import type { Seat } from '@heard/shared/exercise/seat';
import type { EntryKind, EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';

/** The one entry of a kind that a seat rewrites; the same one on every device where two devices each made one. */
export function ownEntry<K extends EntryKind>(words: Words, kind: K, seat: Seat): Word<EntryOf<K>> | null {
  return entriesOf(words, kind, seat)[0] ?? null;
}
