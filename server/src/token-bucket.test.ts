import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '@heard/shared/wire/limits';
import { Device } from './device.fixture.ts';
import { costOf, type RoomLoad } from './frame-cost.ts';
import { TokenBucket } from './token-bucket.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

const EMPTY: RoomLoad = { bytes: 0, clients: 0, items: 0, isCold: false };
const FULL: RoomLoad = { bytes: LIMITS.roomBytes, clients: 20_000, items: 100_000, isCold: true };

describe('the rate limit', () => {
  it('[SV60] allows a burst, then makes the sender wait in proportion, and refills with time', () => {
    const pace = new TokenBucket(0);
    for (let i = 0; i < 600; i += 1) expect(pace.spend(1, 0)).toBe(0);
    expect(pace.spend(1, 0)).toBe(5);
    expect(pace.spend(1, 0)).toBe(10);
    expect(pace.spend(1, 1_000)).toBe(0);
  });

  it('[SV60] charges more for bytes, and for reading the whole room', () => {
    expect(costOf('update', 100, FULL)).toBe(1);
    expect(costOf('update', 64 * 1024, EMPTY)).toBe(33);
    expect(costOf('sync-request', 2, EMPTY)).toBe(20);
  });

  it('[SV341] charges for what a room holds, each time it is requested', () => {
    const warm = costOf('sync-request', 120, { ...FULL, isCold: false });
    expect(warm).toBeGreaterThan(costOf('sync-request', 120, EMPTY) + 100);
    expect(costOf('sync-request', 120, FULL)).toBeGreaterThan(warm + 100);
    // One sync answer and one sync request of a full room pass at once.
    expect(new TokenBucket(0).spend(warm, 0)).toBe(0);
  });
});

const entryId = (i: number) => `entry-${String(i % 9).padStart(6, '0')}`;

describe('a device that is too fast or too slow', () => {
  let server: TestServer;
  let room: TestRoom;

  beforeEach(async () => {
    server = await TestServer.start();
    room = await server.createRoom();
  });
  afterEach(() => server.dispose());

  it('[SV61] is read more slowly if it sends too much at once, and loses nothing', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    const count = 1_500;
    const last = entryId(count - 1);
    for (let i = 0; i < count; i += 1) host.write(entryId(i), `${i} ${'x'.repeat(1_000)}`);
    const isAllThere = () => guest.read('host', last)?.startsWith(`${count - 1} `);
    let rests = 0;
    while (!isAllThere()) {
      rests += 1;
      server.wait(1);
      server.schedule.advance(1_000);
      await guest.caughtUp();
    }
    expect(rests).toBeGreaterThan(3);
    expect(guest.doc.getMap('host').size).toBe(9);
    expect(host.socket.readyState).toBe(host.socket.OPEN);
  });

  it('[SV62] is closed if it reads too slowly, and syncs when it reconnects', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    guest.socket.pause();
    const text = 'x'.repeat(39 * 1024);
    let written = 0;
    while (!server.logged('socket-closed').some((line) => line['reason'] === 'slow-reader')) {
      server.wait(1);
      await host.save('entry-000001', `${written} ${text}`);
      written += 1;
      if (written > 2_000) throw new Error('the slow reader is still there');
    }
    expect(written * 39 * 1024).toBeGreaterThan(4 * LIMITS.roomBytes);
    server.schedule.advance(2_000);
    guest.socket.resume();
    await guest.closed;
    const again = await Device.comeIn(server, room, 'guest');
    expect(again.read('host', 'entry-000001')).toBe(`${written - 1} ${text}`);
  });
});
