/** The page's only ticker. The time is reactive: markup and `$derived` that read it update with each tick. */
import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 250;
/** Ticks are never this late while the device is awake. */
const STALE_AFTER_MS = 2_000;

/** Ticks four times a second, and only while something on screen reads the time. */
export class Ticker {
  readonly #clock: () => number;
  /** The time of the current tick; null before its first read. */
  #now: number | null = null;
  #isRunning = false;
  readonly #subscribe = createSubscriber((update) => {
    const tick = () => {
      this.#now = null;
      // A hidden page needn't update; it does when it becomes visible again.
      if (document.visibilityState === 'visible') update();
    };
    const id = setInterval(tick, TICK_MS);
    document.addEventListener('visibilitychange', tick);
    this.#isRunning = true;
    return () => {
      clearInterval(id);
      document.removeEventListener('visibilitychange', tick);
      this.#isRunning = false;
    };
  });

  /** `clock`: returns the current time, ms. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Reactive. All reads between two ticks return the same time. Without ticks (no subscriber, hidden page) it is read from the clock. */
  get now(): number {
    this.#subscribe();
    const now = this.#clock();
    if (!this.#isRunning || document.visibilityState !== 'visible') return now;
    // A device that wakes up may deliver a press before the next tick.
    if (this.#now === null || now - this.#now > STALE_AFTER_MS) this.#now = now;
    return this.#now;
  }

  /** The next read takes the time from the clock, without waiting for the next tick. */
  refresh(): void {
    this.#now = null;
  }
}
