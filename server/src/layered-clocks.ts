/** Yjs client id -> next clock, as an overlay over the durable clocks: a fork holds only what it changed, whatever the size of the room. */
import type { KnownClocks } from '@heard/shared/wire/guard';

export interface SettableClocks extends KnownClocks {
  set(client: number, clock: number): unknown;
}

export class LayeredClocks implements SettableClocks {
  readonly #below: KnownClocks;
  readonly #changed = new Map<number, number>();

  constructor(below: KnownClocks) {
    this.#below = below;
  }

  get(client: number): number | undefined {
    return this.#changed.get(client) ?? this.#below.get(client);
  }

  set(client: number, clock: number): void {
    this.#changed.set(client, clock);
  }
}
