/**
 * The time in one room: the log's time, except that it never goes backward. If the newest event is in the future, or the log's clock
 * was set back, the conversation continues from there at normal speed. The next conversation starts with the right time.
 */
import type { Clock } from './clock.ts';
import type { EventFold } from './event-fold.ts';

/** If the log's clock jumps ahead of monotonic time by more than this, nobody can have been present meanwhile. Three pulses, ms. */
export const GAP_MS = 15_000;

export interface RoomClockOptions {
  /** The log's clock. */
  now: Clock;
  /** Monotonic time of this process, ms. */
  monotonic: () => number;
}

/** How far the room's time is ahead of the log's (ms), until another conversation opens. */
export interface Lead {
  conversation: number;
  ms: number;
}

type Events = Pick<EventFold, 'lastAt' | 'state'>;

export class RoomClock {
  readonly #options: RoomClockOptions;
  #now: number;
  #monotonic: number;
  #conversation: number;
  #leadMs: number;
  #gapFrom: number | null = null;

  constructor(options: RoomClockOptions, events: Events) {
    this.#options = options;
    this.#now = options.now();
    this.#monotonic = options.monotonic();
    this.#conversation = events.state.conversation;
    this.#leadMs = Math.max(0, events.lastAt - this.#now);
  }

  get lead(): Lead {
    return { conversation: this.#conversation, ms: Math.round(this.#leadMs) };
  }

  /** Whole ms. `events` may be those of a draft, which has more of them. */
  timeIn(events: Events): number {
    this.#read();
    const lead = events.state.conversation === this.#conversation ? this.#leadMs : 0;
    return Math.max(Math.floor(this.#now + lead), events.lastAt);
  }

  /** The log's time, at which a new conversation starts. */
  logTime(): number {
    this.#read();
    return this.#now;
  }

  /** To be called when events have become durable. */
  onDurable({ state, lastAt }: Events): void {
    this.#read();
    if (state.conversation !== this.#conversation) this.#leadMs = 0;
    this.#conversation = state.conversation;
    this.#leadMs = Math.max(this.#leadMs, lastAt - this.#now);
  }

  /** Adopts how far ahead the room is in another process. */
  adoptLead({ conversation, ms }: Lead): void {
    if (conversation === this.#conversation) this.#leadMs = Math.max(this.#leadMs, ms);
  }

  /** Since when nobody can have been present, because the machine was suspended or the clock was set forward; else null. Returned once. */
  takeGap(): number | null {
    this.#read();
    const from = this.#gapFrom;
    this.#gapFrom = null;
    return from;
  }

  #read(): void {
    const [now, monotonic] = [this.#options.now(), this.#options.monotonic()];
    const jump = now - this.#now - (monotonic - this.#monotonic);
    const before = Math.floor(this.#now + this.#leadMs);
    const lead = Math.max(0, this.#leadMs - jump);
    if (jump - (this.#leadMs - lead) > GAP_MS) this.#gapFrom ??= before;
    this.#leadMs = lead;
    this.#now = now;
    this.#monotonic = monotonic;
  }
}
