/**
 * Erasing one's words of a conversation. What stays is an empty `keep` that says so: both see that it was done, and a device of
 * the same seat that still holds some of the words, or had not sent them yet, takes them away again.
 */
import type { Seat } from '../exercise/seat.ts';
import type { EntryOf } from './entry.ts';
import { entriesOf, type Word, type Words } from './words.ts';

/** A seat's words of a conversation, `past` aside: that one only says when it was. */
export function ownWordsOf(words: Words, conversation: number, seat: Seat): Word[] {
  return words.entries.filter(
    ({ seat: author, entry }) =>
      author === seat && entry.kind !== 'past' && 'conversation' in entry && entry.conversation === conversation,
  );
}

export function hasErased(words: Words, conversation: number, seat: Seat): boolean {
  return entriesOf(words, 'keep', seat).some(({ entry }) => entry.conversation === conversation && entry.isErased);
}

/** What is left where it was. */
export function erasedKeep(conversation: number): EntryOf<'keep'> {
  return { kind: 'keep', conversation, kept: {}, isSettled: true, isErased: true };
}

/** Ids of a seat's words that are there although their author erased that conversation's words. */
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
