/** Rate limit of one connection: a bucket that fills with time. Whoever empties it has to wait; nothing is dropped. */

/** In units of `frame-cost.ts`. People write and press a few times a second; joining with a year of words is one answer and one request. */
const CAPACITY = 600;
const PER_SECOND = 200;

export class TokenBucket {
  #left = CAPACITY;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** Returns after how many ms the next frame may be handled; 0 if at once. `now` in ms. */
  spend(cost: number, now: number): number {
    this.#left = Math.min(CAPACITY, this.#left + (Math.max(0, now - this.#at) / 1_000) * PER_SECOND);
    this.#at = now;
    this.#left -= cost;
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / PER_SECOND) * 1_000);
  }
}
