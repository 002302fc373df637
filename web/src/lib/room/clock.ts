/**
 * The server's time as well as this device knows it. The sample with the shortest round trip is kept and anchored to the
 * monotonic clock, which stands still in sleep: after a sleep the wall clock bridges until the next sample.
 */
export interface TimeSource {
  /** ms, never goes back, may stop during sleep: `performance.now()`. */
  monotonic(): number;
  /** ms since 1970, may jump: `Date.now()`. */
  wall(): number;
}

export const BROWSER_TIME: TimeSource = { monotonic: () => performance.now(), wall: () => Date.now() };

/** A sample loses its rank after this long: crystals drift. */
const SAMPLE_AGE_MS = 5 * 60_000;

export class ServerClock {
  readonly #time: TimeSource;
  #anchor: { server: number; monotonic: number; wall: number; roundTripMs: number } | null = null;

  constructor(time: TimeSource = BROWSER_TIME) {
    this.#time = time;
  }

  /** Server time, ms. This device's own until the first sample. */
  now(): number {
    const anchor = this.#anchor;
    if (!anchor) return Math.round(this.#time.wall());
    return Math.round(anchor.server + this.#time.monotonic() - anchor.monotonic);
  }

  get isMeasured(): boolean {
    return this.#anchor !== null;
  }

  /** For the request: what comes back as `t0`. */
  start(): number {
    return this.#time.monotonic();
  }

  /** The answer to a request that was sent at `t0`. Of several samples the one with the shortest way is believed. */
  sample(t0: number, serverNow: number): void {
    const monotonic = this.#time.monotonic();
    const roundTripMs = monotonic - t0;
    if (roundTripMs < 0) return;
    const old = this.#anchor;
    if (old && roundTripMs > old.roundTripMs && monotonic - old.monotonic < SAMPLE_AGE_MS) return;
    this.#anchor = { server: serverNow + roundTripMs / 2, monotonic, wall: this.#time.wall(), roundTripMs };
  }

  /** After a sleep, or whenever that may have been: the next sample counts, and until then the wall clock's difference. */
  wake(): void {
    const old = this.#anchor;
    if (!old) return;
    const monotonic = this.#time.monotonic();
    const wall = this.#time.wall();
    const elapsed = Math.max(monotonic - old.monotonic, wall - old.wall);
    this.#anchor = { server: old.server + elapsed, monotonic, wall, roundTripMs: Infinity };
  }
}
