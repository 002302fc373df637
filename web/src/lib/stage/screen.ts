/** Which screen a room shows, from its state alone. */
import { otherSeat } from '@heard/shared/exercise/seat';
import { entriesOf } from '@heard/shared/words/words';
import type { RoomState } from '../room/room-state.ts';

/** `finding`: nothing is known of the room yet. `waiting`: before both are there. */
export type Screen = 'ended' | 'finding' | 'waiting' | 'stage' | 'summary';

/** A partner who was here a moment ago is still arriving: a reload must not throw the other one back to the waiting page. */
const STILL_ARRIVING_MS = 30_000;

export function screenOf(state: RoomState, now: number): Screen {
  if (state.connection.status === 'ended') return 'ended';
  switch (state.view.status) {
    case 'idle':
      return state.isLoaded ? 'waiting' : 'finding';
    case 'gathering':
      return isPartnerThere(state, now) ? 'stage' : 'waiting';
    case 'running':
    case 'paused':
    case 'returning':
      return 'stage';
    case 'closed':
      return 'summary';
  }
}

function isPartnerThere(state: RoomState, now: number): boolean {
  const other = otherSeat(state.seat);
  if (state.presence[other] > 0) return true;
  // Opening the conversation stamps them away, too. Who has never come in isn't still arriving.
  if (entriesOf(state.words, 'person', other).length === 0) return false;
  const goneSince = state.view.away[other];
  return goneSince !== null && now - goneSince < STILL_ARRIVING_MS;
}
