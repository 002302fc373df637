/** Limits how many rooms one address may create. A household never notices, a script does. Kept in memory only. */
import { networkOf } from './client-address.ts';

const WINDOW_MS = 10 * 60 * 1_000;
export const ROOMS_PER_WINDOW = 30;
/** Beyond this many addresses the oldest are forgotten first. */
const MAX_ADDRESSES = 10_000;

export class CreationLimit {
  readonly #counts = new Map<string, { since: number; count: number }>();

  /** False if this address has reached the limit. `now`: monotonic time, ms. */
  take(address: string, now: number): boolean {
    const key = networkOf(address);
    const current = this.#counts.get(key);
    if (current && now < current.since + WINDOW_MS) {
      current.count += 1;
      return current.count <= ROOMS_PER_WINDOW;
    }
    this.#counts.delete(key);
    this.#counts.set(key, { since: now, count: 1 });
    this.#forget(now);
    return true;
  }

  /** Entries are in the order of their first request, so expired ones come first. */
  #forget(now: number): void {
    for (const [key, { since }] of this.#counts) {
      if (this.#counts.size <= MAX_ADDRESSES && now < since + WINDOW_MS) return;
      this.#counts.delete(key);
    }
  }
}
