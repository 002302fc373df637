/**
 * Writes one room's log, one batch at a time: draft on a fork of the durable fold, append, apply, broadcast, acknowledge. Jobs that
 * arrive while a batch is being stored form the next one.
 */
import type { KnownClocks } from '@heard/shared/wire/guard';
import { encodeStateVector } from '@heard/shared/wire/state-vector';
import type { Compactor } from './compactor.ts';
import type { JoinCacheBudget } from './join-cache-budget.ts';
import { JoinCache } from './join-cache.ts';
import type { Logging } from './logging.ts';
import { NotStored, type LogEntry, type Reading, type RoomLog, type StoredEntry } from './log/room-log.ts';
import type { RoomLoad } from './frame-cost.ts';
import { applyDurable, type DurableFold, type LoadedFold, type RoomFold } from './room-fold.ts';
import { yieldToEventLoop } from './time-slicing.ts';
import { TailCompaction } from './tail-compaction.ts';

/** Limit of a batch, which is drafted without a break. A single larger update forms a batch of its own. */
const BATCH_BYTES = 32 * 1024;
/** What a job counts for at least, such as an intent. Bytes. */
const MIN_JOB_BYTES = 512;

export interface Drafted<T> {
  /** To be appended. They are applied to the draft's fold already. */
  entries: LogEntry[];
  result: T;
}

export type Draft<T> = (fold: RoomFold) => Drafted<T>;

export interface WriterOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  compactor: Compactor;
  joinCacheBudget: JoinCacheBudget;
  /** An entry is durable. `origin` is the one it was submitted with, null for entries of other processes. */
  onDurable: (update: Uint8Array, entry: StoredEntry, origin: unknown) => void;
  /** The tail was compacted into a snapshot. */
  onCompacted: () => void;
}

interface Job {
  draft: Draft<unknown>;
  origin: unknown;
  bytes: number;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

interface DraftedJob {
  job: Job;
  entries: LogEntry[];
  result: unknown;
}

export class RoomWriter {
  readonly #options: WriterOptions;
  readonly #loaded: LoadedFold;
  readonly #joinCache: JoinCache;
  readonly #compaction: TailCompaction;
  #queue: Job[] = [];
  /** Durable entries that arrive while a batch is being stored. */
  #inbox: StoredEntry[] = [];
  #isWriting = false;
  #isBroken = false;
  #idle: Promise<void> = Promise.resolve();
  /** Of the durable fold; null if it has to be encoded again. */
  #stateVector: Uint8Array | null = null;

