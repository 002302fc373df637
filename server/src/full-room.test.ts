import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '@heard/shared/wire/limits';
import { clientIdFor, subprotocolOf, TOKEN_PREFIX } from '@heard/shared/wire/protocol';
import { encodeStateVector } from '@heard/shared/wire/state-vector';
import { HOST, KEY, updateOf } from '@heard/shared/wire/update.fixture';
import { Device, newDoc, type FrameOf } from './device.fixture.ts';
import { ERASE_AFTER_MS } from './erasure-timer.ts';
import { PLAN } from './plan.fixture.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

const entryId = (n: number) => `entry-${String(n).padStart(6, '0')}`;
const BIG = 39 * 1024;
const FITTING = Math.floor(LIMITS.roomBytes / (BIG + 100));

/** Refills the rate limits. */
function passTime(): void {
  server.wait(60);
  server.schedule.advance(5_000);
}

function put(device: Device, n: number, bytes: number): void {
  device.doc.getMap(device.seat).set(entryId(n), new Uint8Array(randomBytes(bytes)));
}

async function save(device: Device, n: number, bytes: number): Promise<void> {
  const durable = device.next('durable');
  put(device, n, bytes);
  await durable;
  passTime();
}

async function fill(device: Device): Promise<void> {
  for (let n = 0; n < FITTING; n += 1) await save(device, n, BIG);
}

/** Removes entries like the page does: writes an empty one over each and deletes that at once. */
async function remove(device: Device, ...entries: number[]): Promise<void> {
  const durable = device.next('durable');
  const own = device.doc.getMap(device.seat);
  device.doc.transact(() => {
    for (const n of entries) {
      own.set(entryId(n), new Uint8Array(0));
      own.delete(entryId(n));
    }
  });
  await durable;
  passTime();
}

/** Another page load at the same seat, which writes under a new Yjs client id. */
const openAnew = (seat: 'host' | 'guest' = 'host') => Device.comeIn(server, room, seat, { isMute: true });

const usesTold = (device: Device) => device.frames.flatMap((frame) => (frame.type === 'room-use' ? [frame.bytes] : []));

