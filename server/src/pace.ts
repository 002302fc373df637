/** How much a connection may ask for at once: a bucket of cost that fills with time. Who empties it waits; nothing is dropped. */

/** A person writes and presses a few times a second. Joining with a year of words is one answer and one question. */
const CAPACITY = 600;
const PER_SECOND = 200;
/** Reading a whole room for a device costs as much as many small frames. */
const SYNC_COST = 20;
const BYTES_PER_COST = 4_096;

export class Pace {
  #left = CAPACITY;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** Returns after how many ms more may come; 0 if right away. `now` in ms. */
  spend(type: string, bytes: number, now: number): number {
    this.#left = Math.min(CAPACITY, this.#left + (Math.max(0, now - this.#at) / 1_000) * PER_SECOND);
    this.#at = now;
    this.#left -= (type === 'sync-request' ? SYNC_COST : 1) + Math.floor(bytes / BYTES_PER_COST);
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / PER_SECOND) * 1_000);
  }
}