  constructor(options: WriterOptions, loaded: LoadedFold) {
    this.#options = options;
    this.#loaded = loaded;
    this.#joinCache = new JoinCache({ budget: options.joinCacheBudget, read: () => this.#readForJoin() });
    this.#compaction = new TailCompaction({
      ...options,
      loaded,
      updatesIn: (reading) => this.#updatesIn(reading),
      stateVector: () => this.stateVector,
      onCompacted: () => {
        // The cache still contains what was deleted.
        this.#joinCache.evict();
        options.onCompacted();
      },
      onFailed: (error) => this.#fail([], error),
    });
  }

  get fold(): DurableFold {
    return this.#loaded.fold;
  }

  get stateVector(): Uint8Array {
    return (this.#stateVector ??= encodeStateVector(this.fold.clocks));
  }

  /** If true, the room has to be loaded again, because the content of the log is unknown. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** What the cost of a join depends on. */
  get load(): RoomLoad {
    const { size, clocks, items } = this.fold;
    const bytes = size.words + size.tailBytes;
    return { bytes, clients: clocks.size, items: items.count, isCold: !this.#joinCache.isFilled };
  }

  /**
   * Resolves when the draft is durable and was broadcast. Rejects if it couldn't be stored. `bytes`: what the draft may add to the room.
   */
  submit<T>(origin: unknown, bytes: number, draft: Draft<T>): Promise<T> {
    if (this.#isBroken) return Promise.reject(new NotStored('the room has to be loaded again'));
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ draft, origin, bytes, resolve: resolve as (result: unknown) => void, reject });
      if (!this.#isWriting) this.#idle = this.#write();
    });
  }

  /** Resolves when no write or compaction is running or waiting. */
  async whenIdle(): Promise<void> {
    await this.#idle;
    await this.#compaction.whenIdle();
  }

  /** Entries from the log, in its order. */
  receive(entries: readonly StoredEntry[]): void {
    this.#inbox.push(...entries);
    if (!this.#isWriting) this.#applyInbox([], []);
  }

  /** The update that a device with these clocks lacks. */
  missingFor(known: KnownClocks): Promise<Uint8Array> {
    return this.#joinCache.missingFor(known, this.fold.items);
  }

  /** To be called every few seconds: evicts the join cache if it isn't used. */
  evictUnused(): void {
    this.#joinCache.evictIfUnused();
  }

  /** Nobody is in the room any more. */
  dispose(): void {
    this.#joinCache.end();
  }

  /** Compacts the log so that it doesn't contain what was removed. Resolves when that is done; throws `NotStored` if it failed. */
  async eraseRemoved(): Promise<void> {
    if (!this.fold.hasPendingErasure) return;
    if (this.#isBroken) throw new NotStored('the room has to be loaded again');
    await this.#compaction.eraseRemoved();
    if (this.#isBroken) throw new NotStored('the room could not be compacted');
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    // So that everything else submitted in this microtask turn goes into the same batch.
    await Promise.resolve();
    while (this.#queue.length > 0 && !this.#isBroken) await this.#writeBatch(this.#takeBatch());
    this.#isWriting = false;
  }

  #takeBatch(): Job[] {
    let bytes = 0;
    const count = this.#queue.findIndex((job) => (bytes += Math.max(MIN_JOB_BYTES, job.bytes)) > BATCH_BYTES);
    return this.#queue.splice(0, count === -1 ? this.#queue.length : Math.max(1, count));
  }

  async #writeBatch(jobs: Job[]): Promise<void> {
    try {
      const fork = this.fold.fork();
      const drafted = jobs.map((job) => draftOn(fork, job));
      const entries = drafted.flatMap((each) => each.entries);
      const positions = entries.length > 0 ? await this.#options.log.append(this.#options.roomId, entries) : [];
      this.#applyInbox(drafted, positions);
      this.#compaction.compactIfDue();
      // Without an append nothing has yielded to the event loop.
      if (entries.length === 0 && this.#queue.length > 0) await yieldToEventLoop();
    } catch (error) {
      this.#fail(jobs, error);
    }
  }

  /** Applies what is durable, in the order of the log, then resolves the jobs. */
  #applyInbox(drafted: readonly DraftedJob[], positions: readonly number[]): void {
    const originOf = new Map<number, unknown>();
    const jobPositions = drafted.map(({ job, entries }) => {
      const taken = positions.slice(originOf.size, originOf.size + entries.length);
      taken.forEach((position) => originOf.set(position, job.origin));
      return taken;
    });
    for (const entry of this.#inbox.splice(0)) {
      if (entry.position <= this.#loaded.position) continue;
      const update = applyDurable(this.#loaded, entry);
      if (!update) continue;
      this.#stateVector = null;
      this.#joinCache.add(entry.position, update);
      this.#options.onDurable(update, entry, originOf.get(entry.position) ?? null);
    }
    drafted.forEach(({ job, result }, index) => {
      const isVoid = jobPositions[index]?.some((position) => this.#loaded.voids.has(position));
      // Another process was first with this number or clock: the job is drafted again.
      if (isVoid) this.#queue.push(job);
      else job.resolve(result);
    });
  }

  #fail(jobs: readonly Job[], error: unknown): void {
    this.#isBroken = true;
    for (const job of [...jobs, ...this.#queue.splice(0)]) job.reject(error);
  }

  async #readForJoin(): Promise<{ updates: readonly Uint8Array[]; position: number }> {
    const reading = await this.#options.log.read(this.#options.roomId);
    const { position } = this.#loaded;
    if (!reading) return { updates: [], position };
    // With a log over a network, an entry that followers have received may be missing in the reading.
    const last = reading.tail.at(-1)?.position ?? reading.snapshotPosition;
    return { updates: this.#updatesIn(reading), position: Math.min(position, last) };
  }

  #updatesIn(reading: Reading): Uint8Array[] {
    const { position, voids } = this.#loaded;
    const tail = reading.tail.filter((entry) => entry.position <= position && !voids.has(entry.position));
    const updates = tail.map((entry) => entry.update);
    return reading.snapshot ? [reading.snapshot, ...updates] : updates;
  }
}

function draftOn(fork: RoomFold, job: Job): DraftedJob {
  const { entries, result } = job.draft(fork);
  return { job, entries, result };
}
