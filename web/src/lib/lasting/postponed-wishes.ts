/**
 * Wishes that were answered with "later". Between conversations the person who was asked can answer them with "yes" or "not this", and
 * the one who wished sees the answer. Answers are never part of a summary.
 */
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import type { EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';
import type { RoomSession } from '#lib/room/room-state.ts';

export interface PostponedWish {
  wish: Word<EntryOf<'wish'>>;
  answer: Word<EntryOf<'wish-answer'>>;
}

/** How many of the wishes that have been answered since are shown. */
const ANSWERED_SHOWN = 3;

/** The wishes of `from` that the partner postponed, the newest first; then those that have been answered since. */
export function postponedWishes(words: Words, from: Seat): PostponedWish[] {
  const all = entriesOf(words, 'wish', from)
    .flatMap((wish) => {
      const answer = answerTo(words, wish);
      return answer ? [{ wish, answer }] : [];
    })
    .sort((a, b) => b.wish.entry.conversation - a.wish.entry.conversation);
  const open = all.filter(({ answer }) => answer.entry.answer === 'later');
  // A revised answer: the first one was "later".
  const answered = all.filter(({ answer }) => answer.entry.answer !== 'later' && answer.revision > 0);
  return [...open, ...answered.slice(0, ANSWERED_SHOWN)];
}

export async function answerPostponedWish(
  room: RoomSession,
  { answer: { id, entry } }: PostponedWish,
  answer: 'yes' | 'not-this',
): Promise<void> {
  await room.write({ ...entry, answer }, id);
}

/** The newest one, in case two devices each wrote one. */
function answerTo(words: Words, wish: Word<EntryOf<'wish'>>): Word<EntryOf<'wish-answer'>> | null {
  const answers = entriesOf(words, 'wish-answer', otherSeat(wish.seat)).filter(({ entry }) => entry.wish === wish.id);
  return answers.sort((a, b) => b.revision - a.revision)[0] ?? null;
}
