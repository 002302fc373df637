/** The ticks of the path, stored on this device alone. A page reads them once it is on screen. */
import type { StorageProblem } from '#lib/device/stored-item.ts';
import { PersistedMap } from '#lib/device/persisted-map.svelte.ts';

export class PathProgress {
  /** A key that exists is a tick, whatever its value. */
  readonly #ticks = new PersistedMap<boolean>({ prefix: 'path/', parse: () => true });

  /** Why the last tick isn't stored. */
  get problem(): StorageProblem | null {
    return this.#ticks.problem;
  }

  get isEmpty(): boolean {
    return this.#ticks.isEmpty;
  }

  has(key: string): boolean {
    return this.#ticks.get(key) !== null;
  }

  read(): Promise<void> {
    return this.#ticks.read();
  }

  tick(key: string, isTicked: boolean): Promise<void> {
    return this.#ticks.set(key, isTicked || null);
  }

  clear(): Promise<void> {
    return this.#ticks.clear();
  }
}
