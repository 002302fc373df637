/**
 * Calls back when nobody has used this page for a while. It compares timestamps, because timers don't run while a device sleeps.
 */

/** Without a touch, a key or a wheel event. ms. */
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
    // The clock was set back: start over.
    if (idleMs < 0) this.#touchedAt = Date.now();
    if (idleMs >= IDLE_AFTER_MS) this.#onIdle();
  };

  // Checked first: a touch after too long an absence mustn't count as use.
  readonly #touched = () => {
    this.#look();
    this.#touchedAt = Date.now();
  };
}
