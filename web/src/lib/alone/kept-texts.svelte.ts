/**
 * The texts of one page that somebody fills in alone, by name. They are stored with every change on this device and nowhere else;
 * where the device refuses, they last as long as the page, and `problem` says why.
 */
import type { StorageProblem } from '#lib/device/stored-item.ts';
import { PersistedMap, readStored } from '#lib/device/persisted-map.svelte.ts';

/** What another build stored in another form isn't read. */
function parse(stored: unknown): string | null {
  return typeof stored === 'string' && stored !== '' ? stored : null;
}

export class KeptTexts {
  readonly #map: PersistedMap<string>;

  constructor(prefix: string, { isKeeping = true } = {}) {
    this.#map = new PersistedMap({ prefix, parse, isStoring: isKeeping });
  }

  /** Why what is typed now isn't stored. */
  get problem(): StorageProblem | null {
    return this.#map.problem;
  }

  /** The texts on the device have been read. */
  get isRead(): boolean {
    return this.#map.isRead;
  }

  /** Whether texts are stored on the device, or only held by this page. */
  get isKeeping(): boolean {
    return this.#map.isStoring;
  }

  get isEmpty(): boolean {
    return this.#map.isEmpty;
  }

  get names(): string[] {
    return this.#map.names;
  }

  /** '' if nothing was written. */
  at(name: string): string {
    return this.#map.get(name) ?? '';
  }

  /** Reads what is stored, and tries to store something: if that is refused, `problem` says so before the first letter. */
  async open(): Promise<void> {
    await Promise.all([this.#map.read(), this.#map.tryStoring('trial', 'x')]);
  }

  write(name: string, text: string): Promise<void> {
    return this.#map.set(name, text || null);
  }

  /** From now on everything is stored, including what was written before. */
  keep(): Promise<void> {
    return this.#map.storeAll();
  }

  /** Removes everything, from the page and from the device. */
  clear(): Promise<void> {
    return this.#map.clear();
  }
}

/** The texts that are stored under a prefix. */
export function readTexts(prefix: string): Promise<Readonly<Record<string, string>>> {
  return readStored({ prefix, parse });
}
