/** How many devices are at each seat of a room, in this process and in the others that have the room open. */
import { bySeat, SEATS, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import type { Lead } from './room-clock.ts';
import { encodeSignal, type RoomSignal } from './room-signal.ts';

/** How often a process announces its counts, and after how long without them it is considered gone. ms. */
export const PULSE_MS = 5_000;
const GONE_AFTER_MS = 3 * PULSE_MS;

export type PresenceSignal = Extract<RoomSignal, { type: 'presence' }>;

export interface DeviceCountsOptions {
  /** Names this process among the servers of one log. */
  process: string;
  /** Monotonic time of this process, ms, so that a changed clock doesn't remove devices. */
  monotonic: () => number;
  /** Announced with the counts. */
  lead: () => Lead;
  signal: (message: Uint8Array) => void;
}

export class DeviceCounts {
  readonly #options: DeviceCountsOptions;
  readonly #own: BySeat<number> = bySeat(() => 0);
  readonly #others = new Map<string, { counts: BySeat<number>; receivedAt: number }>();
  #isClosed = false;

  constructor(options: DeviceCountsOptions) {
    this.#options = options;
  }

  get counts(): BySeat<number> {
    const counts = [this.#own, ...[...this.#others.values()].map((other) => other.counts)];
    return bySeat((seat) => counts.reduce((sum, each) => sum + each[seat], 0));
  }

  get isAnyoneHere(): boolean {
    return SEATS.some((seat) => this.#own[seat] > 0);
  }

  /** A device came (1) or went (-1). */
  change(seat: Seat, by: 1 | -1): void {
    if (this.#isClosed) return;
    this.#own[seat] += by;
    this.announce();
  }

  /** Announces that this process has no devices, and counts none from now on. */
  close(): void {
    for (const seat of SEATS) this.#own[seat] = 0;
    this.announce();
    this.#isClosed = true;
  }

  announce(asks = false): void {
    const { process, signal, lead } = this.#options;
    signal(encodeSignal({ type: 'presence', process, counts: { ...this.#own }, asks, lead: lead() }));
  }

  /** True if this changed the sum of the counts. */
  receive({ process, counts, asks }: PresenceSignal): boolean {
    if (process === this.#options.process) return false;
    const before = this.#others.get(process)?.counts ?? bySeat(() => 0);
    if (SEATS.some((seat) => counts[seat] > 0))
      this.#others.set(process, { counts, receivedAt: this.#options.monotonic() });
    else this.#others.delete(process);
    if (asks) this.announce();
    return SEATS.some((seat) => before[seat] !== counts[seat]);
  }

  /** Drops processes that have been silent for too long. True if there were any. */
  dropSilent(): boolean {
    const before = this.#others.size;
    const oldest = this.#options.monotonic() - GONE_AFTER_MS;
    for (const [process, { receivedAt }] of this.#others) if (receivedAt < oldest) this.#others.delete(process);
    return this.#others.size < before;
  }
}
