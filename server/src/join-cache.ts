/**
 * The encoded document of one room, kept between joins. It is read from the log at the first join and then kept up to date with what is
 * stored. A room that nobody has joined for a while keeps none.
 */
import type { KnownClocks } from '@heard/shared/wire/guard';
import type { JoinCacheBudget } from './join-cache-budget.ts';
import type { LiveItems } from './live-items.ts';
import { RoomBytes } from './room-bytes.ts';
import { runAtOnce, runInSlices, type Sliced } from './time-slicing.ts';

export interface JoinCacheOptions {
  /** Shared by all rooms. */
  budget: JoinCacheBudget;
  /** All updates of the room up to the position that is durable now, and that position. */
  read: () => Promise<{ updates: readonly Uint8Array[]; position: number }>;
}

interface Appended {
  position: number;
  update: Uint8Array;
}

export class JoinCache {
  readonly #options: JoinCacheOptions;
  #bytes: RoomBytes | null = null;
  /** While the cache is being filled: what is appended meanwhile. */
  #filling: { done: Promise<RoomBytes>; appended: Appended[] } | null = null;
  #isUsed = false;
  #isEnded = false;

  constructor(options: JoinCacheOptions) {
    this.#options = options;
  }

  get isFilled(): boolean {
    return this.#bytes !== null;
  }

  /** An update was appended and applied. */
  add(position: number, update: Uint8Array): void {
    if (this.#bytes) {
      runAtOnce(this.#bytes.add(update));
      this.#options.budget.add(this, update.length);
    }
    this.#filling?.appended.push({ position, update });
  }

  /** What a device lacks. `items` are those of the same room. */
  async missingFor(known: KnownClocks, items: LiveItems): Promise<Uint8Array> {
    this.#isUsed = true;
    this.#options.budget.touch(this);
    const bytes = this.#bytes ?? (await this.#fill());
    return runInSlices(bytes.missingFor(known, items));
  }

  /** To be called every few seconds: evicts the cache if nobody has joined since the last call. */
  evictIfUnused(): void {
    if (!this.#isUsed) this.evict();
    this.#isUsed = false;
  }

  /** Nobody is in the room any more. */
  end(): void {
    this.#isEnded = true;
    this.evict();
  }

  evict(): void {
    this.#bytes = null;
    this.#options.budget.remove(this);
  }

  #fill(): Promise<RoomBytes> {
    if (!this.#filling) {
      const appended: Appended[] = [];
      const done = this.#build(appended).finally(() => (this.#filling = null));
      this.#filling = { done, appended };
    }
    return this.#filling.done;
  }

  async #build(appended: Appended[]): Promise<RoomBytes> {
    const { updates, position } = await this.#options.read();
    const bytes = new RoomBytes();
    await runInSlices(addAll(bytes, updates));
    for (const entry of appended) if (entry.position > position) runAtOnce(bytes.add(entry.update));
    if (this.#isEnded) return bytes;
    this.#bytes = bytes;
    this.#options.budget.add(this, [...updates, ...appended.map((entry) => entry.update)].reduce(lengthOf, 0));
    return bytes;
  }
}

function lengthOf(sum: number, update: Uint8Array): number {
  return sum + update.length;
}

function* addAll(bytes: RoomBytes, updates: readonly Uint8Array[]): Sliced<void> {
  for (const update of updates) {
    yield* bytes.add(update);
    yield;
  }
}
