/** Who is in a room: tells its members, and has the conductor record `away` and `back`. */
import { bySeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import type { Conductor } from './conductor.ts';
import { DeviceCounts, type PresenceSignal } from './device-counts.ts';
import type { Members } from './members.ts';
import type { RoomClock } from './room-clock.ts';
import type { RoomWriter } from './room-writer.ts';

export interface RoomPresenceOptions {
  /** Names this process among the servers of one log. */
  process: string;
  /** Monotonic time of this process, ms. */
  monotonic: () => number;
  /** Sends a signal to the other processes with this room. */
  signal: (message: Uint8Array) => void;
  clock: RoomClock;
  conductor: Conductor;
  members: Members;
  writer: RoomWriter;
  /** Undefined if it couldn't be stored: then all members have been disconnected. */
  stored: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  /** Since when nobody's presence was recorded, because no process had the room (time in the room, ms). Else null. */
  unrecordedSince: number | null;
}

export class RoomPresence {
  readonly #options: RoomPresenceOptions;
  readonly #devices: DeviceCounts;
  #unrecordedSince: number | null;
  #isEnded = false;

  constructor(options: RoomPresenceOptions) {
    const { process, monotonic, signal, clock, unrecordedSince } = options;
    this.#options = options;
    this.#unrecordedSince = unrecordedSince;
    this.#devices = new DeviceCounts({ process, monotonic, signal, lead: () => clock.lead });
  }

  /** In this process. */
  get isAnyoneHere(): boolean {
    return this.#devices.isAnyoneHere;
  }

  /** In all processes. */
  isHere(): BySeat<boolean> {
    const { counts } = this.#devices;
    return bySeat((seat) => counts[seat] > 0);
  }

  /** A device came (1) or went (-1). */
  change(seat: Seat, by: 1 | -1): void {
    this.recordGap();
    this.#devices.change(seat, by);
    this.#onChange();
  }

  /** Asks the other processes for their counts, once the room is loaded. */
  askOthers(): void {
    this.#devices.announce(true);
  }

  /** To be called every few seconds: tells the other processes that this one still runs. */
  pulse(): void {
    this.recordGap();
    this.#devices.announce();
    if (this.#devices.dropSilent()) this.#onChange();
  }

  receive(signal: PresenceSignal): void {
    this.#options.clock.adoptLead(signal.lead);
    if (this.#devices.receive(signal)) this.#onChange();
  }

  /** Records everybody as away for the time in which the machine was suspended, so that the timer didn't run on. */
  recordGap(): void {
    const from = this.#options.clock.takeGap();
    if (from === null || this.#isEnded || !this.isAnyoneHere) return;
    this.#unrecordedSince ??= from;
    void this.#record();
  }

  /** The server stops: records everybody here as away. Resolves when that is durable, or couldn't be stored. */
  async stop(): Promise<void> {
    this.recordGap();
    this.#devices.close();
    await this.#record();
  }

  /** From now on gaps aren't recorded. */
  end(): void {
    this.#isEnded = true;
  }

  #onChange(): void {
    this.#options.members.broadcastAfterHello({ type: 'presence', presence: this.#devices.counts });
    void this.#record();
  }

  async #record(): Promise<void> {
    const { conductor, writer, stored } = this.#options;
    const since = this.#unrecordedSince;
    this.#unrecordedSince = null;
    await stored(() =>
      writer.submit(null, 0, (fold) => {
        const away = since === null ? [] : conductor.recordAbsence(fold, since);
        return { entries: [...away, ...conductor.recordPresence(fold, this.isHere())], result: true };
      }),
    );
  }
}
