/**
 * Keeps a CSS animation at the place that computed times ask for. The animation runs by itself; it is set right only when
 * it is off by more than anyone could see: after a sleep, a corrected clock, another minute.
 */
const TOLERANCE_MS = 200;

export interface SyncableAnimation {
  currentTime: CSSNumberish | null;
}

/** `elapsed` and `cycle` in ms; with a cycle the animation repeats and only its phase counts. */
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
