/** What the server tells about a room beside its document: who is connected, and how much of its space is used. */
import { bySeat, type BySeat } from '@heard/shared/exercise/seat';
import type { ServerFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';

const ALMOST_FULL_BYTES = (LIMITS.roomBytes * 4) / 5;

export class ServerReports {
  #presence: BySeat<number> = bySeat(() => 0);
  #roomBytes = 0;

  /** Connected devices at each seat; none while this device isn't connected. */
  get presence(): BySeat<number> {
    return this.#presence;
  }

  get isAlmostFull(): boolean {
    return this.#roomBytes >= ALMOST_FULL_BYTES;
  }

  take(frame: ServerFrame): void {
    if (frame.type === 'presence') this.#presence = frame.presence;
    if (frame.type === 'room-use') this.#roomBytes = frame.bytes;
  }

  /** The connection is lost. */
  lost(): void {
    this.#presence = bySeat(() => 0);
  }
}
