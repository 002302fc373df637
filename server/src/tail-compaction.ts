/** Compacts a room's tail into its snapshot, while people continue to write. */
import type { Compactor } from './compactor.ts';
import type { Logging } from './logging.ts';
import type { Reading, RoomLog } from './log/room-log.ts';
import type { LoadedFold, RoomSize } from './room-fold.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { yieldToEventLoop, runInSlices } from './time-slicing.ts';
import { wordBytesIn } from './update-contents.ts';

export interface TailCompactionOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  compactor: Compactor;
  loaded: LoadedFold;
  /** The updates of a reading that aren't void and are durable. */
  updatesIn: (reading: Reading) => Uint8Array[];
  stateVector: () => Uint8Array;
  onCompacted: () => void;
  /** It is unknown whether the log was changed. */
  onFailed: (error: unknown) => void;
}

/** A larger snapshot is written in a turn of the event loop of its own. */
const LARGE_BYTES = 64 * 1024;

export class TailCompaction {
  readonly #options: TailCompactionOptions;
  #running: Promise<void> | null = null;
  /** If compaction fails, nothing is lost, and it isn't tried again until the room is loaded again. */
  #isPossible = true;

  constructor(options: TailCompactionOptions) {
    this.#options = options;
  }

  /** Resolves when no compaction is running. */
  async whenIdle(): Promise<void> {
    await this.#running;
  }

  compactIfDue(): void {
    const { tailUpdates, tailBytes } = this.#options.loaded.fold.size;
    if (!this.#isPossible) return;
    if (tailUpdates >= ROOM_LIMITS.tailUpdates || tailBytes >= ROOM_LIMITS.tailBytes) void this.#start();
  }

  /** Resolves when the log doesn't contain what was removed, or compaction has failed. */
  async eraseRemoved(): Promise<void> {
    // A compaction that is running may have started before the removal.
    await this.#running;
    if (this.#options.loaded.fold.hasPendingErasure) await this.#start();
  }

  #start(): Promise<void> {
    if (!this.#isPossible) return Promise.resolve();
    this.#running ??= this.#compact()
      .catch((error: unknown) => {
        this.#isPossible = false;
        this.#options.onFailed(error);
        return false;
      })
      .then((isCompacted) => {
        this.#running = null;
        // More updates may have arrived meanwhile.
        if (isCompacted) this.compactIfDue();
      });
    return this.#running;
  }

  /** False if the log wasn't changed. */
  async #compact(): Promise<boolean> {
    const { roomId, log, logging, compactor, loaded, updatesIn, stateVector } = this.#options;
    const { fold } = loaded;
    const reading = await log.read(roomId);
    if (!reading) {
      this.#isPossible = false;
      return false;
    }
    const { position } = loaded;
    // With a log over a network, entries that followers have received may be missing in the reading.
    if ((reading.tail.at(-1)?.position ?? reading.snapshotPosition) < position) return false;
    const before = { ...fold.size };
    const mustErase = fold.hasPendingErasure;
    // Removals from here on are left to the next compaction.
    fold.hasPendingErasure = false;
    const snapshot = await compactor.compact({ updates: updatesIn(reading), stateVector: stateVector() });
    if (!snapshot) {
      this.#isPossible = false;
      fold.hasPendingErasure = true;
      logging.error('compaction-refused', { updates: reading.tail.length });
      return false;
    }
    const words = await runInSlices(wordBytesIn(snapshot));
    if (snapshot.length > LARGE_BYTES) await yieldToEventLoop();
    if (!(await log.compact(roomId, reading, position, snapshot, { mustErase }))) {
      fold.hasPendingErasure ||= mustErase;
      return false;
    }
    logging.debug('compacted', { updates: reading.tail.length, bytes: snapshot.length });
    for (const voided of loaded.voids) if (voided <= position) loaded.voids.delete(voided);
    subtractCompacted(fold.size, before, words);
    this.#options.onCompacted();
    return true;
  }
}

/** Updates stored since `before` are still in the tail. */
function subtractCompacted(size: RoomSize, before: RoomSize, words: number): void {
  size.words += words - before.words;
  size.dead -= before.dead;
  size.tailBytes -= before.tailBytes;
  size.tailUpdates -= before.tailUpdates;
}
