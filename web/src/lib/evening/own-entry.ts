import type { Seat } from '@heard/shared/exercise/seat';
import type { EntryKind, EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';

/** The entry of a kind that a seat keeps rewriting. If two devices each made one, it is the same one on every device. */
export function ownEntry<K extends EntryKind>(words: Words, kind: K, seat: Seat): Word<EntryOf<K>> | null {
  return entriesOf(words, kind, seat)[0] ?? null;
}
