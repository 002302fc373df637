/**
 * When the device may have slept or lost its network, and whether the line still answers. Phones kill sockets without saying so;
 * coming back is told by one of several events, depending on the browser.
 */
export interface WakefulnessEvents {
  woken(): void;
  /** Time to measure again. */
  due(): void;
  /** Asked, and no answer in time. */
  unanswered(): void;
}

/** A line that hasn't answered for so long is dead. ms. */
const ANSWER_WITHIN_MS = 6_000;

export class Wakefulness {
  readonly #events: WakefulnessEvents;
  readonly #everyMs: number;
  #interval: ReturnType<typeof setInterval> | null = null;
  #answer: ReturnType<typeof setTimeout> | null = null;

  constructor(events: WakefulnessEvents, everyMs: number) {
    this.#events = events;
    this.#everyMs = everyMs;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#visible);
    window.addEventListener('pageshow', this.#woken);
    window.addEventListener('online', this.#woken);
    // The socket doesn't notice by itself: asking for the time shows whether the line is still there.
    window.addEventListener('offline', this.#due);
    this.#interval = setInterval(this.#due, this.#everyMs);
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#visible);
    window.removeEventListener('pageshow', this.#woken);
    window.removeEventListener('online', this.#woken);
    window.removeEventListener('offline', this.#due);
    if (this.#interval !== null) clearInterval(this.#interval);
    this.answered();
  }

  asked(): void {
    this.#answer ??= setTimeout(() => {
      this.#answer = null;
      this.#events.unanswered();
    }, ANSWER_WITHIN_MS);
  }

  answered(): void {
    if (this.#answer !== null) clearTimeout(this.#answer);
    this.#answer = null;
  }

  readonly #visible = () => {
    if (document.visibilityState === 'visible') this.#events.woken();
  };

  readonly #due = () => this.#events.due();

  readonly #woken = () => this.#events.woken();
}
