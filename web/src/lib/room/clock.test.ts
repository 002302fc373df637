import { expect, it } from 'vitest';
import { ServerClock } from './clock.ts';

class FakeTime {
  monotonicMs = 1_000;
  wallMs = 5_000_000;
  monotonic = () => this.monotonicMs;
  wall = () => this.wallMs;
  pass(ms: number): void {
    this.monotonicMs += ms;
    this.wallMs += ms;
  }
  /** The wall clock advances, the monotonic one doesn't. */
  sleep(ms: number): void {
    this.wallMs += ms;
  }
}

/** Samples a server that is `ahead` of the wall clock, with these latencies of request and answer. */
function measure(clock: ServerClock, time: FakeTime, ahead: number, there: number, back: number): void {
  const t0 = clock.start();
  time.pass(there);
  const server = time.wallMs + ahead;
  time.pass(back);
  clock.sample(t0, server);
}

it('[CL01] is this device’s own time until the server has answered', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  expect(clock.now()).toBe(5_000_000);
  measure(clock, time, 90_000, 20, 20);
  expect(clock.now()).toBe(time.wallMs + 90_000);
  time.pass(1_234);
  expect(clock.now()).toBe(time.wallMs + 90_000);
});

it('[CL02] prefers the sample with the shortest round trip', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 10, 10);
  measure(clock, time, 0, 10, 900);
  expect(clock.now()).toBe(time.wallMs);
  measure(clock, time, 0, 3, 3);
  expect(clock.now()).toBe(time.wallMs);
});

it('[CL03] follows a clock that has drifted since the last measurement', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 5, 5);
  time.pass(5 * 60_000);
  measure(clock, time, 700, 50, 50);
  expect(clock.now()).toBe(time.wallMs + 700);
});

it('[CL04] after a sleep the wall clock bridges, and the next sample counts however long its round trip', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 1_000, 5, 5);
  time.sleep(3_600_000);
  clock.wake();
  expect(clock.now()).toBe(time.wallMs + 1_000);
  measure(clock, time, 2_000, 300, 300);
  expect(clock.now()).toBe(time.wallMs + 2_000);
});

it('[CL05] ignores an answer from before its request', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  clock.sample(clock.start() + 10, 99);
  expect(clock.now()).toBe(time.wallMs);
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;

/** A pseudo-random sequence that is the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

it.each([
  ['twenty minutes back', -20 * MINUTE],
  ['three hours ahead', 3 * HOUR],
  ['three hours back', -3 * HOUR],
  ['years ahead', 3 * YEAR],
])('[CL300] replaces its estimate when a sample contradicts it, however long its round trip: %s', (_what, change) => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 3, 3);
  time.pass(MINUTE);
  measure(clock, time, change, 200, 200);
  expect(clock.now()).toBe(time.wallMs + change);
  time.pass(30_000);
  expect(clock.now()).toBe(time.wallMs + change);
});

it('[CL301] agrees with another device after four samples, before and after the server was restarted with another time', () => {
  const random = numbersFrom(7);
  for (let run = 0; run < 200; run += 1) {
    const devices = [0, 1].map((index) => {
      const time = new FakeTime();
      time.monotonicMs = random() * 1e6;
      // The devices' own clocks are arbitrary.
      const skew = (index === 0 ? 1 : -1) * random() * HOUR;
      time.wallMs += skew;
      return { time, clock: new ServerClock(time), skew };
    });
    for (const server of [0, random() * 2 * HOUR - HOUR]) {
      const errors = devices.map(({ time, clock, skew }) => {
        let shortest = Infinity;
        for (let sample = 0; sample < 4; sample += 1) {
          const [there, back] = [random() * 150, random() * 150];
          shortest = Math.min(shortest, there + back);
          measure(clock, time, server - skew, there, back);
        }
        const error = clock.now() - (time.wallMs - skew + server);
        // Each is off by at most half of its shortest round trip.
        expect(Math.abs(error)).toBeLessThanOrEqual(shortest / 2 + 2);
        return error;
      });
      expect(Math.abs(errors[0]! - errors[1]!)).toBeLessThan(300);
    }
  }
});

it('[CL302] stands still instead of running backward by less than a second, and steps back by more at once', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 900, 10);
  const before = clock.now();
  expect(before).toBe(time.wallMs + 445);
  measure(clock, time, 0, 2, 2);
  expect(clock.now()).toBe(before);
  const shown = Array.from({ length: 50 }, () => {
    time.pass(20);
    return clock.now();
  });
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
  expect(shown.at(-1)).toBe(time.wallMs);
  measure(clock, time, -5_000, 2, 2);
  expect(clock.now()).toBe(time.wallMs - 5_000);
});

it('[CL303] is right again with the next sample after an unnoticed sleep', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 2, 2);
  time.sleep(8 * HOUR);
  measure(clock, time, 0, 150, 150);
  expect(clock.now()).toBe(time.wallMs);
});

it('[CL304] doesn’t take an answer that was read after a sleep for one with a short round trip', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 3, 3);
  const t0 = clock.start();
  time.pass(5);
  const server = time.wallMs;
  time.sleep(HOUR);
  time.pass(5);
  clock.wake();
  clock.sample(t0, server);
  expect(Math.abs(clock.now() - time.wallMs)).toBeLessThanOrEqual(1);
  measure(clock, time, 0, 40, 40);
  expect(Math.abs(clock.now() - time.wallMs)).toBeLessThanOrEqual(40);
});

it('[CL03] follows a slow crystal, even from samples with long round trips', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 2, 2);
  let drift = 0;
  for (let minutes = 0; minutes < 240; minutes += 5) {
    time.pass(5 * MINUTE);
    drift += (5 * MINUTE * 80) / 1_000_000;
    measure(clock, time, drift, 500, 500);
    expect(Math.abs(clock.now() - (time.wallMs + drift))).toBeLessThanOrEqual(300);
  }
});

it('[CL305] isn’t changed by setting this device’s clock', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 2, 2);
  const before = clock.now();
  for (const change of [HOUR, -3 * HOUR, YEAR]) {
    time.wallMs += change;
    expect(clock.now()).toBe(before);
  }
  time.wallMs -= 2 * YEAR;
  clock.wake();
  expect(clock.now()).toBe(before);
});

it('[CL305] is right again with the next sample when the clock was set ahead while the device may have slept', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 2, 2);
  time.wallMs += HOUR;
  clock.wake();
  expect(clock.now()).toBe(time.wallMs);
  measure(clock, time, -HOUR, 30, 30);
  expect(clock.now()).toBe(time.wallMs - HOUR);
});

it('[CL306] keeps a precise estimate when slow or asymmetric samples don’t contradict it', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 3, 3);
  for (const [there, back] of [
    [10, 4_000],
    [6_000, 5],
    [2_000, 2_500],
  ] as const) {
    time.pass(6 * MINUTE);
    measure(clock, time, 0, there, back);
    expect(Math.abs(clock.now() - time.wallMs)).toBeLessThanOrEqual(50);
  }
});
