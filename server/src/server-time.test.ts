import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PULSE_MS } from './device-counts.ts';
import { Device } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { START, TestServer, type TestRoom } from './test-server.fixture.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start({ roomDays: 30 });
  room = await server.createRoom();
});
afterEach(() => server.dispose());

/** Both are in the host's first turn, of 40 seconds, which begins now. */
async function running(): Promise<{ host: Device; guest: Device }> {
  const both = await comeIn();
  await both.host.ask({ type: 'open', plan: PLAN });
  await both.host.ask({ type: 'ready' });
  await both.guest.until(() => both.guest.events.length === 2);
  await both.guest.ask({ type: 'ready' });
  await both.host.until(() => both.host.events.length === 3);
  server.wait(60);
  return both;
}

async function comeIn(): Promise<{ host: Device; guest: Device }> {
  const host = await Device.comeIn(server, room, 'host');
  const guest = await Device.comeIn(server, room, 'guest');
  return { host, guest };
}

async function restart(changeClock: () => void, dataDir?: string): Promise<void> {
  await server.stop();
  changeClock();
  await server.start(dataDir);
}

/** Copies the files as a crash leaves them. */
function filesNow(): string {
  const copy = mkdtempSync(join(tmpdir(), 'heard-killed-'));
  for (const name of ['heard.db', 'heard.db-wal']) cpSync(join(server.dataDir, name), join(copy, name));
  return copy;
}

/** The room's time as this device is told. */
async function timeAt(device: Device): Promise<number> {
  const answer = device.next('clock');
  device.send({ type: 'clock', t0: 1 });
  return (await answer).now;
}

async function pulse(device: Device): Promise<void> {
  server.schedule.advance(PULSE_MS);
  await device.caughtUp();
}

const leftOf = (device: Device, now: number) => {
  const state = device.stateAt(now);
  if (state.status !== 'running') throw new Error(`expected a running conversation, got ${state.status}`);
  const { leftMs, since } = state.place.timer;
  return since === null ? leftMs : leftMs - (now - since);
};

const BACK: [string, number][] = [
  ['ten seconds', 10],
  ['three hours', 3 * HOUR],
  ['400 days', 400 * DAY],
];

describe('a conversation with events in the future', () => {
  it.each(BACK)(
    '[CO300] continues at normal speed after a start with a clock that is %s behind',
    async (_what, back) => {
      await running();
      server.wait(10);
      await restart(() => server.jump(-back));
      const reader = await Device.open(server, room, 'guest');
      const read = await timeAt(reader);
      server.wait(3);
      expect(await timeAt(reader)).toBe(read + 3_000);
      await reader.leave();
      const { host } = await comeIn();
      await host.until(() => host.eventTypes.at(-1) === 'back');
      const at = await timeAt(host);
      expect(at).toBe(host.events.at(-1)!.at);
      expect(leftOf(host, at)).toBe(30_000);
      server.wait(7);
      expect(await timeAt(host)).toBe(at + 7_000);
      expect(leftOf(host, at + 7_000)).toBe(23_000);
      expect(await host.ask({ type: 'hand-over' })).toBe('handed-over');
      expect(host.events.at(-1)!.at).toBe(at + 7_000);
    },
  );

  it.each(BACK)(
    '[CO301] continues at normal speed when the clock is set back by %s while it runs',
    async (_what, back) => {
      const { host } = await running();
      server.wait(10);
      const before = await timeAt(host);
      server.jump(-back);
      expect(await timeAt(host)).toBe(before);
      server.wait(12);
      expect(await timeAt(host)).toBe(before + 12_000);
      await pulse(host);
      server.wait(6);
      await host.ask({ type: 'hand-over' });
      expect(host.events.at(-1)!.at).toBe(before + 18_000);
      expect(host.eventTypes).not.toContain('away');
    },
  );

  it('[CO301] continues without a step when the clock is corrected', async () => {
    const { host } = await running();
    const before = await timeAt(host);
    server.jump(-3 * HOUR);
    server.wait(10);
    expect(await timeAt(host)).toBe(before + 10_000);
    server.jump(3 * HOUR);
    expect(await timeAt(host)).toBe(before + 10_000);
    expect(await timeAt(host)).toBe(server.clock.now);
    expect(host.eventTypes).not.toContain('away');
  });

  it.each(BACK)(
    '[CO302] leaves the right time to the next conversation, however far ahead it was: %s',
    async (_what, back) => {
      const { host, guest } = await running();
      await host.ask({ type: 'stop' });
      server.jump(-back);
      server.wait(5);
      expect(await host.ask({ type: 'open', plan: PLAN })).toBe('opened');
      expect(host.events).toMatchObject([{ type: 'opened', at: server.clock.now }]);
      expect(await timeAt(host)).toBe(server.clock.now);
      await host.ask({ type: 'ready' });
      await guest.until(() => guest.events.length === 2);
      await guest.ask({ type: 'ready' });
      await host.until(() => host.events.length === 3);
      server.wait(60 + 15);
      expect(leftOf(host, server.clock.now)).toBe(25_000);
      // The server and a fresh device have the same state.
      expect(await host.ask({ type: 'hand-over' })).toBe('handed-over');
      const late = await Device.open(server, room, 'guest');
      expect(late.stateAt(server.clock.now)).toEqual(host.stateAt(server.clock.now));
    },
  );
});

