import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PULSE_MS } from './device-counts.ts';
import { Device } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

/** Two servers on one log, as with a log over a network: each knows only its own sockets. */
describe('two servers on one log', () => {
  let first: TestServer;
  let second: TestServer;
  let room: TestRoom;

  beforeEach(async () => {
    first = await TestServer.start();
    second = await TestServer.start({ sharing: first });
    room = await first.createRoom();
  });
  afterEach(async () => {
    await second.dispose();
    await first.dispose();
  });

  const presenceOf = (device: Device) =>
    device.frames.flatMap((f) => (f.type === 'presence' ? [f.presence] : [])).at(-1);

  /** The room's time as this device is told. */
  const timeAt = async (device: Device) => {
    const answer = device.next('clock');
    device.send({ type: 'clock', t0: 1 });
    return (await answer).now;
  };

  it('[SV70] serve one room: words, events, presence and signals pass between them', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    await host.until(() => presenceOf(host)?.guest === 1);
    expect(presenceOf(guest)).toEqual({ host: 1, guest: 1 });
    host.write('entry-000001', 'across');
    await guest.until(() => guest.read('host', 'entry-000001') === 'across');
    expect(await guest.ask({ type: 'open', plan: PLAN })).toBe('opened');
    await host.until(() => host.eventTypes.includes('opened'));
    expect(host.eventTypes).toEqual(['opened']);
    const signal = host.next('signal');
    guest.send({ type: 'signal', sealed: Uint8Array.from([7]) });
    expect([...(await signal).sealed]).toEqual([7]);
  });

  it('[SV71] number events by the order of the log, and draft again what came second', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    await host.ask({ type: 'open', plan: PLAN });
    await guest.until(() => guest.events.length === 1);
    await Promise.all([host.ask({ type: 'ready' }), guest.ask({ type: 'ready' })]);
    await Promise.all([host, guest].map((device) => device.until(() => device.events.length === 3)));
    expect(host.events.map((event) => event.n)).toEqual([1, 2, 3]);
    expect(host.events).toEqual(guest.events);
    const late = await Device.open(second, room, 'host');
    expect(late.content).toEqual(host.content);
    expect(late.stateAt(first.clock.now).status).toBe('running');
  });

  it('[SV71] refuse by the same rules what two seats send at once to two servers', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    await host.until(() => presenceOf(host)?.guest === 1);
    const answers = await Promise.all([
      host.ask({ type: 'open', plan: PLAN }),
      guest.ask({ type: 'open', plan: PLAN }),
    ]);
    expect(answers.sort()).toEqual(['opened', 'room-busy']);
    expect(host.events.filter((event) => event.type === 'opened')).toHaveLength(1);
  });

  it('[SV72] keep a seat present as long as one of its devices is at either server', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(first, room, 'guest');
    await host.ask({ type: 'open', plan: PLAN });
    const phone = await Device.comeIn(second, room, 'guest');
    await host.until(() => presenceOf(host)?.guest === 2);
    await guest.leave();
    await host.until(() => presenceOf(host)?.guest === 1);
    expect(host.eventTypes).toEqual(['opened']);
    await phone.leave();
    await host.until(() => host.eventTypes.at(-1) === 'away');
    expect(host.events.filter((event) => event.type === 'away')).toHaveLength(1);
  });

  it('[SV73] notice when the other server is silent, and its people are gone with it', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    await host.ask({ type: 'open', plan: PLAN });
    await guest.until(() => guest.events.length === 1);
    // The second server's schedule stands still, so it sends no pulses.
    for (let pulses = 0; pulses < 4; pulses += 1) {
      first.wait(PULSE_MS / 1000);
      first.schedule.advance(PULSE_MS);
      await host.caughtUp();
    }
    await host.until(() => host.eventTypes.at(-1) === 'away');
    expect(presenceOf(host)).toEqual({ host: 1, guest: 0 });
  });

  it('[SV388] agree on the time of a room that is ahead of the log’s clock, also after a later load', async () => {
    const host = await Device.comeIn(first, room, 'host');
    await host.ask({ type: 'open', plan: PLAN });
    await host.caughtUp();
    first.jump(-3 * 3_600);
    first.wait(20);
    await host.caughtUp();
    // Another device of the same person: no event is written from which it could tell the time.
    const phone = await Device.comeIn(second, room, 'host');
    await host.until(() => presenceOf(host)?.host === 2);
    const [here, there] = await Promise.all([timeAt(host), timeAt(phone)]);
    expect(here).toBe(first.clock.now + 3 * 3_600_000);
    expect(there).toBe(here);
  });

  it('[SV388] are both back in the log’s time with the next conversation', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    await host.ask({ type: 'open', plan: PLAN });
    await host.ask({ type: 'stop' });
    await guest.until(() => guest.eventTypes.at(-1) === 'stopped');
    first.jump(-3 * 3_600);
    expect(await timeAt(guest)).toBe(first.clock.now + 3 * 3_600_000);
    await host.ask({ type: 'open', plan: PLAN });
    await guest.until(() => guest.events[0]?.at === first.clock.now);
    first.schedule.advance(PULSE_MS);
    second.schedule.advance(PULSE_MS);
    await Promise.all([host.caughtUp(), guest.caughtUp()]);
    expect(await Promise.all([timeAt(host), timeAt(guest)])).toEqual([first.clock.now, first.clock.now]);
  });

  it('[SV389] don’t consider each other gone because the log’s clock was set forward', async () => {
    const host = await Device.comeIn(first, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    await host.until(() => presenceOf(host)?.guest === 1);
    first.jump(3_600);
    first.schedule.advance(PULSE_MS);
    await host.caughtUp();
    expect(presenceOf(host)).toEqual({ host: 1, guest: 1 });
    expect(presenceOf(guest)).toEqual({ host: 1, guest: 1 });
  });

  it('[SV386] keep the pulses of each other’s rooms', async () => {
    const other = await second.createRoom();
    const host = await Device.comeIn(first, room, 'host');
    const stranger = await Device.comeIn(second, other, 'host');
    for (let pulses = 0; pulses < 5; pulses += 1) {
      first.wait(PULSE_MS / 1000);
      first.schedule.advance(PULSE_MS);
      second.schedule.advance(PULSE_MS);
      await Promise.all([host.caughtUp(), stranger.caughtUp()]);
    }
    expect((await first.log.read(room.id))?.lastPulse).toBe(first.clock.now);
    expect((await first.log.read(other.id))?.lastPulse).toBe(first.clock.now);
  });
});
