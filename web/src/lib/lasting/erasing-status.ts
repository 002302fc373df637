/** When a person's words of a conversation may be erased from the room: when both have a copy or want none, or after a week. */
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import type { EntryOf } from '@heard/shared/words/entry';
import { hasErased, ownWordsOf } from '@heard/shared/words/erased';
import { entriesOf, type Words } from '@heard/shared/words/words';
import { decisionsOf } from '#lib/summary/keeping.ts';
import type { RoomSession } from '#lib/room/room-state.ts';
import type { PastConversation } from '#lib/evening/past-conversations.ts';

/** After this time words can be erased even if the partner hasn't decided about a copy. ms. */
export const ERASE_AFTER_MS = 7 * 24 * 60 * 60_000;

/**
 * `nothing`: this person wrote nothing. `unsettled`: they have no copy yet and haven't said that they want none. `waits`: for the
 * partner's copy, at most until `ERASE_AFTER_MS` is over. `open`: they can be erased now.
 */
export type ErasingStatus = 'nothing' | 'erased' | 'unsettled' | 'waits' | 'open';

/** `now`: server time, ms. */
export function erasingStatusOf(words: Words, past: PastConversation, seat: Seat, now: number): ErasingStatus {
  const { conversation, at } = past;
  if (hasErased(words, conversation, seat)) return 'erased';
  if (ownWordsOf(words, conversation, seat).length === 0) return 'nothing';
  if (!isSettled(words, conversation, seat)) return 'unsettled';
  return isSettled(words, conversation, otherSeat(seat)) || now - at >= ERASE_AFTER_MS ? 'open' : 'waits';
}

function isSettled(words: Words, conversation: number, seat: Seat): boolean {
  return entriesOf(words, 'keep', seat).some(
    ({ entry }) => entry.conversation === conversation && entry.isSettled === true,
  );
}

/** Records that this person has a copy now, or wants none. */
export async function markSettled(room: RoomSession, conversation: number): Promise<void> {
  const { words, seat } = room.current;
  if (isSettled(words, conversation, seat)) return;
  const before = decisionsOf(words, conversation, seat);
  const none: EntryOf<'keep'> = { kind: 'keep', conversation, kept: {} };
  await room.write({ ...(before?.entry ?? none), isSettled: true }, before?.id);
}
