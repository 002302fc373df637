import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventSchema } from '@heard/shared/exercise/event';
import * as v from 'valibot';
import { Device } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { START, TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;
let host: Device;
let guest: Device;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
  host = await Device.comeIn(server, room, 'host');
  guest = await Device.comeIn(server, room, 'guest');
});
afterEach(() => server.dispose());

/** Both are ready, and the first step is over: it is the host's turn to share. */
async function begin(): Promise<void> {
  expect(await host.ask({ type: 'open', plan: PLAN })).toBe('opened');
  await guest.until(() => guest.events.length === 1);
  expect(await host.ask({ type: 'ready' })).toBe('readied');
  await guest.until(() => guest.events.length === 2);
  expect(await guest.ask({ type: 'ready' })).toBe('readied');
  await host.until(() => host.events.length === 3);
  server.wait(60);
}

const clientsOf = (device: Device) => [...device.doc.store.clients.keys()].filter((id) => (id & 3) === 0);

describe('intents', () => {
  it('[CO01] become events with a number and the server’s time, which both devices receive', async () => {
    server.wait(5);
    const intent = host.press({ type: 'open', plan: PLAN }, 'open-the-room');
    await host.until(() => host.events.length === 1);
    await guest.until(() => guest.events.length === 1);
    expect(guest.events).toEqual([
      { type: 'opened', n: 1, at: START + 5_000, seat: 'host', step: 0, cause: intent.id, plan: PLAN },
    ]);
    expect(host.events).toEqual(guest.events);
    expect(v.is(eventSchema, host.events[0])).toBe(true);
  });

  it('[CO02] that are refused write nothing and return the reason', async () => {
    await begin();
    expect(await guest.ask({ type: 'hand-over' })).toBe('not-your-turn');
    expect(await host.ask({ type: 'open', plan: PLAN })).toBe('room-busy');
    expect(host.eventTypes).toEqual(['opened', 'readied', 'readied']);
  });

  it('[CO11] can’t fill a room: the plan is changed sixty times at most, and the conversation can be stopped and opened again', async () => {
    expect(await host.ask({ type: 'open', plan: PLAN })).toBe('opened');
    const answers: string[] = [];
    for (let change = 0; change < 62; change += 1) {
      server.wait(1);
      answers.push(await host.ask({ type: 'change-plan', plan: PLAN }));
    }
    expect(answers.filter((answer) => answer === 'plan-changed')).toHaveLength(60);
    expect(answers.at(-1)).toBe('not-now');
    expect(await guest.ask({ type: 'stop' })).toBe('stopped');
    expect(await guest.ask({ type: 'open', plan: PLAN })).toBe('opened');
    expect(await host.ask({ type: 'change-plan', plan: PLAN })).toBe('plan-changed');
  });

  it('[CO03] count once, however often they are sent', async () => {
    await begin();
    const intent = host.press({ type: 'hand-over' }, 'hand-over-once');
    host.send({ type: 'intent', intent });
    await host.until(() => host.events.length === 4);
    host.send({ type: 'intent', intent });
    await host.caughtUp();
    await host.save('entry-000001', 'after it');
    expect(host.eventTypes.filter((type) => type === 'handed-over')).toHaveLength(1);
    expect(host.count('refusal')).toBe(0);
  });

  it('[CO03] count once when both people send one at the same moment', async () => {
    await begin();
    server.wait(40 + 60);
    host.press({ type: 'hand-over' });
    guest.press({ type: 'let-rest' });
    await guest.until(() => guest.events.length === 4);
    await Promise.all([host.caughtUp(), guest.caughtUp()]);
    await host.save('entry-000001', 'after it');
    expect(host.events).toHaveLength(4);
    expect(host.count('refusal') + guest.count('refusal')).toBe(1);
  });

  it('[CO04] that don’t match their schema are refused by id, and the connection stays open', async () => {
    await begin();
    const refusal = host.next('refusal');
    const body = JSON.stringify({ id: 'press-unknown', step: 0, type: 'dance' });
    host.sendBytes(Uint8Array.from([103, body.length, ...new TextEncoder().encode(body)]));
    expect(await refusal).toMatchObject({ id: 'press-unknown', code: 'malformed' });
    expect(await host.ask({ type: 'hand-over' })).toBe('handed-over');
  });

  it('[CO05] keep their order with the words of the same device', async () => {
    await begin();
    host.write('entry-000001', 'what I say');
    host.press({ type: 'hand-over' });
    await guest.until(() => guest.events.length === 4);
    expect(guest.read('host', 'entry-000001')).toBe('what I say');
  });
});

