/**
 * Notices that nobody has touched this page for a while. Moments are compared, so a device that slept is noticed when it wakes,
 * before anything else happens.
 */
/** ms without a touch or a key. */
export const IDLE_AFTER_MS = 10 * 60_000;
const LOOK_EVERY_MS = 10_000;

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

export class IdleWatch {
  readonly #onIdle: () => void;
  #touchedAt = 0;
  #interval: ReturnType<typeof setInterval> | null = null;

  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  start(): void {
    this.stop();
    this.#touchedAt = Date.now();
    this.#interval = setInterval(this.#look, LOOK_EVERY_MS);
    if (typeof window === 'undefined') return;
    for (const touch of TOUCHES) window.addEventListener(touch, this.#touched, { capture: true, passive: true });
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pageshow', this.#look);
  }

  stop(): void {
    if (this.#interval !== null) clearInterval(this.#interval);
    this.#interval = null;
    if (typeof window === 'undefined') return;
    for (const touch of TOUCHES) window.removeEventListener(touch, this.#touched, { capture: true });
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pageshow', this.#look);
  }

  readonly #look = () => {
    const idleMs = Date.now() - this.#touchedAt;
    // A clock that was set back tells nothing: count from there.
    if (idleMs < 0) this.#touchedAt = Date.now();
    if (idleMs >= IDLE_AFTER_MS) this.#onIdle();
  };

  // Who touches a page that was left for too long finds it closed.
  readonly #touched = () => {
    this.#look();
    this.#touchedAt = Date.now();
  };
}
