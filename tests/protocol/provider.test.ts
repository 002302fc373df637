import { randomBytes } from 'node:crypto';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { readEvent } from '@heard/shared/wire/conductor-update';
import { openEntry, sealEntry } from '@heard/shared/words/seal';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HEARD } from '../../web/src/exercises/in-english.ts';
import { HeardServer } from '../support/heard-server.ts';
import { createRoom, provider, Visitor, type RoomByHand } from '../support/room-by-hand.ts';

let server: HeardServer;
let room: RoomByHand;
const ends: (() => void)[] = [];

beforeEach(async () => {
  server = await HeardServer.open();
  room = await createRoom(server.port);
});

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await server.close();
});

function device(...given: Parameters<typeof provider>): ReturnType<typeof provider> {
  const made = provider(...given);
  ends.push(() => made.provider.destroy());
  return made;
}

const bytes = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const entryId = 'entry-no-001';

function sealed(seat: 'host' | 'guest', text: string): Uint8Array {
  const context = { key: room.keys.sealKey, roomId: room.keys.roomId, seat, entryId, revision: 1 };
  return sealEntry(context, { kind: 'takeaway', conversation: 1, text }, bytes);
}

it('[PR01] an unmodified provider gets the whole document: both seats’ words and the conductor’s events', async () => {
  const visitor = new Visitor(room, 'host');
  ends.push(() => visitor.leaves());
  await visitor.arrives();
  visitor.says({ type: 'hello' });
  const plan = planFrom(HEARD, { first: 'host', length: 'asIs', midnightAt: server.clock.now() + 3_600_000 });
  visitor.says({ type: 'intent', intent: { id: 'opens-it-1', step: 0, type: 'open', plan } });
  const host = device(room, 'host');
  host.doc.getMap('host').set(entryId, sealed('host', 'of the host'));

  const guest = device(room, 'guest');
  await vi.waitFor(() => {
    expect(guest.doc.getMap('host').get(entryId)).toBeInstanceOf(Uint8Array);
    expect(guest.doc.getArray('conductor').length).toBeGreaterThan(0);
  });
  const events = guest.doc.getArray<Uint8Array>('conductor').map((event) => readEvent(event)?.type);
  expect(events).toContain('opened');
});

it('[PR02] it can write its own branch, and the other seat can open what was sealed', async () => {
  const host = device(room, 'host');
  const guest = device(room, 'guest');
  guest.doc.getMap('guest').set(entryId, sealed('guest', 'of the guest'));
  await vi.waitFor(() => expect(host.doc.getMap('guest').size).toBe(1));
  const stored = host.doc.getMap<Uint8Array>('guest').get(entryId)!;
  const opened = openEntry({ key: room.keys.sealKey, roomId: room.keys.roomId, seat: 'guest', entryId }, stored);
  expect(opened).toMatchObject({ ok: true, value: { entry: { text: 'of the guest' } } });
});

it('[PR03] what it writes before it is connected, and after a lost connection, arrives once', async () => {
  const host = device(room, 'host');
  const guest = device(room, 'guest');
  host.doc.getMap('host').set('before-open1', sealed('host', 'before'));
  await vi.waitFor(() => expect(guest.doc.getMap('host').size).toBe(1));
  host.provider.disconnect();
  host.doc.getMap('host').set('while-gone-1', sealed('host', 'meanwhile'));
  host.provider.connect();
  await vi.waitFor(() => expect([...guest.doc.getMap('host').keys()].sort()).toEqual(['before-open1', 'while-gone-1']));
});

it('[PR04] with a wrong token it gets nothing and stops', async () => {
  const host = device(room, 'host');
  host.doc.getMap('host').set(entryId, sealed('host', 'of the host'));
  const stranger = device(room, 'guest', 'A'.repeat(43));
  const closed = await new Promise<{ code: number }>((resolve) => stranger.provider.on('closed', resolve));
  expect(closed.code).toBe(4401);
  expect(stranger.provider.shouldConnect).toBe(false);
  expect(stranger.doc.getMap('host').size).toBe(0);
  expect(stranger.provider.synced).toBe(false);
});

it('[PR05] a room that doesn’t exist gives the same answer as a wrong token', async () => {
  const nowhere = device({ ...room, keys: { ...room.keys, roomId: 'A'.repeat(22) } }, 'guest');
  const closed = await new Promise<{ code: number }>((resolve) => nowhere.provider.on('closed', resolve));
  expect(closed.code).toBe(4401);
});

it('[PR06] if it writes into another author’s branch, it is disconnected, and the branch is unchanged', async () => {
  const guest = device(room, 'guest');
  await vi.waitFor(() => expect(guest.provider.synced).toBe(true));
  guest.doc.getMap('host').set(entryId, sealed('guest', 'in the wrong place'));
  const closed = await new Promise<{ code: number }>((resolve) => guest.provider.on('closed', resolve));
  expect(closed.code).toBe(4403);
  const host = device(room, 'host');
  await vi.waitFor(() => expect(host.provider.synced).toBe(true));
  expect(host.doc.getMap('host').size).toBe(0);
});
