/**
 * The server's time as well as this device knows it. An answer says within which span the server's time lies: between what it
 * says and that plus the whole way there and back. Several answers narrow the span. One that contradicts it (the server was
 * started anew with another time, this device slept unnoticed) drops it and counts alone.
 */
export interface TimeSource {
  /** ms, never goes back, may stop during sleep: `performance.now()`. */
  monotonic(): number;
  /** ms since 1970, may jump: `Date.now()`. */
  wall(): number;
}

const BROWSER_TIME: TimeSource = { monotonic: () => performance.now(), wall: () => Date.now() };

/** Two crystals drift apart by up to this much: what was measured long ago narrows less. */
const DRIFT = 100 / 1_000_000;
/** The server tells whole ms, and so do timers of browsers. ms. */
const GRAIN_MS = 1;
/** Rather than show time that runs backward, a clock that is ahead by less than this waits. ms. */
const WAITS_UP_TO_MS = 1_000;
/** If the wall clock moved on by this much more than the monotonic one, the device slept. ms. */
const SLEPT_MS = 500;
/** Questions that may be on their way at once. */
const MOST_ASKED = 16;

/** Server time minus monotonic time, ms. */
interface Span {
  from: number;
  to: number;
}

export class ServerClock {
  readonly #time: TimeSource;
  /** `believed`: what is shown. `span`: where it must lie; null after a sleep, when anything is possible. */
  #anchor: { span: Span | null; believed: number; monotonic: number; wall: number } | null = null;
  /** When each question was sent, by this device's wall clock. */
  readonly #asked = new Map<number, number>();
  #shown = -Infinity;

  constructor(time: TimeSource = BROWSER_TIME) {
    this.#time = time;
  }

  /** Server time, ms. This device's own until the first sample. */
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

  /** For the request: what comes back as `t0`. */
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

  /** After a sleep, or whenever that may have been: the next sample counts, and until then the wall clock's difference. */
  wake(): void {
    const old = this.#anchor;
    if (!old) return;
    const monotonic = this.#time.monotonic();
    const wall = this.#time.wall();
    const slept = Math.max(0, wall - old.wall - (monotonic - old.monotonic));
    this.#anchor = { span: null, believed: old.believed + slept, monotonic, wall };
  }

  /** An answer that was waiting while the device slept has had a longer way than the monotonic clock knows. */
  #roundTrip(t0: number, monotonic: number): number {
    const askedAt = this.#asked.get(t0);
    this.#asked.delete(t0);
    const byWall = askedAt === undefined ? 0 : this.#time.wall() - askedAt;
    return byWall - (monotonic - t0) > SLEPT_MS ? byWall : monotonic - t0;
  }

  /** After a sleep the wall clock has told how long it was; a sample that agrees with it, however long its way, leaves that. */
  #bridgedIn({ from, to }: Span): number | null {
    if (!this.#anchor || this.#anchor.span) return null;
    const { believed } = this.#anchor;
    return believed >= from && believed <= to ? believed : null;
  }

  /** What both the anchor and the sample allow; null if they contradict each other. */
  #narrowed(sampled: Span, monotonic: number): Span | null {
    const { span, monotonic: since } = this.#anchor ?? { span: null, monotonic };
    if (!span) return null;
    const slack = (monotonic - since) * DRIFT;
    const from = Math.max(span.from - slack, sampled.from);
    const to = Math.min(span.to + slack, sampled.to);
    return from <= to ? { from, to } : null;
  }
}
