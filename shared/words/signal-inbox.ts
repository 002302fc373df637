/** Opens the other seat's signals, each at most once and in order. Late and repeated signals are refused. */
import type { RoomKeys } from './keys.ts';
import type { Seat } from '../exercise/seat.ts';
import { failed, type Result } from '../result.ts';
import { openSignal, type Signal, type SignalProblem } from './signal.ts';

/** Every page load is a session, and a seat has at most eight devices. */
const MAX_SESSIONS = 1_000;

export class SignalInbox {
  readonly #keys: RoomKeys;
  readonly #from: Seat;
  readonly #lastCounters = new Map<string, number>();

  /** `from`: the seat that the signals come from. */
  constructor(keys: RoomKeys, from: Seat) {
    this.#keys = keys;
    this.#from = from;
  }

  open(sealed: Uint8Array): Result<Signal, SignalProblem> {
    const { sealKey: key, roomId } = this.#keys;
    const opened = openSignal({ key, roomId, seat: this.#from }, sealed);
    if (!opened.ok) return opened;
    const { session, counter } = opened.value;
    const last = this.#lastCounters.get(session);
    if (last !== undefined && counter <= last) return failed('replayed');
    // A full inbox refuses new sessions. If it forgot an old one, that session's signals could be replayed.
    if (last === undefined && this.#lastCounters.size >= MAX_SESSIONS) return failed('replayed');
    this.#lastCounters.set(session, counter);
    return opened;
  }
}
