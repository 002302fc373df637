import { describe, expect, it } from 'vitest';
import { Inactivity } from './inactivity.svelte.ts';

describe('a screen without input', () => {
  it('[LT01] is inactive from eight seconds after the last movement on', () => {
    const inactivity = new Inactivity(1_000);
    expect(inactivity.isInactive(8_999)).toBe(false);
    expect(inactivity.isInactive(9_000)).toBe(true);
    inactivity.moved(9_500);
    expect(inactivity.isInactive(9_500)).toBe(false);
    expect(inactivity.isInactive(17_499)).toBe(false);
    expect(inactivity.isInactive(17_500)).toBe(true);
  });

  it('[LT02] is never inactive after a key was pressed, until a pointer moves', () => {
    const inactivity = new Inactivity(0);
    inactivity.pressedKey(1_000);
    expect(inactivity.isInactive(600_000)).toBe(false);
    inactivity.moved(600_000);
    expect(inactivity.isInactive(607_999)).toBe(false);
    expect(inactivity.isInactive(608_000)).toBe(true);
  });

  it('[LT01] notices a movement after the clock was set back', () => {
    const inactivity = new Inactivity(100_000);
    inactivity.moved(5_000);
    expect(inactivity.isInactive(12_000)).toBe(false);
    expect(inactivity.isInactive(13_000)).toBe(true);
  });
});
