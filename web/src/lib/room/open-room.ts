/** Opens a room for a person who is in it: after *Come in* at its door, or on a device that knows the room. */
import { otherSeat } from '@heard/shared/exercise/seat';
import { formatLink, type ParsedLink } from '@heard/shared/words/link';
import type { Result } from '@heard/shared/result';
import { actionStore, refusingStore } from '#lib/device/action-store.ts';
import { forgetRoom, knownRoom, localIdOf, noteRoom, rememberRoom } from '#lib/device/known-rooms.ts';
import { pageClaim } from '#lib/device/page-claim.ts';
import { randomId } from '#lib/device/random.ts';
import { RoomClient } from './room-client.ts';
import { RoomConnection } from './room-connection.ts';
import { socketServer } from './socket-server.ts';
import type { RoomSession } from './room-state.ts';

/**
 * Null when this device doesn't know the room (any more). The caller calls `comeIn` at once: the person pressed *Come in* here before.
 * `connection`: the one of the door, for somebody who is just coming in.
 */
export async function openKnownRoom(localId: string, connection?: RoomConnection): Promise<RoomSession | null> {
  const known = await knownRoom(localId);
  if (!known) return null;
  const { seat, roomSecret, seatSecret, otherSeatSecret } = known;
  const { origin } = location;
  let partnerName = known.partnerName;
  const room = new RoomClient({
    connection:
      connection ?? new RoomConnection({ link: { seat, roomSecret, seatSecret }, server: socketServer(location) }),
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

/** For a device that stores nothing: everything lasts only as long as this page. */
export function openUnkept(link: ParsedLink, connection: RoomConnection): RoomSession {
  const links = { own: formatLink(location.origin, link), other: null };
  const room = new RoomClient({ connection, links, store: refusingStore(), claim: pageClaim(randomId()) });
  void room.connect();
  return room;
}

/** The local id of a room whose link was used here before, or null. */
export function knownAs(link: ParsedLink): Promise<string | null> {
  return localIdOf(link);
}

/** After *Come in*: stores the link on this device, and returns the room's local id. */
export function rememberLink(link: ParsedLink): Promise<Result<string, 'storage-refused'>> {
  const { seat, roomSecret, seatSecret } = link;
  return rememberRoom({ seat, roomSecret, seatSecret, otherSeatSecret: null }, Date.now());
}
