/** Opening a room for somebody who is in it: after the press at its door, or on a device that knows it. */
import { otherSeat } from '@heard/shared/exercise/seat';
import { formatLink, type ParsedLink } from '@heard/shared/words/link';
import type { Result } from '@heard/shared/result';
import { actionStore, refusingStore } from '#lib/device/action-store.ts';
import { forgetRoom, knownRoom, localIdOf, noteRoom, rememberRoom } from '#lib/device/known-rooms.ts';
import { pageClaim } from '#lib/device/page-claim.ts';
import { randomId } from '#lib/device/random.ts';
import { RoomClient } from './room-client.ts';
import { RoomLine } from './room-line.ts';
import { socketServer } from './socket-server.ts';
import type { Room } from './room-state.ts';

/**
 * Null when this device doesn't know the room (any more). The caller comes in at once: who is known here pressed before. `line`: the
 * one that somebody who is just coming in read the door by.
 */
export async function openKnownRoom(localId: string, line?: RoomLine): Promise<Room | null> {
  const known = await knownRoom(localId);
  if (!known) return null;
  const { seat, roomSecret, seatSecret, otherSeatSecret } = known;
  const { origin } = location;
  let partnerName = known.partnerName;
  const room = new RoomClient({
    line: line ?? new RoomLine({ link: { seat, roomSecret, seatSecret }, server: socketServer(location) }),
    links: {
      own: formatLink(origin, { seat, roomSecret, seatSecret }),
      other: otherSeatSecret && formatLink(origin, { seat: otherSeat(seat), roomSecret, seatSecret: otherSeatSecret }),
    },
    store: actionStore(localId),
    claim: pageClaim(randomId()),
    onPartnerName(name) {
      if (name !== partnerName) void noteRoom(localId, { partnerName: name });
      partnerName = name;
    },
    onErased: () => void forgetRoom(localId).catch(() => undefined),
  });
  await noteRoom(localId, { lastOpenedAt: Date.now() });
  await room.connect();
  return room;
}

/** For a device that keeps nothing: everything is in this page alone, and gone with it. */
export function openUnkept(link: ParsedLink, line: RoomLine): Room {
  const links = { own: formatLink(location.origin, link), other: null };
  const room = new RoomClient({ line, links, store: refusingStore(), claim: pageClaim(randomId()) });
  void room.connect();
  return room;
}

/** The local id of a room whose link was used here before, or null. */
export function knownAs(link: ParsedLink): Promise<string | null> {
  return localIdOf(link);
}

/** After the press: keeps the link on this device and gives the room's local id. */
export function rememberLink(link: ParsedLink): Promise<Result<string, 'storage-refused'>> {
  const { seat, roomSecret, seatSecret } = link;
  return rememberRoom({ seat, roomSecret, seatSecret, otherSeatSecret: null }, Date.now());
}
