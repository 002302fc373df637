/** Bounds the memory of all rooms' join caches. Beyond it, the least recently used ones are evicted. */
const MAX_BYTES = 64 * 1024 * 1024;

export interface JoinCacheOwner {
  evict(): void;
}

export class JoinCacheBudget {
  readonly #maxBytes: number;
  /** The least recently used one first. */
  readonly #holders = new Map<JoinCacheOwner, number>();
  #total = 0;

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  get total(): number {
    return this.#total;
  }

  add(holder: JoinCacheOwner, bytes: number): void {
    this.#holders.set(holder, (this.#holders.get(holder) ?? 0) + bytes);
    this.#total += bytes;
    for (const oldest of this.#holders.keys()) {
      // The newest is kept, however large it is.
      if (this.#total <= this.#maxBytes || oldest === holder) return;
      oldest.evict();
    }
  }

  touch(holder: JoinCacheOwner): void {
    const bytes = this.#holders.get(holder);
    if (bytes === undefined) return;
    this.#holders.delete(holder);
    this.#holders.set(holder, bytes);
  }

  remove(holder: JoinCacheOwner): void {
    this.#total -= this.#holders.get(holder) ?? 0;
    this.#holders.delete(holder);
  }
}