describe('a full room', () => {
  it('[SV30] refuses an update, says from which clock on, and keeps the connection open', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    await fill(host);
    const refused = host.next('room-full');
    put(host, FITTING, BIG);
    expect(await refused).toEqual({ type: 'room-full', client: host.doc.clientID, clock: FITTING });
    await host.caughtUp();
    expect(host.socket.readyState).toBe(host.socket.OPEN);
    expect(guest.doc.getMap('host').size).toBe(FITTING);
    expect(await guest.ask({ type: 'open', plan: PLAN })).toBe('opened');
    await host.until(() => host.eventTypes.includes('opened'));
  });

  it('[SV350] ignores updates that build on a refused one, without acknowledging them, and accepts a new document', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    put(host, FITTING, BIG);
    await host.next('room-full');
    const before = host.count('durable');
    put(host, FITTING + 1, 10);
    host.doc.getMap('host').delete(entryId(FITTING));
    await host.caughtUp();
    expect([host.count('durable') - before, host.count('room-full')]).toEqual([0, 1]);
    expect(host.socket.readyState).toBe(host.socket.OPEN);

    const anew = await openAnew();
    await save(anew, 0, 10);
    await host.until(() => (host.doc.getMap('host').get(entryId(0)) as Uint8Array).length === 10);
  });

  it('[SV350] accepts the refused words of the same document once there is space, in a whole sync answer', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    put(host, FITTING, BIG);
    await host.next('room-full');
    const other = await openAnew();
    await remove(other, 0, 1);
    passTime();
    const again = await Device.comeIn(server, room, 'host', { doc: host.doc });
    await again.until(() => again.count('durable') > 0);
    passTime();
    await other.until(() => other.doc.getMap('host').has(entryId(FITTING)));
    await save(again, FITTING + 1, 10);
  });

  it('[SV350] accepts them over the same connection, too, and later updates', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    put(host, FITTING, BIG);
    await host.next('room-full');
    await remove(await openAnew(), 0, 1);
    const durable = host.next('durable');
    const stored = encodeStateVector(new Map([[host.doc.clientID, FITTING]]));
    host.send({ type: 'sync-answer', update: Y.encodeStateAsUpdate(host.doc, stored) });
    await durable;
    await save(host, FITTING + 1, 10);
  });

  it('[SV362] remembers a limited number of refused clients of a connection, and closes it beyond that', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    const structs = [{ size: 1, parent: 'host', key: KEY }];
    const crowd = (from: number) =>
      Array.from({ length: 1_900 }, (_, n) => ({ client: clientIdFor('host', from + 1_900 - n), structs }));
    for (const round of [1, 2]) {
      host.send({ type: 'update', update: updateOf(crowd(round * 10_000)) });
      await host.until(() => host.count('room-full') === round * 1_900);
      passTime();
    }
    host.send({ type: 'update', update: updateOf(crowd(30_000)) });
    expect(await host.closed).toMatchObject({ why: 'roomFull' });
    expect(host.count('room-full')).toBe(2 * 1_900);
  });

  it('[SV363] stops at the first part of a large sync answer that doesn’t fit, and keeps the connection open', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    const before = (await server.log.read(room.id))?.tail.length;
    const ranges = Array.from({ length: 2_600 }, (_, n): [number, number] => [1 + 3 * n, 1]);
    const structs = [{ size: 20 * 1024, parent: 'host', key: KEY }, { gc: 9_000 }];
    host.send({ type: 'sync-answer', update: updateOf([{ client: HOST, structs }], [{ client: HOST, ranges }]) });
    const durable = host.count('durable');
    await host.caughtUp();
    await host.until(() => host.count('room-full') > 0);
    await host.caughtUp();
    expect([host.count('room-full'), host.count('durable') - durable]).toEqual([1, 0]);
    expect(host.socket.readyState).toBe(host.socket.OPEN);
    expect((await server.log.read(room.id))?.tail.length).toBe(before);
  });

  it('[SV351] lets every entry be removed and every conversation be erased, including the mark that stays', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    // Until nothing but a removal fits.
    for (let n = FITTING; host.count('room-full') === 0; n += 1) {
      put(host, n, ROOM_LIMITS.smallBytes);
      await Promise.race([host.next('durable'), host.next('room-full')]);
      passTime();
    }
    const anew = await openAnew();
    const all = anew.doc.getMap('host').size;
    const durable = anew.next('durable');
    anew.doc.transact(() => {
      const own = anew.doc.getMap('host');
      for (let n = 1; n < 30; n += 1) {
        own.set(entryId(n), new Uint8Array(0));
        own.delete(entryId(n));
      }
      own.set(entryId(0), new Uint8Array(174));
    });
    await durable;
    expect(anew.doc.getMap('host').size).toBe(all - 29);
    passTime();
    await save(anew, 1, BIG);
  });

  it('[SV351] can be emptied and filled again, entry by entry, without end', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    for (let round = 0; round < 30; round += 1) {
      await remove(host, round % FITTING);
      await save(host, round % FITTING, BIG);
    }
    expect(host.count('room-full')).toBe(0);
  });

  it('[SV352] has a reserve that small updates can’t use up, and that can’t be exceeded', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    let n = FITTING;
    for (; host.count('room-full') === 0; n += 1) {
      put(host, n, 200);
      await Promise.race([host.next('durable'), host.next('room-full')]);
      passTime();
    }
    const used = (device: Device) => usesTold(device).at(-1) ?? 0;
    const anew = await openAnew();
    expect(used(anew)).toBeGreaterThan(LIMITS.roomBytes + ROOM_LIMITS.reserveBytes / 2 - 1_000);
    expect(used(anew)).toBeLessThan(LIMITS.roomBytes + ROOM_LIMITS.reserveBytes / 2 + 1_000);
    await remove(anew, 0);
  });

  it('[SV353] closes a connection of protocol version 1, which doesn’t know the refusal', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    const protocols = [subprotocolOf(1), `${TOKEN_PREFIX}${room.tokens.host}`];
    const old = await Device.comeIn(server, room, 'host', { protocols });
    expect(old.count('room-use')).toBe(0);
    put(old, FITTING, BIG);
    expect(await old.closed).toMatchObject({ why: 'roomFull', code: 4414 });
  });

  it('[SV354] has space again as soon as something is removed, and erases it from the log a moment later', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await fill(host);
    // Without a compaction in between.
    const durable = host.next('durable');
    host.doc.transact(() => {
      for (const n of [0, 1, 2]) host.doc.getMap('host').delete(entryId(n));
    });
    await durable;
    await save(host, FITTING, BIG);
    server.schedule.advance(ERASE_AFTER_MS);
    await host.caughtUp();
    const reading = await server.log.read(room.id);
    expect(reading?.snapshot?.length).toBeLessThan((FITTING - 1) * BIG);
  });
});

describe('the used space of a room', () => {
  it('[SV355] is sent after hello, at each sixteenth, and after a compaction, to people with version 2', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    await guest.until(() => guest.count('room-use') === 1);
    const told = guest.next('room-use') as Promise<FrameOf<'room-use'>>;
    await save(host, 0, BIG);
    expect(guest.count('room-use')).toBe(1);
    await save(host, 1, BIG);
    const { bytes } = await told;
    expect(bytes).toBeGreaterThan(2 * BIG);
    expect(bytes).toBeLessThan(2 * BIG + 500);
    const removed = guest.next('room-use') as Promise<FrameOf<'room-use'>>;
    await remove(host, 0);
    await removed;
    await guest.until(() => (usesTold(guest).at(-1) ?? 0) < BIG + 500);
    const late = await Device.comeIn(server, room, 'guest');
    await late.until(() => late.count('room-use') === 1);
    expect(usesTold(late)[0]).toBe(usesTold(guest).at(-1));
  });

  it('[SV356] counts words and their Yjs clients, and no events', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.ask({ type: 'open', plan: PLAN });
    await host.until(() => host.count('room-use') === 1);
    expect(usesTold(host)).toEqual([0]);
    await save(host, 0, 100);
    await host.leave();
    const second = await Device.comeIn(server, room, 'host', { doc: newDoc('host') });
    await save(second, 1, 100);
    const late = await Device.comeIn(server, room, 'host');
    const update = 100 + 60;
    await late.until(() => late.count('room-use') === 1);
    expect(usesTold(late)[0]).toBeGreaterThan(2 * (100 + 32));
    expect(usesTold(late)[0]).toBeLessThan(2 * (update + 32));
  });
});
