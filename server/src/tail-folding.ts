/** Folds a room's tail into its snapshot, while people go on writing. */
import { LIMITS } from '@heard/shared/wire/limits';
import type { Compactor } from './compactor.ts';
import type { Logging } from './logging.ts';
import type { Reading, RoomLog } from './log/room-log.ts';
import type { LoadedFold, RoomSize } from './room-fold.ts';
import { yieldToEventLoop, runInSlices } from './time-slicing.ts';
import { wordBytesIn } from './update-walk.ts';

export interface TailFoldingOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  compactor: Compactor;
  loaded: LoadedFold;
  /** Those of a reading that are in force and durable. */
  updatesIn: (reading: Reading) => Uint8Array[];
  stateVector: () => Uint8Array;
  onCompacted: () => void;
  /** It is unknown whether the log was changed. */
  onFailed: (error: unknown) => void;
}

/** A snapshot of more bytes is written in a turn of the event loop of its own. */
const LARGE_BYTES = 64 * 1024;

export class TailFolding {
  readonly #options: TailFoldingOptions;
  #running: Promise<void> | null = null;
  /** Where it can't be done nothing is lost, and it isn't tried again until the room is loaded anew. */
  #isPossible = true;

  constructor(options: TailFoldingOptions) {
    this.#options = options;
  }

  /** Resolves when no folding is under way. */
  async whenIdle(): Promise<void> {
    await this.#running;
  }

  foldIfDue(): void {
    const { tailUpdates, tailBytes } = this.#options.loaded.fold.size;
    if (!this.#isPossible) return;
    if (tailUpdates >= LIMITS.tailUpdates || tailBytes >= LIMITS.tailBytes) void this.#start();
  }

  /** Until nothing is left in the log of what was removed, or it can't be done. */
  async eraseRemoved(): Promise<void> {
    // One that is under way may have begun before the removal.
    await this.#running;
    if (this.#options.loaded.fold.hasPendingErasure) await this.#start();
  }

  #start(): Promise<void> {
    if (!this.#isPossible) return Promise.resolve();
    this.#running ??= this.#fold()
      .catch((error: unknown) => {
        this.#isPossible = false;
        this.#options.onFailed(error);
        return false;
      })
      .then((isFolded) => {
        this.#running = null;
        // A lot may have come meanwhile.
        if (isFolded) this.foldIfDue();
      });
    return this.#running;
  }

  /** False if the log was left as it is. */
  async #fold(): Promise<boolean> {
    const { roomId, log, logging, compactor, loaded, updatesIn, stateVector } = this.#options;
    const { fold } = loaded;
    const reading = await log.read(roomId);
    if (!reading) {
      this.#isPossible = false;
      return false;
    }
    const { position } = loaded;
    // Of a log that is read over a network: what was told meanwhile isn't in the reading.
    if ((reading.tail.at(-1)?.position ?? reading.snapshotPosition) < position) return false;
    const before = { ...fold.size };
    const mustErase = fold.hasPendingErasure;
    // What is removed from here on is for the next time.
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
    takeOff(fold.size, before, words);
    this.#options.onCompacted();
    return true;
  }
}

/** What was stored since `before` is still in the tail. */
function takeOff(size: RoomSize, before: RoomSize, words: number): void {
  size.words += words - before.words;
  size.dead -= before.dead;
  size.tailBytes -= before.tailBytes;
  size.tailUpdates -= before.tailUpdates;
}
