/** Holds a screen wake lock. Browsers release it whenever the page is hidden. */
import { createSubscriber } from 'svelte/reactivity';

/**
 * `impossible`: this browser has no wake lock, or the page isn't on https. `released`: not held, but nothing is wrong, because some browsers
 * need user activation first. `refused`: requested with user activation and denied, or released by the device (for example when its
 * battery is low) and denied since.
 */
export type WakeLockStatus = 'held' | 'released' | 'impossible' | 'refused';

interface Environment {
  wakeLock: Pick<WakeLock, 'request'> | undefined;
  document: Pick<Document, 'visibilityState'>;
}

/** How long a request may be unanswered before it counts as refused. */
const PATIENCE_MS = 3_000;
/** After this time an unanswered request doesn't prevent another one. */
const ONE_TRY_MS = 1_000;

/**
 * Requests the lock at the beginning, at each press and each time the page becomes visible, until it is held. A request is never awaited,
 * because it may never settle. All times are in ms, from the caller's clock.
 */
export class ScreenWakeLock {
  readonly #environment: Environment;
  readonly #subscribe: () => void;
  #tell: () => void = () => undefined;
  #sentinel: WakeLockSentinel | null = null;
  #isWanted = false;
  /** Whether a refusal is worth telling: there was a press, or the lock was held before. */
  #isDue = false;
  #isRefused = false;
  /** Time of the unanswered request; null if there is none. */
  #askedAt: number | null = null;
  /** Since when it is due and not held. */
  #missingSince: number | null = null;

  constructor(environment: Environment = browserEnvironment()) {
    this.#environment = environment;
    this.#subscribe = createSubscriber((update) => {
      this.#tell = update;
      return () => {
        this.#tell = () => undefined;
      };
    });
  }

  statusAt(now: number): WakeLockStatus {
    this.#subscribe();
    if (this.#environment.wakeLock === undefined) return 'impossible';
    if (this.#sentinel !== null) return 'held';
    const isUnanswered = this.#missingSince !== null && now - this.#missingSince >= PATIENCE_MS;
    return this.#isDue && (this.#isRefused || isUnanswered) ? 'refused' : 'released';
  }

  /** Keeps the screen awake until the returned function is called. */
  hold(now: number): () => void {
    this.#isWanted = true;
    this.#ask(now);
    return () => {
      this.#isWanted = false;
      this.#sentinel?.release().catch(() => undefined);
      this.#become(null);
    };
  }

  /** Must be called from the handler of each user activation. */
  press(now: number): void {
    this.#isDue = true;
    this.#ask(now);
  }

  /** The page has become visible again; the browser has released the lock meanwhile. */
  returned(now: number): void {
    this.#missingSince = null;
    this.#isRefused = false;
    this.#ask(now);
  }

  /** Notes since when the lock is missing; call it at each tick. */
  tick(now: number): void {
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
    return this.#isWanted && this.#sentinel === null && this.#environment.document.visibilityState === 'visible';
  }

  #request(): void {
    try {
      this.#environment.wakeLock?.request('screen').then(
        (sentinel) => this.#received(sentinel),
        () => this.#refused(),
      );
    } catch {
      this.#refused();
    }
  }

  #received(sentinel: WakeLockSentinel): void {
    this.#askedAt = null;
    // The answer to a repeated request.
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

  /** While the page is visible only the device releases the lock. Another request tells whether it refuses for good. */
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

function browserEnvironment(): Environment {
  return { wakeLock: 'wakeLock' in navigator ? navigator.wakeLock : undefined, document };
}
