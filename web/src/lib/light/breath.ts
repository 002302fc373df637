/** The breathing rhythm. Its phase depends on server time only, so both screens are in sync without messages. */

/** Six cycles a minute. Exhaling takes longer, which is calming. */
export const BREATH = { cycleMs: 10_000, inMs: 4_000 } as const;

export type BreathPhase = 'in' | 'out';

/** Time since the current cycle began, ms. `now`: server time, ms. */
export function breathElapsed(now: number): number {
  return ((now % BREATH.cycleMs) + BREATH.cycleMs) % BREATH.cycleMs;
}

export function breathPhase(now: number): BreathPhase {
  return breathElapsed(now) < BREATH.inMs ? 'in' : 'out';
}
