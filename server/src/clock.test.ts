import { describe, expect, it } from 'vitest';
import { CONFIRM_MS, MachineClock, MAX_JUMP_MS, type TimeSources } from './clock.ts';

const START = 1_700_000_000_000;
const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

class FakeMachine implements TimeSources {
  wallMs = START;
  monotonicMs = 5_000;
  bootMs: number | null = 90_000;
  wall = () => this.wallMs;
  monotonic = () => this.monotonicMs;
  boot = () => this.bootMs;

  pass(ms: number): void {
    this.wallMs += ms;
    this.monotonicMs += ms;
    if (this.bootMs !== null) this.bootMs += ms;
  }
  suspend(ms: number): void {
    this.wallMs += ms;
    if (this.bootMs !== null) this.bootMs += ms;
  }
  /** Somebody, or NTP, sets the wall clock. */
  set(byMs: number): void {
    this.wallMs += byMs;
  }
}

function started(): { machine: FakeMachine; clock: MachineClock } {
  const machine = new FakeMachine();
  return { machine, clock: new MachineClock(machine) };
}

/** Reads the clock every five seconds, like a server. */
function run(machine: FakeMachine, clock: MachineClock, ms: number): number[] {
  const readings: number[] = [];
  for (let passed = 0; passed < ms; passed += 5_000) {
    machine.pass(5_000);
    readings.push(clock.now());
  }
  return readings;
}

describe('the server’s clock', () => {
  it('[SV380] is the wall clock, in whole milliseconds', () => {
    const { machine, clock } = started();
    expect(clock.now()).toBe(START);
    machine.pass(1_234.56);
    expect(clock.now()).toBe(START + 1_234);
  });

  it.each([
    ['a minute', 60_000],
    ['a night', 9 * HOUR],
    ['400 days', 400 * DAY],
  ])('[SV381] follows a suspension of %s at once', (_what, ms) => {
    const { machine, clock } = started();
    machine.pass(30_000);
    clock.now();
    machine.suspend(ms);
    expect(clock.now()).toBe(machine.wallMs);
    run(machine, clock, 3 * 60_000);
    machine.suspend(ms);
    expect(clock.now()).toBe(machine.wallMs);
  });

  it('[SV381] follows a night’s suspension if the time since boot can’t be read', () => {
    const { machine, clock } = started();
    machine.bootMs = null;
    machine.suspend(9 * HOUR);
    expect(clock.now()).toBe(machine.wallMs);
  });

  it.each([
    ['half a second', 500],
    ['ten seconds', 10 * SECOND],
    ['three hours', 3 * HOUR],
    ['a day', MAX_JUMP_MS],
  ])('[SV382] follows at once a wall clock that is set forward by %s', (_what, ms) => {
    const { machine, clock } = started();
    run(machine, clock, 30_000);
    machine.set(ms);
    expect(clock.now()).toBe(machine.wallMs);
  });

  it.each([
    ['ahead by 400 days', 400 * DAY],
    ['ahead by fifty years', 50 * YEAR],
    ['back by ten seconds', -10 * SECOND],
    ['back by three hours', -3 * HOUR],
    ['back by 400 days', -400 * DAY],
    ['back to 1970', -START + 1_000],
  ])(
    '[SV383] follows a wall clock that is set %s only once it has said so for a minute, and runs at normal speed until then',
    (_what, ms) => {
      const { machine, clock } = started();
      const before = clock.now();
      machine.set(ms);
      const readings = [clock.now(), ...run(machine, clock, CONFIRM_MS - 5_000)];
      expect(readings).toEqual(readings.map((_, index) => before + index * 5_000));
      machine.pass(5_000);
      expect(clock.now()).toBe(machine.wallMs);
    },
  );

  it('[SV383] ignores a wall clock that was wrong for half a minute', () => {
    const { machine, clock } = started();
    const before = clock.now();
    machine.set(400 * DAY);
    run(machine, clock, 30_000);
    machine.set(-400 * DAY);
    expect(clock.now()).toBe(before + 30_000);
    machine.set(-2 * HOUR);
    run(machine, clock, 30_000);
    machine.set(2 * HOUR);
    expect(run(machine, clock, 2 * CONFIRM_MS).at(-1)).toBe(machine.wallMs);
    expect(machine.wallMs).toBe(before + 60_000 + 2 * CONFIRM_MS);
  });

  it('[SV383] starts the minute again when the wall clock changes again', () => {
    const { machine, clock } = started();
    const before = clock.now();
    machine.set(-3 * HOUR);
    run(machine, clock, 40_000);
    machine.set(-HOUR);
    expect(run(machine, clock, 40_000).at(-1)).toBe(before + 80_000);
    expect(run(machine, clock, 30_000).at(-1)).toBe(machine.wallMs);
  });

  it('[SV384] stands still, but doesn’t go backward, when the wall clock is corrected by less than a second', () => {
    const { machine, clock } = started();
    machine.pass(10_000);
    const before = clock.now();
    machine.set(-600);
    expect(clock.now()).toBe(before);
    machine.pass(500);
    expect(clock.now()).toBe(before);
    machine.pass(500);
    expect(clock.now()).toBe(machine.wallMs);
  });

  it('[SV384] is right a minute after a wrong time at boot is corrected, in both directions', () => {
    for (const wrong of [3 * HOUR, -3 * HOUR, 400 * DAY, -400 * DAY]) {
      const machine = new FakeMachine();
      machine.set(wrong);
      const clock = new MachineClock(machine);
      expect(clock.now()).toBe(START + wrong);
      run(machine, clock, 20_000);
      machine.set(-wrong);
      expect(run(machine, clock, CONFIRM_MS + 5_000).at(-1)).toBe(machine.wallMs);
    }
  });
});
