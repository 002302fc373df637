/** Which screen a room shows, from its state and from who was seen in this conversation. */
import { otherSeat } from '@heard/shared/exercise/seat';
import type { RoomState } from '#lib/room/room-state.ts';

/** `finding`: nothing is known of the room yet. `waiting`: before both are there. */
export type RoomScreen = 'ended' | 'loading' | 'waiting' | 'stage' | 'summary';

/** A partner who was here a moment ago is still arriving: a reload must not throw the other one back to the waiting page. */
const STILL_ARRIVING_MS = 30_000;

/**
 * Remembers, for as long as the page is open, whether the other one was there in this conversation. Who was here on an earlier
 * evening isn't still arriving: they haven't been invited yet.
 */
export class PartnerSeen {
  #conversation: number | null = null;

  isSeen(state: RoomState): boolean {
    const { conversation } = state.view;
    if (state.presence[otherSeat(state.seat)] > 0) this.#conversation = conversation;
    return this.#conversation === conversation;
  }
}

export function roomScreenOf(state: RoomState, now: number, seen: PartnerSeen): RoomScreen {
  if (state.connection.status === 'ended') return 'ended';
  switch (state.view.status) {
    case 'idle':
      return state.isLoaded ? 'waiting' : 'loading';
    case 'gathering':
      return isPartnerThere(state, now, seen) ? 'stage' : 'waiting';
    case 'running':
    case 'paused':
    case 'returning':
      return 'stage';
    case 'closed':
      return 'summary';
  }
}

function isPartnerThere(state: RoomState, now: number, seen: PartnerSeen): boolean {
  const other = otherSeat(state.seat);
  const isSeen = seen.isSeen(state);
  if (state.presence[other] > 0) return true;
  const goneSince = state.view.away[other];
  return isSeen && goneSince !== null && now - goneSince < STILL_ARRIVING_MS;
}
