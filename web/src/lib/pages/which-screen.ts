/** Which screen a room is at, from its state alone. */
import { otherSeat } from '@heard/shared/exercise/seat';
import type { ClosedView } from '@heard/shared/exercise/view';
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { RoomState } from '../room/room-state.ts';

export type Screen =
  | { name: 'ended'; why: CloseName }
  | { name: 'opening' }
  | { name: 'waiting' }
  | { name: 'stage' }
  | { name: 'summary'; view: ClosedView };

/** A network that changes takes a moment; a screen that flips meanwhile would be worse. ms. */
const GONE_FOR_A_MOMENT_MS = 5_000;

/** `now`: server time, ms. */
export function whichScreen(state: RoomState, now: number): Screen {
  const { connection, view } = state;
  if (connection.status === 'ended') return { name: 'ended', why: connection.why };
  if (!state.isLoaded) return { name: 'opening' };
  switch (view.status) {
    case 'idle':
      return { name: 'waiting' };
    case 'gathering':
      return { name: isPartnerGone(state, now) ? 'waiting' : 'stage' };
    case 'closed':
      return { name: 'summary', view };
    case 'running':
    case 'paused':
    case 'returning':
      return { name: 'stage' };
  }
}

function isPartnerGone({ presence, view, seat }: RoomState, now: number): boolean {
  const other = otherSeat(seat);
  const since = view.away[other];
  return presence[other] === 0 && (since === null || now - since > GONE_FOR_A_MOMENT_MS);
}
