import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PULSE_MS } from './device-counts.ts';
import { Device } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { START, TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

const presenceOf = (device: Device) => device.frames.flatMap((f) => (f.type === 'presence' ? [f.presence] : []));

/** Both are in the host's first turn, of 40 seconds, which begins now. */
async function running(): Promise<{ host: Device; guest: Device }> {
  const host = await Device.comeIn(server, room, 'host');
  const guest = await Device.comeIn(server, room, 'guest');
  await host.ask({ type: 'open', plan: PLAN });
  await host.ask({ type: 'ready' });
  await guest.until(() => guest.events.length === 2);
  await guest.ask({ type: 'ready' });
  await host.until(() => host.events.length === 3);
  server.wait(60);
  return { host, guest };
}

describe('presence', () => {
  it('[SV40] counts the devices at each seat that said hello, and is sent to them only', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const second = await Device.comeIn(server, room, 'host');
    const reader = await Device.open(server, room, 'guest');
    await reader.caughtUp();
    expect(presenceOf(second)).toEqual([{ host: 2, guest: 0 }]);
    expect(reader.count('presence')).toBe(0);
    const guest = await Device.comeIn(server, room, 'guest');
    await host.until(() => presenceOf(host).at(-1)?.guest === 1);
    await second.leave();
    await guest.until(() => presenceOf(guest).at(-1)?.host === 1);
  });

  it('[SV41] isn’t announced or recorded for devices that only read', async () => {
    const { host } = await running();
    const before = { frames: host.frames.length, log: await server.log.read(room.id) };
    const scanner = await Device.open(server, room, 'guest');
    await scanner.leave();
    await host.caughtUp();
    expect(host.frames.length).toBe(before.frames + 1);
    expect((await server.log.read(room.id))?.tail).toEqual(before.log?.tail);
  });

  it('[SV42] starts with the first hello: a second one changes nothing', async () => {
    const host = await Device.comeIn(server, room, 'host');
    host.send({ type: 'hello' });
    await host.caughtUp();
    expect(presenceOf(host)).toEqual([{ host: 1, guest: 0 }]);
  });

  it('[SV43] records `away` when the last device of a seat leaves, and `back` when the first one comes', async () => {
    const { host, guest } = await running();
    const phone = await Device.comeIn(server, room, 'guest');
    await guest.leave();
    await host.until(() => presenceOf(host).at(-1)?.guest === 1);
    expect(host.eventTypes).not.toContain('away');
    server.wait(3);
    await phone.leave();
    await host.until(() => host.eventTypes.at(-1) === 'away');
    expect(host.events.at(-1)).toEqual({ type: 'away', seat: 'guest', n: 4, at: START + 63_000 });
    await Device.comeIn(server, room, 'guest');
    await host.until(() => host.eventTypes.at(-1) === 'back');
  });

  it('[SV44] isn’t recorded while no conversation is open', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    await guest.leave();
    await host.until(() => presenceOf(host).at(-1)?.guest === 0);
    await host.ask({ type: 'open', plan: PLAN });
    await host.ask({ type: 'stop' });
    await Device.comeIn(server, room, 'guest');
    await host.caughtUp();
    expect(host.eventTypes).toEqual(['opened', 'away', 'stopped']);
  });

  it('[SV45] of an empty seat is recorded right after the opening', async () => {
    const host = await Device.comeIn(server, room, 'host');
    host.press({ type: 'open', plan: PLAN });
    await host.until(() => host.events.length === 2);
    expect(host.events).toMatchObject([
      { type: 'opened', n: 1 },
      { type: 'away', seat: 'guest', n: 2 },
    ]);
  });

  it('[SV46] ends for both when both have left, also after the room is unloaded', async () => {
    const { host, guest } = await running();
    await guest.leave();
    await host.leave();
    await gone();
    server.wait(600);
    const again = await Device.comeIn(server, room, 'host');
    await again.until(() => again.eventTypes.at(-1) === 'back');
    expect(again.eventTypes.slice(3)).toEqual(['away', 'away', 'back']);
  });
});

/** Resolves when no room is in memory. */
async function gone(): Promise<void> {
  while (server.load.rooms > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('a server that went down', () => {
  it('[SV47] in good order recorded everybody as away first, and told the devices to reconnect', async () => {
    const { host, guest } = await running();
    server.wait(10);
    await server.stop();
    expect(await host.closed).toMatchObject({ why: 'goingAway', code: 1001 });
    expect(await guest.closed).toMatchObject({ why: 'goingAway' });
    expect(host.eventTypes.slice(3)).toEqual(['away', 'away']);
    server.wait(3600);
    await server.start();
    const again = await Device.comeIn(server, room, 'host');
    await again.until(() => again.eventTypes.at(-1) === 'back');
    const away = again.events.filter((event) => event.type === 'away');
    expect(away.map((event) => event.at)).toEqual([START + 70_000, START + 70_000]);
  });

  /** Copies the files as they are now, like SIGKILL leaves them, and starts another process on them. */
  const copies: string[] = [];
  // After the server is disposed of, because it stores nothing once its database is gone.
  afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })));

  async function crash(downFor: number): Promise<void> {
    const copy = mkdtempSync(join(tmpdir(), 'heard-killed-'));
    for (const name of ['heard.db', 'heard.db-wal']) cpSync(join(server.dataDir, name), join(copy, name));
    await server.stop();
    server.wait(downFor);
    await server.start(copy);
    copies.push(copy);
  }

  /** Advances the schedule to the next pulse. */
  async function pulse(device: Device): Promise<void> {
    server.schedule.advance(PULSE_MS);
    await device.caughtUp();
  }

  it('[SV48] in a crash has its people recorded as away since its last pulse, before they are back', async () => {
    const { host, guest } = await running();
    server.wait(10);
    await pulse(host);
    server.wait(2);
    expect(host.eventTypes).toEqual(['opened', 'readied', 'readied']);
    await crash(3600);
    await Promise.all([host.closed, guest.closed]);
    const again = await Device.comeIn(server, room, 'guest');
    await again.until(() => again.eventTypes.at(-1) === 'back');
    expect(again.events.slice(3)).toMatchObject([
      { type: 'away', seat: 'host', at: START + 70_000 },
      { type: 'away', seat: 'guest', at: START + 70_000 },
      { type: 'back', seat: 'guest', at: START + 72_000 + 3_600_000 },
    ]);
  });

  it('[SV48] doesn’t let the timer run on while it was down', async () => {
    const both = await running();
    server.wait(10);
    await pulse(both.host);
    await crash(3600);
    const host = await Device.comeIn(server, room, 'host');
    await host.until(() => host.eventTypes.at(-1) === 'back');
    const state = host.stateAt(server.clock.now);
    // Of the host's 40 seconds ten were used, and twenty more ran until the timer stopped.
    expect(state).toMatchObject({ status: 'running', place: { timer: { leftMs: 10_000 } } });
  });

  it('[SV49] changes nothing for devices that only read after a crash', async () => {
    await running();
    await crash(60);
    const before = await server.log.read(room.id);
    const scanner = await Device.open(server, room, 'guest');
    await scanner.leave();
    expect(await server.log.read(room.id)).toMatchObject({ tail: before?.tail });
  });
});
