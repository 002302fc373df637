/**
 * Erasing a seat's words of a conversation. An empty `keep` entry remains as a mark: both people see that the words were erased, and
 * the seat's other devices remove any of the words that they still hold or hadn't sent yet.
 */
import type { Seat } from '../exercise/seat.ts';
import type { EntryOf } from './entry.ts';
import { entriesOf, type Word, type Words } from './words.ts';

/** A seat's words of a conversation without `past`, which only has its title and time. */
export function ownWordsOf(words: Words, conversation: number, seat: Seat): Word[] {
  return words.entries.filter(
    ({ seat: author, entry }) =>
      author === seat && entry.kind !== 'past' && 'conversation' in entry && entry.conversation === conversation,
  );
}

export function hasErased(words: Words, conversation: number, seat: Seat): boolean {
  return entriesOf(words, 'keep', seat).some(({ entry }) => entry.conversation === conversation && entry.isErased);
}

/** The mark that remains. */
export function erasedKeep(conversation: number): EntryOf<'keep'> {
  return { kind: 'keep', conversation, kept: {}, isSettled: true, isErased: true };
}

/** Ids of words that reappeared after their author erased the words of their conversation. */
export function wordsToEraseAgain(words: Words, seat: Seat): string[] {
  const erased = new Set(
    entriesOf(words, 'keep', seat).flatMap(({ entry }) => (entry.isErased ? [entry.conversation] : [])),
  );
  return [...erased].flatMap((conversation) =>
    ownWordsOf(words, conversation, seat)
      .filter(({ entry }) => !(entry.kind === 'keep' && entry.isErased))
      .map(({ id }) => id),
  );
}
