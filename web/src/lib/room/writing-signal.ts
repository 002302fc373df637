/** The typing indicator, as sealed signals between the two seats. */
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';
import type { RoomKeys } from '@heard/shared/words/keys';
import { SESSION_BYTES, sealSignal } from '@heard/shared/words/signal';
import { SignalInbox } from '@heard/shared/words/signal-inbox';
import { randomBytes } from '#lib/device/random.ts';

/** Throttle, and how long the partner shows the indicator. ms. */
const EVERY_MS = 2_000;
const FADES_AFTER_MS = 4_000;

const WRITING = new Uint8Array([1]);

export class WritingSignal {
  readonly #keys: RoomKeys;
  readonly #seat: Seat;
  readonly #inbox: SignalInbox;
  readonly #session = randomBytes(SESSION_BYTES);
  #counter = 0;
  #sentAt = -Infinity;
  #heardAt = -Infinity;
  #hasUnknown = false;

  constructor(keys: RoomKeys, seat: Seat) {
    this.#keys = keys;
    this.#seat = seat;
    this.#inbox = new SignalInbox(keys, otherSeat(seat));
  }

  /** A sealed signal to send, or null within the throttle interval. `now`: ms. */
  tell(now: number): Uint8Array | null {
    if (now - this.#sentAt < EVERY_MS) return null;
    this.#sentAt = now;
    this.#counter += 1;
    const { sealKey: key, roomId } = this.#keys;
    const context = { key, roomId, seat: this.#seat, session: this.#session, counter: this.#counter };
    return sealSignal(context, WRITING, randomBytes);
  }

  hear(sealed: Uint8Array, now: number): void {
    const signal = this.#inbox.open(sealed);
    if (!signal.ok) this.#hasUnknown ||= signal.error === 'unknown-version';
    else if (signal.value.payload[0] === WRITING[0]) this.#heardAt = now;
    else this.#hasUnknown = true;
  }

  /** The partner's device has sent a signal that this build doesn't know, so its screen may show something that this one doesn't. */
  get hasUnknown(): boolean {
    return this.#hasUnknown;
  }

  isHeard(now: number): boolean {
    return now - this.#heardAt < FADES_AFTER_MS;
  }
}
