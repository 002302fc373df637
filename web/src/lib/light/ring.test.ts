import { inFirstStretch } from '@heard/shared/exercise/playback.fixture';
import type { StepClock } from '@heard/shared/exercise/view';
import { describe, expect, it } from 'vitest';
import { arcPath, archPath, digits, elapsedMs, fullness, overtime, pointAt, RING, spokenLeft } from './ring.ts';
import { syncAnimation } from './sync-animation.ts';

const clock = (leftMs: number, isResting = false): StepClock => ({
  leftMs,
  totalMs: 120_000,
  endsAt: isResting ? null : 1_000_000 + leftMs,
  chimeAt: null,
  isResting,
  restsFor: null,
  isOver: leftMs <= 0,
});

describe('the ring', () => {
  it('[ST30] empties with the time left, and stays empty in overtime', () => {
    expect([120_000, 60_000, 0, -50_000].map((left) => fullness(clock(left)))).toEqual([1, 0.5, 0, 0]);
    expect([120_000, 60_000, 0, -50_000].map((left) => elapsedMs(clock(left)))).toEqual([0, 60_000, 120_000, 120_000]);
  });

  it('[ST31] shows overtime as an arch that grows ever more slowly and never fills up', () => {
    const over = [1, 60, 600, 36_000].map((seconds) => overtime(clock(-seconds * 1000)));
    expect(over).toEqual([...over].sort((a, b) => a - b));
    expect(over.at(-1)).toBeLessThan(1);
    expect(overtime(clock(1))).toBe(0);
  });

  it('[ST30] is an arch that is open at the bottom, within its box', () => {
    expect(pointAt(0)).toEqual({ x: 120, y: 8 });
    expect(archPath()).toMatch(/^M 28\.\d+ 184\.\d+ A 112 112 0 1 1 211\.\d+ 184\.\d+$/);
    expect(RING.sweepDegrees).toBeGreaterThan(180);
    // The main button covers the lowest eighth: the arch ends above it.
    expect(pointAt(RING.sweepDegrees / 2).y + 2).toBeLessThan(RING.size * 0.875 - 6);
  });

  it('[LT08] has two halves that meet at the top, each less than 180 degrees so that an edge can hide it', () => {
    const half = RING.sweepDegrees / 2;
    expect(arcPath(-half, 0).split(' ').slice(-2)).toEqual(arcPath(0, half).split(' ').slice(1, 3));
    expect(half).toBeLessThan(180);
  });

  it('[ST32] formats digits as m:ss, with a plus in overtime', () => {
    expect(digits(clock(120_000))).toBe('2:00');
    expect(digits(clock(61_001))).toBe('1:02');
    expect(digits(clock(-65_000))).toBe('+1:05');
  });

  it('[ST33] says the time left in words that change at most every half minute', () => {
    const room = inFirstStretch();
    const said: string[] = [];
    for (let second = 0; second < 120; second += 1) {
      const words = spokenLeft(room.wait(1).running('guest').clock);
      if (said.at(-1) !== words) said.push(words);
    }
    expect(said).toEqual([
      'About 2 minutes left.',
      'About a minute and a half left.',
      'About a minute left.',
      'About half a minute left.',
      'The time is over. No hurry.',
    ]);
    expect(spokenLeft(clock(30_000, true))).toBe('The time rests.');
  });
});

describe('syncAnimation', () => {
  const at = (currentTime: number | null) => ({ currentTime });

  it('[ST34] corrects an animation that is off, for example after a sleep, and tolerates small differences', () => {
    const near = at(1_150);
    syncAnimation(near, 1_000);
    expect(near.currentTime).toBe(1_150);
    const far = at(9_000);
    syncAnimation(far, 1_000);
    expect(far.currentTime).toBe(1_000);
    const unborn = at(null);
    syncAnimation(unborn, 1_000);
    expect(unborn.currentTime).toBe(1_000);
  });

  it('[ST34] compares only the phase of a repeating animation', () => {
    const later = at(120_050);
    syncAnimation(later, 100, 10_000);
    expect(later.currentTime).toBe(120_050);
    const off = at(124_000);
    syncAnimation(off, 100, 10_000);
    expect(off.currentTime).toBe(100);
  });
});
