/**
 * When the device may have slept or lost its network, and whether the line still answers. Phones kill sockets without saying so;
 * coming back is told by one of several events, depending on the browser.
 */
import { BROWSER_SCHEDULE, type Schedule } from './schedule.ts';

export interface HeartbeatEvents {
  woken(): void;
  /** Time to measure again. */
  due(): void;
  /** Asked, and no answer in time. */
  unanswered(): void;
}

/** Tests have their own. */
export interface HeartbeatEnvironment {
  document: EventTarget & { readonly visibilityState: string };
  window: EventTarget;
  schedule: Schedule;
}

/** A line that hasn't answered for so long is dead. ms. */
const ANSWER_WITHIN_MS = 6_000;

export class Heartbeat {
  readonly #events: HeartbeatEvents;
  readonly #everyMs: number;
  readonly #in: HeartbeatEnvironment;
  #stopAsking: (() => void) | null = null;
  #stopAnswer: (() => void) | null = null;

  constructor(
    events: HeartbeatEvents,
    everyMs: number,
    environment: HeartbeatEnvironment = { document, window, schedule: BROWSER_SCHEDULE },
  ) {
    this.#events = events;
    this.#everyMs = everyMs;
    this.#in = environment;
  }

  start(): void {
    const { document, window, schedule } = this.#in;
    document.addEventListener('visibilitychange', this.#visible);
    window.addEventListener('pageshow', this.#woken);
    window.addEventListener('online', this.#woken);
    // The socket doesn't notice by itself: asking for the time shows whether the line is still there.
    window.addEventListener('offline', this.#due);
    this.#stopAsking = schedule.every(this.#everyMs, this.#due);
  }

  stop(): void {
    const { document, window } = this.#in;
    document.removeEventListener('visibilitychange', this.#visible);
    window.removeEventListener('pageshow', this.#woken);
    window.removeEventListener('online', this.#woken);
    window.removeEventListener('offline', this.#due);
    this.#stopAsking?.();
    this.answered();
  }

  asked(): void {
    this.#stopAnswer ??= this.#in.schedule.after(ANSWER_WITHIN_MS, () => {
      this.#stopAnswer = null;
      this.#events.unanswered();
    });
  }

  answered(): void {
    this.#stopAnswer?.();
    this.#stopAnswer = null;
  }

  readonly #visible = () => {
    if (this.#in.document.visibilityState === 'visible') this.#events.woken();
  };

  readonly #due = () => this.#events.due();

  readonly #woken = () => this.#events.woken();
}
