import { deviceStorage } from './preference.svelte.ts';

/** A whole number from 1 to `most` that belongs to this screen alone. Works without storage; then it lasts as long as the page. */
export class Degree {
  readonly #key: string;
  readonly #most: number;
  readonly #storage: Storage | null;
  #current = $state(1);

  constructor(key: string, fallback: number, most: number, storage: Storage | null = deviceStorage()) {
    this.#key = `heard.${key}`;
    this.#most = most;
    this.#storage = storage;
    this.#current = this.#fitting(read(storage, this.#key) ?? fallback);
  }

  get current(): number {
    return this.#current;
  }

  set current(value: number) {
    this.#current = this.#fitting(value);
    try {
      this.#storage?.setItem(this.#key, String(this.#current));
    } catch {
      // A full or forbidden storage costs a preference, nothing else.
    }
  }

  #fitting(value: number): number {
    return Math.min(this.#most, Math.max(1, Math.round(value)));
  }
}

function read(storage: Storage | null, key: string): number | null {
  try {
    const kept = Number(storage?.getItem(key) ?? Number.NaN);
    return Number.isFinite(kept) ? kept : null;
  } catch {
    return null;
  }
}