describe('a clock that jumps forward while people are there', () => {
  it.each([
    ['a minute', 60],
    ['a night', 9 * HOUR],
  ])(
    '[CO303] by %s (the machine was suspended, or its clock was set) doesn’t let the timer run',
    async (_what, ahead) => {
      const { host, guest } = await running();
      server.wait(10);
      await pulse(host);
      const before = await timeAt(host);
      server.jump(ahead);
      server.wait(2);
      await pulse(guest);
      await host.until(() => host.eventTypes.filter((type) => type === 'back').length === 2);
      expect(host.events.slice(3)).toMatchObject([
        { type: 'away', seat: 'host', at: before },
        { type: 'away', seat: 'guest', at: before },
        { type: 'back', seat: 'host', at: server.clock.now },
        { type: 'back', seat: 'guest', at: server.clock.now },
      ]);
      expect(await timeAt(host)).toBe(server.clock.now);
      const state = host.stateAt(server.clock.now);
      // Twenty seconds after the speaker has gone the timer stops; overnight the conversation is paused.
      if (ahead < HOUR) expect(leftOf(host, server.clock.now)).toBe(10_000);
      else expect(state).toMatchObject({ status: 'paused', kind: 'overnight' });
    },
  );

  it('[CO303] is noticed by an intent before the next pulse', async () => {
    const { host } = await running();
    server.wait(10);
    await pulse(host);
    server.jump(HOUR);
    expect(await host.ask({ type: 'hand-over' })).toBe('handed-over');
    expect(host.eventTypes.slice(3)).toEqual(['away', 'away', 'back', 'back', 'handed-over']);
  });

  it('[CO303] is noticed when a device leaves before the next pulse', async () => {
    const { host, guest } = await running();
    server.wait(10);
    await pulse(host);
    const before = await timeAt(host);
    server.jump(60);
    await guest.leave();
    await host.until(() => host.eventTypes.at(-1) === 'back');
    expect(host.events.slice(3)).toMatchObject([
      { type: 'away', seat: 'host', at: before },
      { type: 'away', seat: 'guest', at: before },
      { type: 'back', seat: 'host' },
    ]);
  });

  it('[CO303] is noticed when the server stops before the next pulse', async () => {
    const { host } = await running();
    server.wait(10);
    await pulse(host);
    const before = await timeAt(host);
    server.jump(60);
    await server.stop();
    expect(host.events.slice(3)).toMatchObject([
      { type: 'away', seat: 'host', at: before },
      { type: 'away', seat: 'guest', at: before },
    ]);
    await server.start();
  });

  it('[CO303] records nothing if somebody only reads', async () => {
    await running();
    const crashed = filesNow();
    await restart(() => undefined, crashed);
    const reader = await Device.open(server, room, 'guest');
    const before = (await server.log.read(room.id))!.tail.length;
    server.jump(HOUR);
    await pulse(reader);
    await pulse(reader);
    expect((await server.log.read(room.id))!.tail).toHaveLength(before);
  });
});

describe('rooms and a wrong clock', () => {
  it.each([
    ['400 days ahead', 400 * DAY],
    ['400 days behind', -400 * DAY],
    ['in 1970', -START / 1000],
  ])('[SV385] a server that starts %s deletes no room, not even after its clock is corrected', async (_what, wrong) => {
    const { host } = await comeIn();
    await host.save('entry-000001', 'kept');
    await restart(() => server.jump(wrong));
    expect(await server.log.expire(30 * DAY * 1000)).toBe(0);
    const device = await Device.comeIn(server, room, 'host');
    expect(device.read('host', 'entry-000001')).toBe('kept');
    server.jump(-wrong);
    expect(await server.log.expire(30 * DAY * 1000)).toBe(0);
    await restart(() => undefined);
    expect(await server.log.find(room.id)).toMatchObject({ isErased: false });
    expect(server.logged('rooms-expired')).toEqual([]);
  });

  it('[SV386] a room that nobody visited between two crashes counts as left at its own last pulse', async () => {
    await running();
    server.wait(10);
    const reader = await Device.open(server, room, 'guest');
    await pulse(reader);
    const leftAt = server.clock.now;
    const first = filesNow();
    await restart(() => server.wait(HOUR), first);
    const other = await server.createRoom();
    const stranger = await Device.comeIn(server, other, 'host');
    server.wait(10);
    await pulse(stranger);
    await server.stop();
    server.wait(HOUR);
    await server.start(first);
    const again = await Device.comeIn(server, room, 'host');
    await again.until(() => again.eventTypes.at(-1) === 'back');
    expect(again.events.filter(({ type }) => type === 'away').map(({ at }) => at)).toEqual([leftAt, leftAt]);
  });

  it('[SV387] two devices that say hello at once after a crash have everybody recorded as away once', async () => {
    await running();
    const crashed = filesNow();
    await restart(() => server.wait(HOUR), crashed);
    const devices = await Promise.all(['host', 'guest'].map((seat) => Device.open(server, room, seat as 'host')));
    devices.forEach((device) => device.send({ type: 'hello' }));
    await Promise.all(devices.map((device) => device.until(() => device.eventTypes.at(-1) === 'back')));
    await devices[0]!.until(() => devices[0]!.events.length >= 7);
    await devices[0]!.caughtUp();
    expect(devices[0]!.eventTypes.slice(3).sort()).toEqual(['away', 'away', 'back', 'back']);
  });
});
