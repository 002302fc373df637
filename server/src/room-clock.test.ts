import { beforeEach, describe, expect, it } from 'vitest';
import { initialState } from '@heard/shared/exercise/state';
import { GAP_MS, RoomClock } from './room-clock.ts';

const HOUR = 3_600_000;

let now: number;
let monotonic: number;

const events = (conversation: number, lastAt: number) => ({ state: { ...initialState(), conversation }, lastAt });
const clockOf = (from: ReturnType<typeof events>) =>
  new RoomClock({ now: () => now, monotonic: () => monotonic }, from);

function pass(ms: number): void {
  now += ms;
  monotonic += ms;
}

beforeEach(() => {
  now = 10 * HOUR;
  monotonic = 700;
});

describe('the time in a room', () => {
  it('[SV388] adopts how far ahead another process is, in the same conversation only', () => {
    const clock = clockOf(events(4, now - HOUR));
    clock.adoptLead({ conversation: 1, ms: 3 * HOUR });
    expect(clock.timeIn(events(4, 0))).toBe(now);
    clock.adoptLead({ conversation: 4, ms: HOUR });
    clock.adoptLead({ conversation: 4, ms: HOUR / 2 });
    expect(clock.timeIn(events(4, 0))).toBe(now + HOUR);
    expect(clock.lead).toEqual({ conversation: 4, ms: HOUR });
  });

  it('[CO301] never goes backward and never stands still, whatever the log’s clock does', () => {
    const clock = clockOf(events(1, now + HOUR));
    let before = clock.timeIn(events(1, now + HOUR));
    for (const jump of [-HOUR, 2 * HOUR, -10_000, 5_000, -300 * HOUR, 299 * HOUR, HOUR, -1, 1]) {
      now += jump;
      pass(1_000);
      const at = clock.timeIn(events(1, 0));
      expect(at).toBeGreaterThanOrEqual(before + 1_000);
      before = at;
    }
  });

  it('[CO302] is the log’s time for a draft that opens a conversation, and changes for others only when that is durable', () => {
    const clock = clockOf(events(1, now + HOUR));
    pass(5_000);
    expect(clock.timeIn(events(9, now))).toBe(now);
    expect(clock.timeIn(events(1, 0))).toBe(now + HOUR);
    clock.onDurable(events(9, now));
    expect(clock.timeIn(events(9, now))).toBe(now);
  });

  it('[CO303] reports a gap once, from the last moment before it, and none that its lead makes up for', () => {
    const clock = clockOf(events(1, 0));
    pass(5_000);
    expect(clock.takeGap()).toBeNull();
    const before = now;
    now += GAP_MS + 1;
    pass(2_000);
    clock.timeIn(events(1, 0));
    pass(2_000);
    expect(clock.takeGap()).toBe(before);
    expect(clock.takeGap()).toBeNull();
    now -= HOUR;
    pass(1_000);
    now += HOUR;
    expect(clock.takeGap()).toBeNull();
  });
});
