import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Device } from './device.fixture.ts';
import { NotStored, type RoomLog } from './log/room-log.ts';
import { PLAN } from './plan.fixture.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { START, TestServer, withMethods, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

const stored = async () => (await server.log.read(room.id))?.tail ?? [];
const entryId = (n: number) => `entry-${String(n).padStart(6, '0')}`;

describe('storing', () => {
  /** A log whose appends wait until the test lets them continue. */
  function slow() {
    const gates: { open: () => void; fail: () => void }[] = [];
    const seen: number[] = [];
    let isReleased = false;
    const wrap = (log: RoomLog) =>
      withMethods(log, {
        append: async (roomId, entries) => {
          seen.push(entries.length);
          if (isReleased) return log.append(roomId, entries);
          await new Promise<void>((resolve, reject) =>
            gates.push({ open: resolve, fail: () => reject(new NotStored('full')) }),
          );
          return log.append(roomId, entries);
        },
      });
    /** From now on appends don't wait. */
    const release = () => {
      isReleased = true;
      gates.forEach((gate) => gate.open());
    };
    return { gates, seen, wrap, release };
  }

  async function startWith(wrap: (log: RoomLog) => RoomLog): Promise<void> {
    await server.dispose();
    server = await TestServer.start({ wrap });
    room = await server.createRoom();
  }

  it('[SV26] happens before telling the partner, and that before acknowledging', async () => {
    const { gates, wrap } = slow();
    await startWith(wrap);
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    host.write(entryId(1), 'a word');
    await host.caughtUp();
    await guest.caughtUp();
    expect(gates).toHaveLength(1);
    expect(guest.count('update')).toBe(0);
    const durable = host.next('durable');
    gates[0]?.open();
    await durable;
    await guest.caughtUp();
    expect(guest.read('host', entryId(1))).toBe('a word');
  });

  it('[SV27] puts what arrived meanwhile into the next batch', async () => {
    const { gates, seen, wrap } = slow();
    await startWith(wrap);
    const host = await Device.comeIn(server, room, 'host');
    host.write(entryId(0), 'first');
    await host.caughtUp();
    for (let i = 1; i < 10; i += 1) host.write(entryId(i), `word ${i}`);
    await host.caughtUp();
    expect(gates).toHaveLength(1);
    const durable = host.nextOf((frame) => frame.type === 'durable' && [...frame.clocks.values()].includes(10));
    gates[0]?.open();
    await host.caughtUp();
    gates[1]?.open();
    await durable;
    expect(seen).toEqual([1, 9]);
  });

  it('[SV28] that fails counts the people as away from then on, until they are back', async () => {
    const { gates, wrap, release } = slow();
    await startWith(wrap);
    const host = await Device.comeIn(server, room, 'host');
    const opened = host.ask({ type: 'open', plan: PLAN });
    await host.caughtUp();
    gates[0]?.open();
    await opened;
    server.wait(30);
    host.write(entryId(1), 'one');
    await host.caughtUp();
    gates[1]?.fail();
    await host.closed;
    server.wait(100);
    const again = Device.connect(server, room, 'host', { isMute: true });
    await again.until(() => again.count('sync-request') === 1);
    again.send({ type: 'sync-request', stateVector: Uint8Array.from([0]) });
    await again.hello();
    await again.caughtUp();
    release();
    await again.until(() => again.eventTypes.at(-1) === 'back');
    expect(again.events.filter((event) => event.seat === 'host').slice(1)).toMatchObject([
      { type: 'away', at: START + 30_000 },
      { type: 'back', at: START + 130_000 },
    ]);
  });

  it('[SV28] that fails makes everybody reconnect, and nothing is lost', async () => {
    const { gates, wrap } = slow();
    await startWith(wrap);
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    host.write(entryId(1), 'one');
    host.write(entryId(2), 'two');
    await host.caughtUp();
    gates[0]?.fail();
    expect(await host.closed).toMatchObject({ why: 'notStored', code: 4507 });
    expect(await guest.closed).toMatchObject({ why: 'notStored' });
    expect(host.count('durable') + guest.count('update')).toBe(0);

    const again = Device.connect(server, room, 'host', { doc: host.doc });
    await again.until(() => again.count('sync-request') === 1);
    await again.hello();
    await again.caughtUp();
    const durable = again.next('durable');
    gates[1]?.open();
    await durable;
    const partner = await Device.open(server, room, 'guest');
    expect([partner.read('host', entryId(1)), partner.read('host', entryId(2))]).toEqual(['one', 'two']);
  });

  it('[SV29] compacts the tail without losing what is written meanwhile', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    const count = ROOM_LIMITS.tailUpdates + 60;
    for (let i = 0; i < count; i += 1) {
      host.write(entryId(i % 7), `host ${i}`);
      guest.write(entryId(i % 5), `guest ${i}`);
      if (i % 40 === 0) await Promise.all([host.caughtUp(), guest.caughtUp()]);
    }
    await host.until(() =>
      host.frames.some((frame) => frame.type === 'durable' && [...frame.clocks.values()].includes(count)),
    );
    await guest.until(() =>
      guest.frames.some((frame) => frame.type === 'durable' && [...frame.clocks.values()].includes(count)),
    );
    expect(server.logged('compacted').length).toBeGreaterThan(0);
    // The last compaction may still be running.
    await expect.poll(async () => (await stored()).length).toBeLessThan(ROOM_LIMITS.tailUpdates);
    const late = await Device.open(server, room, 'host');
    expect(late.content).toEqual(host.content);
    expect(late.content).toEqual(guest.content);
  });

  it('[SV29] compacts a tail of many bytes, too', async () => {
    const host = await Device.comeIn(server, room, 'host');
    for (let i = 0; i < 8; i += 1) {
      const durable = host.next('durable');
      host.doc.getMap('host').set(entryId(1), new Uint8Array(randomBytes(39 * 1024)));
      await durable;
    }
    expect(server.logged('compacted')).toHaveLength(1);
    const snapshot = (await server.log.read(room.id))?.snapshot;
    expect(snapshot?.length).toBeLessThan(41 * 1024);
  });
});
