/**
 * The server's clock. It follows the machine's wall clock, because people are told times of day, but checks what it reads: a wall clock
 * can be set wrong. See docs/decisions/0018-one-server-clock.md.
 */
import { uptime } from 'node:os';

/** Server time, whole ms since 1970. */
export type Clock = () => number;

/** All in ms. */
export interface TimeSources {
  /** Since 1970. Can be set forward and backward. */
  wall(): number;
  /** Never goes backward. Stands still while the machine is suspended (Linux, macOS). */
  monotonic(): number;
  /** Since the machine was booted, including suspended time. May be coarse. Null if it can't be read. */
  boot(): number | null;
}

const SYSTEM_TIME: TimeSources = { wall: Date.now, monotonic: () => performance.now(), boot: bootTime };

/** Differences up to this are small corrections of the wall clock, and are followed at once. ms. */
const STEP_MS = 1_000;
/** A larger jump forward has to be confirmed, unless the machine was suspended that long. ms. */
export const MAX_JUMP_MS = 24 * 60 * 60 * 1_000;
/** For how long (monotonic time) a jump has to persist to be confirmed. ms. */
export const CONFIRM_MS = 60_000;

export class MachineClock {
  readonly #time: TimeSources;
  /** Server time minus monotonic time. */
  #offset: number;
  /** Boot time minus monotonic time at the last reading: its growth is the time that the machine was suspended. */
  #suspended: number | null;
  /** The unconfirmed difference of the wall clock, and since when it persists (monotonic time). */
  #unconfirmed: { difference: number; since: number } | null = null;
  #last = 0;

  constructor(time: TimeSources = SYSTEM_TIME) {
    this.#time = time;
    this.#offset = time.wall() - time.monotonic();
    this.#suspended = this.#readSuspended();
  }

  /** Goes backward only after the wall clock did, and that was confirmed. Time in a room never does (room-clock.ts). */
  now(): number {
    const monotonic = this.#time.monotonic();
    const wall = this.#time.wall();
    if (Math.abs(this.#difference(wall, monotonic)) > STEP_MS) this.#offset += this.#suspendedSinceReading();
    this.#follow(this.#difference(wall, monotonic), monotonic);
    this.#last = Math.max(this.#last, Math.floor(this.#offset + monotonic));
    return this.#last;
  }

  #follow(difference: number, monotonic: number): void {
    const isBelievable = difference >= -STEP_MS && difference <= MAX_JUMP_MS;
    if (isBelievable || this.#isConfirmed(difference, monotonic)) {
      this.#offset += difference;
      this.#unconfirmed = null;
      if (difference < -STEP_MS) this.#last = 0;
    }
  }

  #isConfirmed(difference: number, monotonic: number): boolean {
    const unconfirmed = this.#unconfirmed;
    if (unconfirmed && Math.abs(unconfirmed.difference - difference) <= STEP_MS)
      return monotonic - unconfirmed.since >= CONFIRM_MS;
    this.#unconfirmed = { difference, since: monotonic };
    return false;
  }

  #difference(wall: number, monotonic: number): number {
    return wall - (this.#offset + monotonic);
  }

  #suspendedSinceReading(): number {
    const before = this.#suspended;
    this.#suspended = this.#readSuspended();
    if (before === null || this.#suspended === null) return 0;
    const slept = this.#suspended - before;
    return slept > STEP_MS ? slept : 0;
  }

  #readSuspended(): number | null {
    const boot = this.#time.boot();
    return boot === null ? null : boot - this.#time.monotonic();
  }
}

export function systemClock(time: TimeSources = SYSTEM_TIME): Clock {
  const clock = new MachineClock(time);
  return () => clock.now();
}

function bootTime(): number | null {
  try {
    return uptime() * 1_000;
  } catch {
    // A sandbox may deny it.
    return null;
  }
}
