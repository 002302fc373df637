const MINUTE_MS = 60_000;

/** `now` rounded down to the minute, so that texts about days aren't rendered again every second. ms. */
export function currentMinute(now: number): number {
  return Math.floor(now / MINUTE_MS) * MINUTE_MS;
}
