import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { LIMITS } from '@heard/shared/wire/limits';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { encodeStateVector } from '@heard/shared/wire/state-vector';
import { Conductor } from './conductor.ts';
import { Device, newDoc } from './device.fixture.ts';
import { compactUpdates } from './document.ts';
import { PLAN } from './plan.fixture.ts';
import { RoomClock } from './room-clock.ts';
import { foldReading, applyDurable, type LoadedFold } from './room-fold.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { runAtOnce } from './time-slicing.ts';
import { TestServer, withMethods, type TestRoom } from './test-server.fixture.ts';

const entryId = (n: number) => `entry-${String(n).padStart(6, '0')}`;

function load(snapshot: Uint8Array | null = null): LoadedFold {
  return runAtOnce(foldReading({ snapshot, snapshotPosition: 0, tail: [], lastPulse: null, followers: 1 }));
}

/** Varints. */
function bytesOf(...numbers: number[]): Uint8Array {
  const encoder = createEncoder();
  for (const number of numbers) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}

describe('a room', () => {
  it('[SV346] isn’t copied to draft an update', () => {
    const loaded = load();
    for (let n = 0; n < 3_000; n += 1) {
      applyDurable(loaded, { position: n, author: 'host', update: bytesOf(1, 1, clientIdFor('host', n), 0, 0, 1, 0) });
    }
    const { clocks } = loaded.fold;
    let looks = 0;
    const get = clocks.get.bind(clocks);
    clocks.get = (client) => {
      looks += 1;
      return get(client);
    };
    clocks[Symbol.iterator] = clocks.entries = () => {
      throw new Error('expected no iteration over all clocks');
    };
    const fork = loaded.fold.fork();
    const update = bytesOf(1, 1, clientIdFor('host', 7), 1, 0, 1, 0);
    expect(fork.guard(update, 'host', 'live').ok).toBe(true);
    expect(fork.apply({ author: 'host', update })).toEqual(update);
    expect(looks).toBeLessThan(10);
    expect([fork.clocks.get(clientIdFor('host', 7)), get(clientIdFor('host', 7))]).toEqual([2, 1]);
  });

  it('[SV346] isn’t copied for its events, and a fork sees those of its base', () => {
    const { fold } = load();
    const clock = new RoomClock({ now: () => 5, monotonic: () => 5 }, fold.events);
    const conductor = new Conductor({ random30: () => 1, clock }, fold.clocks);
    const open = { id: 'press-1-test', type: 'open', step: 0, conversation: 0, plan: PLAN } as const;
    conductor.decide(fold, open, 'host', () => ({ host: true, guest: true }));
    const fork = fold.fork();
    expect([fork.events.hasCause(open.id), fork.events.live]).toEqual([true, fold.events.live]);
    expect(conductor.decide(fork, open, 'host', () => ({ host: true, guest: true })).entries).toEqual([]);
    conductor.recordPresence(fork, { host: false, guest: true });
    expect(fork.events.live.length).toBe(fold.events.live.length + 1);
  });

  it('[SV348] has space for ten thousand visits that each write something', () => {
    let loaded = load();
    let stored: Uint8Array[] = [];
    let document = newDoc('host');
    for (let visit = 0; visit < 1_000; visit += 1) {
      document.clientID = clientIdFor('host', visit + 1);
      document.once('update', (update: Uint8Array) => {
        expect(loaded.fold.fits(update)).toBe(true);
        stored.push(update);
        applyDurable(loaded, { position: visit, author: 'host', update });
      });
      // The same forty entries, again and again.
      document.getMap('host').set(entryId(visit % 40), new Uint8Array(174));
      if (visit % 250 !== 249) continue;
      const snapshot = compactUpdates(stored, encodeStateVector(loaded.fold.clocks)) as Uint8Array;
      stored = [snapshot];
      loaded = load(snapshot);
      document = newDoc('host');
      Y.applyUpdate(document, snapshot);
    }
    expect(loaded.fold.size.clients).toBe(1_000);
    // Without the forty entries themselves.
    expect(loaded.fold.use - 40 * 174).toBeLessThan((0.8 * LIMITS.roomBytes) / 10);
  });

  it('[SV348] counts a client for more than its bytes, so that there are some tens of thousands at most', () => {
    const loaded = load();
    let clients = 0;
    for (; ; clients += 1) {
      const update = bytesOf(1, 1, clientIdFor('host', clients), 0, 0, 1, 0);
      if (!loaded.fold.fits(update)) break;
      applyDurable(loaded, { position: clients, author: 'host', update });
      // Like after a compaction.
      loaded.fold.size.tailUpdates = 0;
    }
    expect(clients).toBeGreaterThan(20_000);
    expect(clients).toBeLessThan(32_000);
  });

  it('[SV356] counts only words, before and after a compaction', () => {
    const loaded = load();
    const conductor = new Conductor(
      { random30: () => 1, clock: new RoomClock({ now: () => 5, monotonic: () => 5 }, loaded.fold.events) },
      loaded.fold.clocks,
    );
    const open = { id: 'press-1-test', type: 'open', step: 0, conversation: 0, plan: PLAN } as const;
    const { entries } = conductor.decide(loaded.fold.fork(), open, 'host', () => ({ host: true, guest: true }));
    const document = newDoc('host');
    document.getMap('host').set(entryId(1), new Uint8Array(174));
    const update = Y.encodeStateAsUpdate(document);
    for (const [index, entry] of [...entries, { author: 'host' as const, update }].entries()) {
      applyDurable(loaded, { ...entry, position: index + 1 });
    }
    expect(loaded.fold.size).toMatchObject({ words: update.length, dead: 0, clients: 1 });
    const updates = [...entries.map((entry) => entry.update), update];
    const snapshot = compactUpdates(updates, encodeStateVector(loaded.fold.clocks)) as Uint8Array;
    expect(snapshot.length).toBeGreaterThan(2 * update.length);
    expect(load(snapshot).fold.size.words).toBeLessThan(update.length + 30);
  });

  it('[SV352] never exceeds the limit and the reserve, even by removals', () => {
    const loaded = load();
    const { fold } = loaded;
    fold.size.words = LIMITS.roomBytes + ROOM_LIMITS.reserveBytes - 20;
    const removal = (client: number) => bytesOf(1, 1, client, 0, 0, 1, 0);
    expect(fold.fits(removal(1))).toBe(true);
    fold.size.words += 20;
    expect(fold.fits(removal(1))).toBe(false);
  });

  it('[SV347] that can’t be compacted takes no more than can be read at once', () => {
    const { fold } = load();
    const update = bytesOf(1, 1, 1, 0, 0, 1, 0);
    fold.size.tailUpdates = 10 * ROOM_LIMITS.tailUpdates;
    expect(fold.fits(update)).toBe(false);
    fold.size.tailUpdates = 0;
    fold.size.words = 3 * LIMITS.roomBytes;
    fold.size.dead = 3 * LIMITS.roomBytes;
    expect(fold.fits(update)).toBe(false);
  });

  it('[SV349] has a limited number of events, however often devices connect and disconnect, until the next opening', () => {
    const { fold } = load();
    const clock = new RoomClock({ now: () => 5, monotonic: () => 5 }, fold.events);
    const conductor = new Conductor({ random30: () => 1, clock }, fold.clocks);
    const here = { host: true, guest: true };
    const open = (n: number) =>
      ({
        id: `press-${n}-test`,
        type: 'open',
        step: 0,
        conversation: fold.events.state.conversation,
        plan: PLAN,
      }) as const;
    conductor.decide(fold, open(1), 'host', () => here);
    for (let n = 0; n < 5_000; n += 1) {
      conductor.recordPresence(fold, { host: true, guest: false });
      conductor.recordPresence(fold, here);
    }
    expect(fold.events.live.length).toBeGreaterThan(7_990);
    expect(fold.events.live.length).toBeLessThan(8_010);
  });
});

