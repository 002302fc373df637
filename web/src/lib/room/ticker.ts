/** The page's only ticker, as an outside source for Svelte: whoever reads the time in markup or `$derived` is rendered again. */
import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 250;

/** Ticks four times a second, and only while something on screen reads the time. */
export class Ticker {
  readonly #clock: () => number;
  /** Of the current tick; null before its first reading. */
  #now: number | null = null;
  #isRunning = false;
  readonly #subscribe = createSubscriber((update) => {
    const tick = () => {
      this.#now = null;
      // A hidden page shows nothing; it is rendered again when it becomes visible.
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

  /** `clock`: the time that is told, ms. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Reactive. The same for everybody who reads it between two ticks; the clock itself where there are no ticks. */
  get now(): number {
    this.#subscribe();
    if (!this.#isRunning || document.visibilityState !== 'visible') return this.#clock();
    return (this.#now ??= this.#clock());
  }

  /** The next reading takes the time from the clock, without waiting for the next tick. */
  refresh(): void {
    this.#now = null;
  }
}
