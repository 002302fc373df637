/**
 * Which items of a room still have content, and their sizes. Every other clock below a client's next clock is deleted, so this also tells
 * which deletes are new and which ranges are deleted. A device that reconnects sends all its deletes again; without this the server would
 * store and relay them each time.
 */
import { BINARY } from '@heard/shared/wire/struct-reader';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import type { Sliced } from './time-slicing.ts';

/** Clocks of one client. */
export interface Range {
  client: number;
  clock: number;
  /** The clock after the last one. */
  end: number;
}

/** Clock and size of one item after the other, ascending. Chunks are short, so that a removal moves few numbers. */
type Chunk = number[];
const WIDTH = 2;
const ITEMS_PER_CHUNK = 256;

export class LiveItems {
  readonly #chunks = new Map<number, Chunk[]>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** `update` is the guard's output, in the order of the log. Returns how many bytes of content its deletes freed. */
  *add(update: Uint8Array): Sliced<number> {
    let freed = 0;
    yield* walkUpdate(update, {
      struct: (client, clock, struct) => {
        if (struct.content === BINARY) this.#push(client, clock, struct.end - struct.binaryStart);
      },
      deleted: (client, clock, length) => {
        freed += this.#remove({ client, clock, end: clock + length });
      },
    });
    return freed;
  }

  /** Whether any item in this range still has content. */
  isIn({ client, clock, end }: Range): boolean {
    const chunks = this.#chunks.get(client);
    if (!chunks) return false;
    const at = chunkAt(chunks, clock);
    // The first item at or after `clock` is in this chunk, or it is the first one of the next chunk.
    const here = chunks[at]?.[indexOf(chunks[at] ?? [], clock) * WIDTH];
    const next = here ?? chunks[at + 1]?.[0];
    return next !== undefined && next < end;
  }

  /** Visits each range of one client, up to its `next` clock, that has no content any more. */
  eachGap(client: number, next: number, visit: (clock: number, length: number) => void): void {
    let from = 0;
    for (const chunk of this.#chunks.get(client) ?? []) {
      for (let at = 0; at < chunk.length; at += WIDTH) {
        const clock = chunk[at] as number;
        if (clock > from) visit(from, clock - from);
        from = clock + 1;
      }
    }
    if (next > from) visit(from, next - from);
  }

  #push(client: number, clock: number, bytes: number): void {
    let chunks = this.#chunks.get(client);
    if (!chunks) this.#chunks.set(client, (chunks = []));
    const last = chunks.at(-1);
    if (last && last.length < ITEMS_PER_CHUNK * WIDTH) last.push(clock, bytes);
    else chunks.push([clock, bytes]);
    this.#count += 1;
  }

  #remove({ client, clock, end }: Range): number {
    const chunks = this.#chunks.get(client);
    if (!chunks) return 0;
    let freed = 0;
    let at = chunkAt(chunks, clock);
    for (let chunk = chunks[at]; chunk && (chunk[0] as number) < end; chunk = chunks[at]) {
      const from = indexOf(chunk, clock) * WIDTH;
      const to = indexOf(chunk, end) * WIDTH;
      const gone = chunk.splice(from, to - from);
      for (let index = 1; index < gone.length; index += WIDTH) freed += gone[index] as number;
      this.#count -= gone.length / WIDTH;
      if (chunk.length === 0) chunks.splice(at, 1);
      else at += 1;
    }
    if (chunks.length === 0) this.#chunks.delete(client);
    return freed;
  }
}

/** Index of the last chunk that begins at or before `clock`, or of the first chunk. */
function chunkAt(chunks: readonly Chunk[], clock: number): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((chunks[middle] as Chunk)[0] as number) <= clock) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Index of the first item of a chunk at or after `clock`. */
function indexOf(chunk: Chunk, clock: number): number {
  let [low, high] = [0, chunk.length / WIDTH];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((chunk[middle * WIDTH] as number) < clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
