/** A yes or no that belongs to this screen alone. Works without storage; then it lasts as long as the page. */
export class Preference {
  readonly #key: string;
  readonly #storage: Storage | null;
  #current = $state(false);

  constructor(key: string, fallback: boolean, storage: Storage | null = deviceStorage()) {
    this.#key = `heard.${key}`;
    this.#storage = storage;
    this.#current = read(storage, this.#key) ?? fallback;
  }

  get current(): boolean {
    return this.#current;
  }

  set current(value: boolean) {
    this.#current = value;
    try {
      this.#storage?.setItem(this.#key, value ? 'yes' : 'no');
    } catch {
      // A full or forbidden storage costs a preference, nothing else.
    }
  }
}

function read(storage: Storage | null, key: string): boolean | null {
  try {
    const kept = storage?.getItem(key);
    return kept === 'yes' ? true : kept === 'no' ? false : null;
  } catch {
    return null;
  }
}

/** Reading `localStorage` throws where a browser forbids it. */
export function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
