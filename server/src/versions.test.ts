import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { eventUpdate } from '@heard/shared/wire/conductor-update';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { Device } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

/** Appends an event like a newer server on the same log. */
async function newerServerWrites(event: Record<string, unknown>, clock = 0): Promise<void> {
  const position = { clientId: clientIdFor('conductor', 4711), clock, origin: null };
  const update = eventUpdate(position, event as unknown as RoomEvent, []);
  await server.log.append(room.id, [{ author: 'conductor', update }]);
}

const SUNG = { type: 'sung', n: 1, at: 5, seat: 'host', step: 0, cause: 'abcdefgh' };

async function isTurnedAway(seat: 'host' | 'guest' = 'host'): Promise<string | null> {
  return (await Device.connect(server, room, seat).closed).why;
}

describe('a log with events of a newer server', () => {
  it('[VS12] closes with `serverTooOld`, logs the type of the event on one line, and leaves other rooms alone', async () => {
    await newerServerWrites(SUNG);
    expect(await isTurnedAway()).toBe('serverTooOld');
    expect(server.logged('log-too-new')).toEqual([
      expect.objectContaining({ level: 'error', reason: 'sung' }) as Record<string, unknown>,
    ]);
    expect(server.logged('room-not-loaded')).toEqual([]);
    expect(server.logged('not-stored')).toEqual([]);
    const other = await Device.comeIn(server, await server.createRoom(), 'host');
    expect(await other.ask({ type: 'open', plan: PLAN })).toBe('opened');
    const health = await fetch(`http://127.0.0.1:${server.port}/api/health`);
    expect(health.status).toBe(200);
    expect(server.load.rooms).toBe(1);
  });

  it('[VS12] has an event type that isn’t a valid name kept out of the server’s log', async () => {
    await newerServerWrites({ ...SUNG, type: 'Ana said: stop' });
    expect(await isTurnedAway('guest')).toBe('serverTooOld');
    expect(server.logged('log-too-new').map(({ reason }) => reason)).toEqual(['unreadable-event']);
    expect(server.lines.join('')).not.toContain('Ana');
  });

  it('[VS13] disconnects the people in the room before they would see a different one', async () => {
    const devices = [await Device.comeIn(server, room, 'host'), await Device.comeIn(server, room, 'guest')];
    const [host] = devices as [Device, Device];
    expect(await host.ask({ type: 'open', plan: PLAN })).toBe('opened');
    await newerServerWrites({ ...SUNG, n: 2 });
    for (const device of devices) {
      expect((await device.closed).why).toBe('serverTooOld');
      expect(device.doc.getArray('conductor').length).toBe(1);
    }
    expect(server.logged('log-too-new')).toHaveLength(1);
    expect(await isTurnedAway()).toBe('serverTooOld');
  });

  it('[VS13] has a void event if its number was used before, whether this server knows its type or not', async () => {
    const host = await Device.comeIn(server, room, 'host');
    expect(await host.ask({ type: 'open', plan: PLAN })).toBe('opened');
    await newerServerWrites(SUNG);
    expect(await host.ask({ type: 'ready' })).toBe('readied');
    expect(host.eventTypes).toEqual(['opened', 'away', 'readied']);
  });
});
