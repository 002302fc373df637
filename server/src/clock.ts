/** Server time, whole ms since 1970. */
export type Clock = () => number;

/** Wall clock at start plus monotonic: setting the machine's clock doesn't move the time of a running conversation. */
export function systemClock(): Clock {
  const startedAt = Date.now() - performance.now();
  return () => Math.floor(startedAt + performance.now());
}
