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
  /** The wall clock goes on, the monotonic one stands still. */
  sleep(ms: number): void {
    this.wallMs += ms;
  }
}

/** Asks a server that is `ahead` of the wall clock, on a line with these two ways. */
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

it('[CL02] believes the sample with the shortest way', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 10, 10);
  measure(clock, time, 0, 10, 900);
  expect(clock.now()).toBe(time.wallMs);
  measure(clock, time, 0, 3, 3);
  expect(clock.now()).toBe(time.wallMs);
});

it('[CL03] forgets a sample’s rank after five minutes, because clocks drift', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 0, 5, 5);
  time.pass(5 * 60_000);
  measure(clock, time, 700, 50, 50);
  expect(clock.now()).toBe(time.wallMs + 700);
});

it('[CL04] after a sleep the wall clock bridges, and the next sample counts however long its way', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  measure(clock, time, 1_000, 5, 5);
  time.sleep(3_600_000);
  clock.wake();
  expect(clock.now()).toBe(time.wallMs + 1_000);
  measure(clock, time, 2_000, 300, 300);
  expect(clock.now()).toBe(time.wallMs + 2_000);
});

it('[CL05] ignores an answer that came before its question', () => {
  const time = new FakeTime();
  const clock = new ServerClock(time);
  clock.sample(clock.start() + 10, 99);
  expect(clock.now()).toBe(time.wallMs);
});
