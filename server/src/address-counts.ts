/** Counts connections (or anything else that is limited) per client address. */
import { isInside, networkOf } from './client-address.ts';

export class AddressCounts {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Returns a function that gives the place back, or null if this address has reached the limit. Private addresses aren't limited: behind
   * one there may be a proxy with all its clients, or a household.
   */
  take(address: string): (() => void) | null {
    if (address === '' || isInside(address)) return () => {};
    const key = networkOf(address);
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.#max) return null;
    this.#counts.set(key, count + 1);
    return () => this.#release(key);
  }

  #release(key: string): void {
    const count = (this.#counts.get(key) ?? 0) - 1;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
