/** Tells a person that a second device is connected at their seat, because it may be somebody else with their link. */
import type { RoomState } from '#lib/room/room-state.ts';

export const secondDeviceText = () => 'Another device is open at your place, too. If that isn’t you: open a new room.';

/** Only for the own seat: the partner's number of devices is private. */
export function hasSecondDevice({ presence, seat }: Pick<RoomState, 'presence' | 'seat'>): boolean {
  return presence[seat] > 1;
}
