/** Which screen a room shows, from its state and from whether the partner was here in this conversation. */
import { otherSeat } from '@heard/shared/exercise/seat';
import type { RoomState } from '#lib/room/room-state.ts';

/** `ended`: the connection was closed for good. `loading`: the room isn't loaded yet. `waiting`: until both are here. */
export type RoomScreen = 'ended' | 'loading' | 'waiting' | 'stage' | 'summary';

/** A partner who left less than this ago may be reloading the page, which must not bring back the waiting page. */
const RELOAD_GRACE_MS = 30_000;

/**
 * Remembers, as long as the page is open, whether the partner was here in the current conversation. Presence in an earlier one doesn't
 * count: they haven't been invited to this one yet.
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
  // Presence is 0 while this device is disconnected, and shortly before the `away` event arrives. Neither says that they left.
  return isSeen && (goneSince === null || now - goneSince < RELOAD_GRACE_MS);
}
