/**
 * Detects that the device may have slept or lost its network, and that the server doesn't answer any more. Phones close sockets without
 * an event, and browsers differ in which event they fire when a page comes back.
 */
import { BROWSER_SCHEDULE, type Schedule } from './schedule.ts';

export interface HeartbeatEvents {
  woken(): void;
  /** The next request is due. */
  due(): void;
  /** A request wasn't answered in time. */
  unanswered(): void;
}

/** Replaced in tests. */
export interface HeartbeatEnvironment {
  document: EventTarget & { readonly visibilityState: string };
  window: EventTarget;
  schedule: Schedule;
}

/** A connection that doesn't answer for this long is dead. ms. */
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
    // The socket may not notice; a request shows whether the server can still be reached.
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
