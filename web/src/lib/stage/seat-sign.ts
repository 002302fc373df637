/** A person can have two devices. If it isn't them, somebody has their link: they should see it, and what to do. */
import type { RoomState } from '#lib/room/room-state.ts';

export const secondDevice = () => 'Another device is open at your place, too. If that isn’t you: open a new room.';

/** Of one's own seat alone; how many devices the other one has is nobody's business. */
export function hasSecondDevice({ presence, seat }: Pick<RoomState, 'presence' | 'seat'>): boolean {
  return presence[seat] > 1;
}
