/**
 * Estimates the server's time. An answer gives an interval for it: from the time in the answer to that plus the round trip. Several
 * answers narrow the interval (their intersection). An answer that contradicts it replaces it: the server was restarted with another
 * time, or this device slept without noticing.
 */
export interface TimeSource {
  /** ms, monotonic, may stop during sleep: `performance.now()`. */
  monotonic(): number;
  /** ms since 1970, may jump: `Date.now()`. */
  wall(): number;
}

const BROWSER_TIME: TimeSource = { monotonic: () => performance.now(), wall: () => Date.now() };

/** Clocks drift apart by up to this much, so an old interval is widened before it is intersected with a new one. */
const DRIFT = 100 / 1_000_000;
/** The server and browsers' timers round to whole ms. */
const GRAIN_MS = 1;
/** A displayed time that is ahead by at most this much stands still instead of running backward. ms. */
const WAITS_UP_TO_MS = 1_000;
/** The device slept if the wall clock advanced by this much more than the monotonic one. ms. */
const SLEPT_MS = 500;
/** Requests in flight at most; older ones are forgotten. */
const MOST_ASKED = 16;

/** Server time minus monotonic time, ms. */
interface Span {
  from: number;
  to: number;
}

export class ServerClock {
  readonly #time: TimeSource;
  /** `believed`: the current estimate. `span`: the interval that it must lie in; null after a sleep, until the next sample. */
  #anchor: { span: Span | null; believed: number; monotonic: number; wall: number } | null = null;
  /** When each request was sent, by this device's wall clock. */
  readonly #asked = new Map<number, number>();
  #shown = -Infinity;

  constructor(time: TimeSource = BROWSER_TIME) {
    this.#time = time;
  }

  /** Server time, ms. This device's own time before the first sample. */
  now(): number {
    const anchor = this.#anchor;
    if (!anchor) return Math.round(this.#time.wall());
    const now = Math.round(anchor.believed + this.#time.monotonic());
    const isShortlyAhead = this.#shown > now && this.#shown - now <= WAITS_UP_TO_MS;
    if (!isShortlyAhead) this.#shown = now;
    return this.#shown;
  }

  get isMeasured(): boolean {
    return this.#anchor !== null;
  }

  /** Starts a request. Returns its `t0`, which comes back in the answer. */
  start(): number {
    const t0 = this.#time.monotonic();
    this.#asked.set(t0, this.#time.wall());
    for (const oldest of this.#asked.keys()) {
      if (this.#asked.size <= MOST_ASKED) break;
      this.#asked.delete(oldest);
    }
    return t0;
  }

  /** The answer to a request that was sent at `t0`. */
  sample(t0: number, serverNow: number): void {
    const monotonic = this.#time.monotonic();
    const roundTripMs = this.#roundTrip(t0, monotonic);
    if (roundTripMs < 0) return;
    const offset = serverNow - monotonic;
    const sampled = { from: offset - GRAIN_MS, to: offset + roundTripMs + GRAIN_MS };
    const span = this.#narrowed(sampled, monotonic) ?? sampled;
    const believed = this.#bridgedIn(sampled) ?? (span.from + span.to) / 2;
    this.#anchor = { span, believed, monotonic, wall: this.#time.wall() };
  }

  /** Call when the device may have slept. Until the next sample, the wall clock says how long that was. */
  wake(): void {
    const old = this.#anchor;
    if (!old) return;
    const monotonic = this.#time.monotonic();
    const wall = this.#time.wall();
    const slept = Math.max(0, wall - old.wall - (monotonic - old.monotonic));
    this.#anchor = { span: null, believed: old.believed + slept, monotonic, wall };
  }

  /** If the device slept before it read the answer, the monotonic clock measures too short a round trip. */
  #roundTrip(t0: number, monotonic: number): number {
    const askedAt = this.#asked.get(t0);
    this.#asked.delete(t0);
    const byWall = askedAt === undefined ? 0 : this.#time.wall() - askedAt;
    return byWall - (monotonic - t0) > SLEPT_MS ? byWall : monotonic - t0;
  }

  /** After a sleep: the estimate from the wall clock, if the sample is consistent with it. */
  #bridgedIn({ from, to }: Span): number | null {
    if (!this.#anchor || this.#anchor.span) return null;
    const { believed } = this.#anchor;
    return believed >= from && believed <= to ? believed : null;
  }

  /** The intersection of the anchor's interval and the sample's; null if they contradict each other. */
  #narrowed(sampled: Span, monotonic: number): Span | null {
    const { span, monotonic: since } = this.#anchor ?? { span: null, monotonic };
    if (!span) return null;
    const slack = (monotonic - since) * DRIFT;
    const from = Math.max(span.from - slack, sampled.from);
    const to = Math.min(span.to + slack, sampled.to);
    return from <= to ? { from, to } : null;
  }
}
