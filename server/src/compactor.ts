/**
 * Merges a room's updates into a snapshot. Small rooms are merged at once, large ones one after the other in a worker thread, each within
 * a time limit: integrating hostile updates can take Yjs quadratic time.
 */
import { Worker } from 'node:worker_threads';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import { compactUpdates } from './document.ts';
import type { Schedule } from './schedule.ts';
import { yieldToEventLoop } from './time-slicing.ts';

/**
 * Up to this many structs and delete ranges, and up to this product of their number and the number of clients, Yjs takes a few
 * milliseconds. It searches a struct's position among the structs of all clients.
 */
const MAX_SMALL_ITEMS = 500;
const MAX_SMALL_PRODUCT = 4_000;
/** Time limit. A large honest room takes a tenth of a second. ms. */
export const TIMEOUT_MS = 3_000;

export interface Job {
  updates: readonly Uint8Array[];
  /** Of the merged updates. */
  stateVector: Uint8Array;
}

export interface Outcome {
  snapshot: Uint8Array | null;
}

interface Waiting extends Job {
  resolve: (snapshot: Uint8Array | null) => void;
}

export interface CompactorOptions {
  schedule: Schedule;
  /** Replaced in tests. */
  startWorker?: () => Worker;
}

export class Compactor {
  readonly #options: CompactorOptions;
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #current: Waiting | null = null;
  #isClosed = false;
  #stopTimer: () => void = () => undefined;

  constructor(options: CompactorOptions) {
    this.#options = options;
  }

  /** Null if the updates don't form a complete document, or can't be merged within the time limit. */
  async compact({ updates, stateVector }: Job): Promise<Uint8Array | null> {
    if (isSmall(updates)) return compactUpdates(updates, stateVector);
    // Reading the updates from the log has just taken part of this turn of the event loop.
    await yieldToEventLoop();
    if (this.#isClosed) return null;
    return new Promise((resolve) => {
      this.#queue.push({ updates, stateVector, resolve });
      if (!this.#current) this.#next();
    });
  }

  /** Jobs that haven't started are dropped; their rooms stay uncompacted. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = this.#queue.splice(0);
    const worker = this.#worker;
    this.#finish(null);
    for (const { resolve } of waiting) resolve(null);
    this.#worker = null;
    await worker?.terminate();
  }

  #next(): void {
    const job = this.#queue.shift();
    if (!job) return;
    this.#current = job;
    this.#stopTimer = this.#options.schedule.after(TIMEOUT_MS, () => this.#abort());
    this.#worker ??= this.#start();
    const { updates, stateVector } = job;
    this.#worker.postMessage({ updates, stateVector } satisfies Job);
  }

  #start(): Worker {
    const { startWorker = () => new Worker(new URL('./compaction-worker.ts', import.meta.url)) } = this.#options;
    const worker = startWorker();
    worker.unref();
    worker.on('message', ({ snapshot }: Outcome) => {
      if (worker === this.#worker) this.#finish(snapshot);
    });
    // For example out of memory.
    worker.on('error', () => {
      if (worker === this.#worker) this.#abort();
    });
    return worker;
  }

  #abort(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#finish(null);
  }

  #finish(snapshot: Uint8Array | null): void {
    this.#stopTimer();
    const job = this.#current;
    this.#current = null;
    job?.resolve(snapshot);
    this.#next();
  }
}

function isSmall(updates: readonly Uint8Array[]): boolean {
  let entries = 0;
  const clients = new Set<number>();
  for (const update of updates) {
    const steps = walkUpdate(update, {
      struct: (client) => {
        clients.add(client);
        entries += 1;
      },
      deleted: () => void (entries += 1),
    });
    // A large update isn't walked to its end.
    while (!steps.next().done) if (entries > MAX_SMALL_ITEMS) return false;
    if (entries > MAX_SMALL_ITEMS || entries * clients.size > MAX_SMALL_PRODUCT) return false;
  }
  return true;
}
