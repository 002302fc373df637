import { browser } from '$app/env';
import { roomsOnDevice } from '#lib/device/known-rooms.ts';

/** The prerendered page has no rooms; they are loaded in the browser. */
export async function load() {
  const rooms = browser ? await roomsOnDevice() : [];
  return { rooms: rooms.map(({ localId, partnerName }) => ({ id: localId, partner: partnerName })) };
}
