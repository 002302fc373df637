/** How many of something each address holds at the moment. */
import { isInside, networkOf } from './client-address.ts';

export class AddressCounts {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Returns how to give it back, or null when this address holds enough. An address inside a network isn't counted: it is a proxy
   * with all its clients, or a household with a few.
   */
  take(address: string): (() => void) | null {
    if (address === '' || isInside(address)) return () => {};
    const key = networkOf(address);
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.#max) return null;
    this.#counts.set(key, count + 1);
    return () => this.#giveBack(key);
  }

  #giveBack(key: string): void {
    const count = (this.#counts.get(key) ?? 0) - 1;
    if (count > 0) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
