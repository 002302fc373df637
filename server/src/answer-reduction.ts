/**
 * A sync answer can be as large as the room, and most of it is known. What is new in it is found in slices, against the durable fold.
 * Checking only that afterwards has the same result as checking the whole answer at once (GU53).
 */
import { LIMITS } from '@heard/shared/wire/limits';
import type { Seat } from '@heard/shared/exercise/seat';
import { splitDeletes } from './known-deletes.ts';
import type { RoomFold } from './room-fold.ts';
import type { Sliced } from './time-slicing.ts';
import { closeNameOf, type WordsOutcome } from './words-draft.ts';

export interface ReducedAnswer {
  /** To be checked and stored one after the other, each in a transaction of its own. */
  parts: Uint8Array[];
  /** For the whole answer, once the parts are stored. */
  outcome: WordsOutcome;
}

export function isLarge(update: Uint8Array): boolean {
  return update.length > LIMITS.frameBytes / 4;
}

export function* reduceAnswer(fold: RoomFold, update: Uint8Array, seat: Seat): Sliced<ReducedAnswer> {
  const guarded = yield* fold.guardSteps(update, seat, 'answer');
  if (!guarded.ok) {
    const reason = guarded.error;
    return { parts: [], outcome: { type: 'refused', why: closeNameOf(reason), reason } };
  }
  const { update: news, named, isAhead } = guarded.value;
  const outcome: WordsOutcome = { type: isAhead ? 'behind' : 'taken', clients: named, removes: false };
  return { parts: news === null ? [] : yield* splitDeletes(news, LIMITS.structsPerUpdate), outcome };
}
