import { describe, expect, it } from 'vitest';
import { BREATH, breathElapsed, breathPhase } from './breath.ts';

describe('the breath', () => {
  it('[ST35] has six cycles a minute, and a phase that depends on server time only', () => {
    expect(60_000 / BREATH.cycleMs).toBe(6);
    expect(breathElapsed(1_763_999_123_456)).toBe(breathElapsed(1_763_999_123_456 + 7 * BREATH.cycleMs));
    expect(breathElapsed(-1)).toBe(BREATH.cycleMs - 1);
  });

  it('[ST35] exhales longer than it inhales', () => {
    expect([0, 3_999, 4_000, 9_999].map(breathPhase)).toEqual(['in', 'in', 'out', 'out']);
  });
});