describe('frames that arrive at once', () => {
  let server: TestServer;
  let room: TestRoom;

  beforeEach(async () => {
    server = await TestServer.start();
    room = await server.createRoom();
  });
  afterEach(() => server.dispose());

  it('[SV342] are handled as the rate limit allows, also those that were read before the socket was paused', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    const before = host.count('sync-answer');
    host.socket.pause();
    for (let n = 0; n < 200; n += 1) host.send({ type: 'sync-request', stateVector: Uint8Array.of(0) });
    host.socket.resume();
    await host.until(() => host.count('sync-answer') - before >= 29);
    await guest.caughtUp();
    expect(host.count('sync-answer') - before).toBeLessThan(32);
    while (host.count('sync-answer') - before < 200) {
      server.wait(3);
      server.schedule.advance(1_000);
      await guest.caughtUp();
    }
  });

  it('[SV342] are stored even if the device disconnects before their turn', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    for (let n = 0; n < 40; n += 1) host.send({ type: 'sync-request', stateVector: Uint8Array.of(0) });
    host.write(entryId(1), 'last words');
    host.socket.close();
    await guest.until(() => guest.read('host', entryId(1)) === 'last words');
  });

  it('[SV346] are written in batches of some kilobytes', async () => {
    await server.dispose();
    const seen: number[] = [];
    server = await TestServer.start({
      wrap: (log) =>
        withMethods(log, {
          append: async (roomId, entries) => {
            seen.push(entries.length);
            return log.append(roomId, entries);
          },
        }),
    });
    room = await server.createRoom();
    const host = await Device.comeIn(server, room, 'host');
    for (let n = 0; n < 12; n += 1) host.doc.getMap('host').set(entryId(n), new Uint8Array(randomBytes(10 * 1024)));
    await host.until(() => host.frames.some((f) => f.type === 'durable' && [...f.clocks.values()].includes(12)));
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(Math.max(...seen)).toBeLessThanOrEqual(3);
  });

  it('[SV343] behind a large sync answer are checked after it, while others write', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    host.send({ type: 'update', update: bytesOf(1, 1, 5, 0, 0, 60_000, 0) });
    await host.next('durable');
    // Sixty thousand structs that are known, and a new one behind them.
    const structs = Array.from({ length: 60_001 }, () => [0, 1]).flat();
    host.send({ type: 'sync-answer', update: bytesOf(1, 60_001, 5, 0, ...structs, 0) });
    host.send({ type: 'update', update: bytesOf(1, 1, 5, 60_001, 0, 1, 0) });
    guest.write(entryId(1), 'meanwhile');
    await host.until(() => host.frames.some((f) => f.type === 'durable' && f.clocks.get(5) === 60_002));
    const tail = (await server.log.read(room.id))?.tail ?? [];
    const own = tail.filter((entry) => entry.author === 'host').map((entry) => [...entry.update]);
    expect(own.slice(1)).toEqual([[...bytesOf(1, 1, 5, 60_000, 0, 1, 0)], [...bytesOf(1, 1, 5, 60_001, 0, 1, 0)]]);
    // They were broadcast in this order, too.
    expect(tail.map((entry) => entry.author)).toEqual(['host', 'guest', 'host', 'host']);
    expect(host.socket.readyState).toBe(host.socket.OPEN);
  });

  it('[SV343] behind a large sync answer that is refused are ignored, and the connection is closed', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const structs = Array.from({ length: 60_000 }, () => [0, 1]).flat();
    host.send({ type: 'sync-answer', update: bytesOf(1, 60_000, 5, 0, ...structs, 0) });
    host.write(entryId(1), 'too late');
    expect(await host.closed).toMatchObject({ why: 'tooLarge' });
    expect((await server.log.read(room.id))?.tail).toEqual([]);
  });
});
