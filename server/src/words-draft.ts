/** Judges what a device sends of its seat's words, and drafts what is to be stored of it. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { isMendedByAnswer, type GuardMode } from '@heard/shared/wire/guard';
import type { GuardReason } from '@heard/shared/wire/guard-reason';
import { LIMITS } from '@heard/shared/wire/limits';
import { AUTHOR_CLASS } from '@heard/shared/wire/protocol';
import { clocksOf } from '@heard/shared/wire/update-clocks';
import type { Seat } from '@heard/shared/exercise/seat';
import { deletedClients } from './deleted-ranges.ts';
import type { RoomFold } from './room-fold.ts';
import type { Drafted } from './room-writer.ts';

export type WordsOutcome =
  /** `clients`: the seat's Yjs clients that the update was about. */
  | { type: 'taken'; clients: number[] }
  /** What was the seat's own is taken all the same. */
  | { type: 'behind'; clients: number[] }
  /** Came before the answer that it builds on, which brings it too: left aside. */
  | { type: 'early' }
  | { type: 'refused'; why: CloseName; reason: string };

/** `isEarly`: the device hasn't answered yet what it has that the log lacks. */
export function draftWords(
  fold: RoomFold,
  update: Uint8Array,
  seat: Seat,
  { mode, isEarly }: { mode: GuardMode; isEarly: boolean },
): Drafted<WordsOutcome> {
  const guarded = fold.guard(update, seat, mode);
  if (!guarded.ok) {
    if (isEarly && isMendedByAnswer(guarded.error)) return { entries: [], result: { type: 'early' } };
    return refused(closeFor(guarded.error), guarded.error);
  }
  const { update: news, clocks } = guarded.value;
  // What only deletes makes a room smaller.
  const isFull = news !== null && clocks.size > 0 && fold.bytes + news.length > LIMITS.roomBytes;
  if (isFull) return refused('roomFull', 'room-full');
  const all = new Set([...clocksOf(update).keys(), ...deletedClients(update)]);
  const clients = [...all].filter((client) => (client & 3) === AUTHOR_CLASS[seat]);
  const type = mode === 'answer' && fold.isBehind(update) ? 'behind' : 'taken';
  if (news === null) return { entries: [], result: { type, clients } };
  const entry = { author: seat, update: news };
  fold.apply(entry);
  return { entries: [entry], result: { type, clients } };
}

function refused(why: CloseName, reason: string): Drafted<WordsOutcome> {
  return { entries: [], result: { type: 'refused', why, reason } };
}

function closeFor(reason: GuardReason): CloseName {
  switch (reason) {
    case 'truncated':
    case 'long-varint':
    case 'number-too-large':
    case 'not-utf8':
    case 'trailing-bytes':
      return 'malformed';
    case 'too-many-structs':
    case 'entry-too-large':
      return 'tooLarge';
    default:
      return 'forbiddenUpdate';
  }
}
