import { describe, expect, it } from 'vitest';
import { BREATH, breathElapsed, breathPhase } from './breath.ts';

describe('the breath', () => {
  it('[ST35] has six a minute and the same phase for whoever knows the same server time', () => {
    expect(60_000 / BREATH.cycleMs).toBe(6);
    expect(breathElapsed(1_763_999_123_456)).toBe(breathElapsed(1_763_999_123_456 + 7 * BREATH.cycleMs));
    expect(breathElapsed(-1)).toBe(BREATH.cycleMs - 1);
  });

  it('[ST35] goes out longer than in', () => {
    expect([0, 3_999, 4_000, 9_999].map(breathPhase)).toEqual(['in', 'in', 'out', 'out']);
  });
});
