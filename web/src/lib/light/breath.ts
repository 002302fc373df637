/** One breath for both: its phase comes from the server's time alone, so two screens need not talk about it. */

/** Six a minute. In is shorter than out: that is what calms. */
export const BREATH = { cycleMs: 10_000, inMs: 4_000 } as const;

export type BreathPhase = 'in' | 'out';

/** Where the breath is at server time `now`, ms since it began. */
export function breathElapsed(now: number): number {
  return ((now % BREATH.cycleMs) + BREATH.cycleMs) % BREATH.cycleMs;
}

export function breathPhase(now: number): BreathPhase {
  return breathElapsed(now) < BREATH.inMs ? 'in' : 'out';
}
