/**
 * Writes one room's log, one batch at a time: draft on a fork of what is durable, append, take in, tell, acknowledge. What
 * came while a batch was being stored is the next batch.
 */
import { LIMITS } from '@heard/shared/wire/limits';
import type { Logging } from './logging.ts';
import { NotStored, type LogEntry, type Reading, type RoomLog, type StoredEntry } from './log/room-log.ts';
import { compacted } from './document.ts';
import { foldOf, settle, type LoadedFold, type RoomFold } from './room-fold.ts';

export interface Drafted<T> {
  /** To be written; each has been applied to the fold that the draft was made on. */
  entries: LogEntry[];
  result: T;
}

export type Draft<T> = (fold: RoomFold) => Drafted<T>;

export interface WriterOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  /** An entry is durable. `origin` is what it was submitted with, null for another process's. */
  onSettled: (update: Uint8Array, entry: StoredEntry, origin: unknown) => void;
}

interface Job {
  draft: Draft<unknown>;
  origin: unknown;
  bytes: number;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

interface Written {
  job: Job;
  entries: LogEntry[];
  result: unknown;
}

export class RoomWriter {
  readonly #options: WriterOptions;
  readonly #loaded: LoadedFold;
  #queue: Job[] = [];
  /** Durable entries that wait for the batch which is being stored. */
  #inbox: StoredEntry[] = [];
  #isWriting = false;
  #isBroken = false;
  #canCompact = true;
  #mustForget = false;
  #idle: Promise<void> = Promise.resolve();

  constructor(options: WriterOptions, reading: Reading) {
    this.#options = options;
    this.#loaded = foldOf(reading);
  }

  /** What is durable. */
  get fold(): RoomFold {
    return this.#loaded.fold;
  }

  /** From here on the log has to be read again to know what is in it. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /**
   * Resolves when what was drafted is durable and others have been told; rejects when it could not be stored. `bytes`: what
   * the draft may add to the room.
   */
  submit<T>(origin: unknown, bytes: number, draft: Draft<T>): Promise<T> {
    if (this.#isBroken) return Promise.reject(new NotStored('the room has to be loaded anew'));
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ draft, origin, bytes, resolve: resolve as (result: unknown) => void, reject });
      if (!this.#isWriting) this.#idle = this.#write();
    });
  }

  /** Resolves when nothing is waiting to be stored. */
  whenIdle(): Promise<void> {
    return this.#idle;
  }

  /** From the log, in its order. */
  receive(entries: readonly StoredEntry[]): void {
    this.#inbox.push(...entries);
    if (!this.#isWriting) this.#takeIn([], []);
  }

  /** The updates that the durable fold is made of; a room's document at this moment. */
  async readUpdates(): Promise<Uint8Array[]> {
    const reading = await this.#options.log.read(this.#options.roomId);
    return reading ? this.#updatesIn(reading) : [];
  }

  /** Folds the log so that nothing is left in it of what was removed. Resolves when that is done, or had been done. */
  async forget(): Promise<void> {
    if (!this.fold.owesForgetting) return;
    this.#mustForget = true;
    await this.submit(null, 0, () => ({ entries: [], result: true }));
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // Whatever else arrives in this turn of the loop goes along.
    await Promise.resolve();
    while (this.#queue.length > 0 && !this.#isBroken) await this.#writeBatch(this.#queue.splice(0));
    this.#isWriting = false;
  }

  async #writeBatch(jobs: Job[]): Promise<void> {
    try {
      await this.#makeRoomFor(jobs.reduce((sum, job) => sum + job.bytes, 0));
      const fork = this.fold.fork();
      const written = jobs.map((job) => draftOn(fork, job));
      const entries = written.flatMap((each) => each.entries);
      const positions = entries.length > 0 ? await this.#options.log.append(this.#options.roomId, entries) : [];
      this.#takeIn(written, positions);
      await this.#compactIfDue();
    } catch (error) {
      this.#fail(jobs, error);
    }
  }

  /** Takes in what is durable, in the order of the log, and then answers who waited for it. */
  #takeIn(written: readonly Written[], positions: readonly number[]): void {
    const originOf = new Map<number, unknown>();
    const jobPositions = written.map(({ job, entries }) => {
      const taken = positions.slice(originOf.size, originOf.size + entries.length);
      taken.forEach((position) => originOf.set(position, job.origin));
      return taken;
    });
    for (const entry of this.#inbox.splice(0)) {
      if (entry.position <= this.#loaded.position) continue;
      const update = settle(this.#loaded, entry);
      if (update) this.#options.onSettled(update, entry, originOf.get(entry.position) ?? null);
    }
    written.forEach(({ job, result }, index) => {
      const isVoid = jobPositions[index]?.some((position) => this.#loaded.voids.has(position));
      // Another process was first with this number or clock: try again on what is there now.
      if (isVoid) this.#queue.push(job);
      else job.resolve(result);
    });
  }

  #fail(jobs: readonly Job[], error: unknown): void {
    this.#isBroken = true;
    for (const job of [...jobs, ...this.#queue.splice(0)]) job.reject(error);
  }

  async #compactIfDue(): Promise<void> {
    const { tailUpdates, tailBytes } = this.fold;
    if (this.#mustForget || tailUpdates >= LIMITS.tailUpdates || tailBytes >= LIMITS.tailBytes) await this.#compact();
  }

  /** Whether a room is full is known only after compaction. */
  async #makeRoomFor(bytes: number): Promise<void> {
    if (bytes > 0 && this.fold.tailUpdates > 0 && this.fold.bytes + bytes > LIMITS.roomBytes) await this.#compact();
  }

  /** Folds the tail into the snapshot. Where it can't be done nothing is lost, and it isn't tried again until loaded anew. */
  async #compact(): Promise<void> {
    const { roomId, log, logging } = this.#options;
    if (!this.#canCompact) return;
    const reading = await log.read(roomId);
    if (!reading) return;
    const { fold, position } = this.#loaded;
    this.#mustForget = false;
    const snapshot = compacted(this.#updatesIn(reading), fold.clocks);
    if (!snapshot) {
      this.#canCompact = false;
      return logging.error('compaction-refused', { updates: reading.tail.length });
    }
    const isForGood = fold.owesForgetting;
    if (!(await log.compact(roomId, reading, position, snapshot, { isForGood }))) return;
    logging.debug('compacted', { updates: reading.tail.length, bytes: snapshot.length });
    fold.snapshotBytes = snapshot.length;
    fold.tailBytes = 0;
    fold.tailUpdates = 0;
    fold.owesForgetting = false;
    this.#loaded.voids.clear();
  }

  #updatesIn(reading: Reading): Uint8Array[] {
    const { position, voids } = this.#loaded;
    const tail = reading.tail.filter((entry) => entry.position <= position && !voids.has(entry.position));
    const updates = tail.map((entry) => entry.update);
    return reading.snapshot ? [reading.snapshot, ...updates] : updates;
  }
}

function draftOn(fork: RoomFold, job: Job): Written {
  const { entries, result } = job.draft(fork);
  return { job, entries, result };
}
