/** Keeps the screen awake while somebody looks at a conversation. A browser lets go whenever the page is hidden. */
import { createSubscriber } from 'svelte/reactivity';

/**
 * `impossible`: this browser has none, or the page isn't on https; then a sentence has to do. `released`: not held, and nothing is wrong:
 * some browsers ask for a press first. `refused`: asked for at a press, or taken back by the device, as it does when its battery is low,
 * and not to be had again so far.
 */
export type Wakefulness = 'held' | 'released' | 'impossible' | 'refused';

interface Surroundings {
  wakeLock: Pick<WakeLock, 'request'> | undefined;
  document: Pick<Document, 'visibilityState'>;
}

/** So long may an answer take before somebody is told. ms. */
const PATIENCE_MS = 3_000;
/** After this long a request that has no answer keeps nobody from asking again. ms. */
const ONE_TRY_MS = 1_000;

/** Asks at the beginning, at each press and after each return until it is held. Nothing waits for an answer, which may never come. */
export class ScreenAwake {
  readonly #around: Surroundings;
  readonly #subscribe: () => void;
  #tell: () => void = () => undefined;
  #sentinel: WakeLockSentinel | null = null;
  #isWanted = false;
  /** Asked for in a way that no browser has a reason to refuse: by a press, or after it was held. */
  #isDue = false;
  #isRefused = false;
  /** Null while no answer is awaited. */
  #askedAt: number | null = null;
  /** Since when it is due and not held. */
  #missingSince: number | null = null;

  constructor(around: Surroundings = deviceSurroundings()) {
    this.#around = around;
    this.#subscribe = createSubscriber((update) => {
      this.#tell = update;
      return () => {
        this.#tell = () => undefined;
      };
    });
  }

  /** `now`: as for the others, ms. */
  statusAt(now: number): Wakefulness {
    this.#subscribe();
    if (this.#around.wakeLock === undefined) return 'impossible';
    if (this.#sentinel !== null) return 'held';
    const isUnanswered = this.#missingSince !== null && now - this.#missingSince >= PATIENCE_MS;
    return this.#isDue && (this.#isRefused || isUnanswered) ? 'refused' : 'released';
  }

  /** Holds the screen awake until the returned function is called. */
  hold(now: number): () => void {
    this.#isWanted = true;
    this.#ask(now);
    return () => {
      this.#isWanted = false;
      this.#sentinel?.release().catch(() => undefined);
      this.#become(null);
    };
  }

  /** From within each press. */
  press(now: number): void {
    this.#isDue = true;
    this.#ask(now);
  }

  /** The page is looked at again: what was held until then is gone. */
  returned(now: number): void {
    this.#missingSince = null;
    this.#isRefused = false;
    this.#ask(now);
  }

  /** With every look at the clock: `statusAt` then knows since when there is no answer. */
  look(now: number): void {
    if (this.#sentinel !== null) this.#missingSince = null;
    else if (this.#isWanted && this.#isDue) this.#missingSince ??= now;
  }

  #ask(now: number): void {
    if (this.#askedAt !== null && now - this.#askedAt < ONE_TRY_MS) return;
    if (!this.#canAsk()) return;
    this.#askedAt = now;
    this.#request();
  }

  #canAsk(): boolean {
    return this.#isWanted && this.#sentinel === null && this.#around.document.visibilityState === 'visible';
  }

  #request(): void {
    try {
      this.#around.wakeLock?.request('screen').then(
        (sentinel) => this.#received(sentinel),
        () => this.#refused(),
      );
    } catch {
      this.#refused();
    }
  }

  #received(sentinel: WakeLockSentinel): void {
    this.#askedAt = null;
    // Several may have been asked for: one is enough.
    if (!this.#isWanted || this.#sentinel !== null) return void sentinel.release().catch(() => undefined);
    sentinel.addEventListener('release', () => this.#released(sentinel), { once: true });
    this.#isDue = true;
    this.#isRefused = false;
    this.#become(sentinel);
  }

  #refused(): void {
    this.#askedAt = null;
    this.#isRefused = true;
    this.#tell();
  }

  /** While the page is looked at nobody but the device lets go: asked once more, it says whether it means it. */
  #released(sentinel: WakeLockSentinel): void {
    if (this.#sentinel !== sentinel) return;
    this.#become(null);
    if (this.#canAsk()) this.#request();
  }

  #become(sentinel: WakeLockSentinel | null): void {
    this.#sentinel = sentinel;
    this.#tell();
  }
}

function deviceSurroundings(): Surroundings {
  return { wakeLock: 'wakeLock' in navigator ? navigator.wakeLock : undefined, document };
}
