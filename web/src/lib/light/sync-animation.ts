/** Differences below this can't be seen, so the animation isn't disturbed. */
const TOLERANCE_MS = 200;

export interface SyncableAnimation {
  currentTime: CSSNumberish | null;
}

/**
 * Corrects the `currentTime` of a running CSS animation if it is off, for example after a sleep or a clock correction. `elapsed`: the
 * time it should have, ms. `cycle`: the duration of a repeating animation, ms; then only its phase is compared.
 */
export function syncAnimation(animation: SyncableAnimation, elapsed: number, cycle?: number): void {
  const at = typeof animation.currentTime === 'number' ? animation.currentTime : null;
  if (at !== null && distance(at, elapsed, cycle) <= TOLERANCE_MS) return;
  animation.currentTime = elapsed;
}

function distance(a: number, b: number, cycle: number | undefined): number {
  if (cycle === undefined) return Math.abs(a - b);
  const apart = Math.abs(a - b) % cycle;
  return Math.min(apart, cycle - apart);
}