describe('events', () => {
  it('[CO06] carry a time that never goes backward, even if the clock does', async () => {
    await begin();
    await host.caughtUp();
    server.jump(-3600);
    expect(await host.ask({ type: 'hand-over' })).toBe('handed-over');
    const times = host.events.map((event) => event.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    server.wait(2);
    const clock = host.next('clock');
    host.send({ type: 'clock', t0: 1 });
    expect((await clock).now).toBe(times.at(-1)! + 2_000);
  });

  it('[CO07] of the previous conversation are deleted when the next one opens, and numbers continue', async () => {
    await begin();
    await host.ask({ type: 'stop' });
    expect(host.events.map((event) => event.n)).toEqual([1, 2, 3, 4]);
    await host.ask({ type: 'open', plan: PLAN });
    await guest.until(() => guest.events.length === 1);
    expect(guest.events).toMatchObject([{ type: 'opened', n: 5 }]);
    const late = await Device.open(server, room, 'guest');
    expect(late.events).toEqual(guest.events);
    expect(late.stateAt(START)).toEqual(guest.stateAt(START));
  });

  it('[CO08] are written under a new client id by each process, with numbers that continue by the log', async () => {
    await begin();
    const before = clientsOf(host);
    await server.stop();
    await server.start();
    host = await Device.comeIn(server, room, 'host');
    guest = await Device.comeIn(server, room, 'guest');
    await host.ask({ type: 'hand-over' });
    expect(before).toHaveLength(1);
    expect(clientsOf(host)).toHaveLength(2);
    expect(host.events.map((event) => event.n)).toEqual(host.events.map((_, index) => index + 1));
    expect(host.eventTypes.at(-1)).toBe('handed-over');
    const late = await Device.open(server, room, 'guest');
    expect(late.events).toEqual(host.events);
  });

  it('[CO09] keep their numbers, order and state over a compaction and a restart', async () => {
    await begin();
    await host.ask({ type: 'stop' });
    await host.ask({ type: 'open', plan: PLAN });
    for (let i = 0; i < ROOM_LIMITS.tailUpdates; i += 1) host.write('entry-000001', `text ${i}`);
    await host.until(() =>
      host.frames.some(
        (frame) => frame.type === 'durable' && [...frame.clocks.values()].includes(ROOM_LIMITS.tailUpdates),
      ),
    );
    await host.leave();
    await guest.leave();
    expect(server.logged('compacted').length).toBeGreaterThan(0);
    await server.stop();
    await server.start();
    host = await Device.comeIn(server, room, 'host');
    guest = await Device.comeIn(server, room, 'guest');
    expect(await host.ask({ type: 'ready' })).toBe('readied');
    const numbers = host.events.map((event) => event.n);
    expect(numbers).toEqual(numbers.map((_, index) => 5 + index));
    expect(host.eventTypes[0]).toBe('opened');
    const late = await Device.open(server, room, 'guest');
    expect(late.content).toEqual(host.content);
  });

  it('[CO10] that a device knows and the log lacks make it start with a new document, which keeps its own words', async () => {
    await begin();
    await host.save('entry-000001', 'before the backup');
    // Like an older backup: a log with this room and without its events.
    const older = await TestServer.start();
    await older.log.create(room.id, room.digests);
    const device = Device.connect(older, room, 'host', { doc: host.doc });
    expect(await device.closed).toMatchObject({ why: 'staleHistory', code: 4509 });
    const again = await Device.comeIn(older, room, 'host');
    expect(again.read('host', 'entry-000001')).toBe('before the backup');
    expect(again.events).toEqual([]);
    expect(await again.ask({ type: 'open', plan: PLAN })).toBe('opened');
    expect(again.events[0]).toMatchObject({ n: 1 });
    await older.dispose();
  });
});
