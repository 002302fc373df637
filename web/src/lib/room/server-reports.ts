/** What the server reports about a room in frames of its own: connected devices, and the space in use. */
import { bySeat, type BySeat } from '@heard/shared/exercise/seat';
import type { ServerFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';

const ALMOST_FULL_BYTES = (LIMITS.roomBytes * 4) / 5;

export class ServerReports {
  #presence: BySeat<number> = bySeat(() => 0);
  #roomBytes = 0;

  /** Connected devices at each seat; 0 while this device isn't connected. */
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
