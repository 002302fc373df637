/** Opens the other seat's signals, each at most once and in order. What comes late or again is not told. */
import type { RoomKeys } from './keys.ts';
import type { Seat } from '../exercise/seat.ts';
import { failed, type Result } from '../result.ts';
import { openSignal, type Signal, type SignalProblem } from './signal.ts';

/** A seat has at most eight devices; more sessions than this are reloads. */
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
    // A full inbox refuses new sessions rather than forget an old one, whose signals could then be played again.
    if (last === undefined && this.#lastCounters.size >= MAX_SESSIONS) return failed('replayed');
    this.#lastCounters.set(session, counter);
    return opened;
  }
}
