/** The rooms of this device. A record holds the secrets of the link, so that the room can be opened again after a reload. */
import type { Seat } from '@heard/shared/exercise/seat';
import { failed, succeeded, type Result } from '@heard/shared/result';
import { withDatabase, type KnownRoom } from './database.ts';
import { randomId } from './random.ts';

/** For a list of rooms: no secrets. */
export interface RoomOnDevice {
  localId: string;
  seat: Seat;
  partnerName: string | null;
  lastOpenedAt: number;
}

export type RoomToRemember = Pick<KnownRoom, 'seat' | 'roomSecret' | 'seatSecret' | 'otherSeatSecret'>;

/**
 * Stores a room's secrets, and reads them back to be sure. Returns its local id; the same link gets the same one. `storage-refused`: the
 * device can't store it, so leave the link in the address bar.
 */
export async function rememberRoom(room: RoomToRemember, now: number): Promise<Result<string, 'storage-refused'>> {
  try {
    return await withDatabase(async (db) => {
      const known = (await db.getAll('rooms')).find((each) => isSame(each, room));
      const localId = known?.localId ?? randomId();
      const otherSeatSecret = room.otherSeatSecret ?? known?.otherSeatSecret ?? null;
      const { createdAt, partnerName } = known ?? { createdAt: now, partnerName: null };
      await db.put('rooms', { ...room, otherSeatSecret, localId, createdAt, partnerName, lastOpenedAt: now });
      const kept = await db.get('rooms', localId);
      return kept && isSame(kept, room) ? succeeded(localId) : failed('storage-refused');
    });
  } catch {
    return failed('storage-refused');
  }
}

/** The local id of a link that was opened here before, or null. */
export async function localIdOf(room: Pick<KnownRoom, 'seat' | 'roomSecret' | 'seatSecret'>): Promise<string | null> {
  try {
    const known = (await withDatabase((db) => db.getAll('rooms'))).find((each) => isSame(each, room));
    return known?.localId ?? null;
  } catch {
    return null;
  }
}

/** Null when this device doesn't know the room (any more), or storage is refused. */
export async function knownRoom(localId: string): Promise<KnownRoom | null> {
  try {
    return (await withDatabase((db) => db.get('rooms', localId))) ?? null;
  } catch {
    return null;
  }
}

/** The most recently opened first. */
export async function roomsOnDevice(): Promise<RoomOnDevice[]> {
  try {
    const rooms = await withDatabase((db) => db.getAll('rooms'));
    return rooms
      .toSorted((a, b) => b.lastOpenedAt - a.lastOpenedAt)
      .map(({ localId, seat, partnerName, lastOpenedAt }) => ({ localId, seat, partnerName, lastOpenedAt }));
  } catch {
    return [];
  }
}

/** Updates what the list shows. Ignores failures. */
export async function noteRoom(
  localId: string,
  change: Partial<Pick<KnownRoom, 'partnerName' | 'lastOpenedAt'>>,
): Promise<void> {
  try {
    await withDatabase(async (db) => {
      const room = await db.get('rooms', localId);
      if (room) await db.put('rooms', { ...room, ...change });
    });
  } catch {
    // The list shows an older name.
  }
}

/** Deletes everything about a room from this device: secrets, waiting actions, drafts. The journal stays. */
export async function forgetRoom(localId: string): Promise<void> {
  await withDatabase(async (db) => {
    await db.delete('drafts', IDBKeyRange.bound(`${localId}/`, `${localId}/\uffff`));
    await db.delete('rooms', localId);
    await db.delete('revisions', localId);
    const { store } = db.transaction('actions', 'readwrite');
    for (const order of await store.index('room').getAllKeys(localId)) await store.delete(order);
  });
}

function isSame(a: Pick<KnownRoom, 'seat' | 'roomSecret' | 'seatSecret'>, b: typeof a): boolean {
  return a.seat === b.seat && areEqual(a.roomSecret, b.roomSecret) && areEqual(a.seatSecret, b.seatSecret);
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
