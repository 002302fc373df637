/**
 * The bytes of one room, kept between joins: they are put together once, then go along with what is stored. A room that nobody
 * joined for a while holds none.
 */
import type { KnownClocks } from '@heard/shared/wire/guard';
import type { HeldBytes } from './held-bytes.ts';
import type { LiveItems } from './live-items.ts';
import { RoomBytes } from './room-bytes.ts';
import { atOnce, inSlices, type Steps } from './steps.ts';

export interface JoinBytesOptions {
  /** Those of all rooms. */
  held: HeldBytes;
  /** All updates of the room up to the position that is durable now, and that position. */
  read: () => Promise<{ updates: readonly Uint8Array[]; position: number }>;
}

interface Later {
  position: number;
  update: Uint8Array;
}

export class JoinBytes {
  readonly #options: JoinBytesOptions;
  #bytes: RoomBytes | null = null;
  /** While they are put together: what is stored meanwhile. */
  #gathering: { done: Promise<RoomBytes>; later: Later[] } | null = null;
  #isUsed = false;
  #isEnded = false;

  constructor(options: JoinBytesOptions) {
    this.#options = options;
  }

  get isHeld(): boolean {
    return this.#bytes !== null;
  }

  /** An entry was taken in. */
  add(position: number, update: Uint8Array): void {
    if (this.#bytes) {
      atOnce(this.#bytes.add(update));
      this.#options.held.add(this, update.length);
    }
    this.#gathering?.later.push({ position, update });
  }

  /** What a device lacks. `items` are those of the same room. */
  async missingFor(known: KnownClocks, items: LiveItems): Promise<Uint8Array> {
    this.#isUsed = true;
    this.#options.held.touch(this);
    const bytes = this.#bytes ?? (await this.#gather());
    return inSlices(bytes.missingFor(known, items));
  }

  /** Called every few seconds. Lets go of the bytes when nobody has joined since the last time. */
  rest(): void {
    if (!this.#isUsed) this.letGo();
    this.#isUsed = false;
  }

  /** Nobody is in the room any more. */
  end(): void {
    this.#isEnded = true;
    this.letGo();
  }

  letGo(): void {
    this.#bytes = null;
    this.#options.held.remove(this);
  }

  #gather(): Promise<RoomBytes> {
    if (!this.#gathering) {
      const later: Later[] = [];
      const done = this.#build(later).finally(() => (this.#gathering = null));
      this.#gathering = { done, later };
    }
    return this.#gathering.done;
  }

  async #build(later: Later[]): Promise<RoomBytes> {
    const { updates, position } = await this.#options.read();
    const bytes = new RoomBytes();
    await inSlices(addAll(bytes, updates));
    for (const entry of later) if (entry.position > position) atOnce(bytes.add(entry.update));
    if (this.#isEnded) return bytes;
    this.#bytes = bytes;
    this.#options.held.add(this, [...updates, ...later.map((entry) => entry.update)].reduce(lengthOf, 0));
    return bytes;
  }
}

function lengthOf(sum: number, update: Uint8Array): number {
  return sum + update.length;
}

function* addAll(bytes: RoomBytes, updates: readonly Uint8Array[]): Steps<void> {
  for (const update of updates) {
    yield* bytes.add(update);
    yield;
  }
}
