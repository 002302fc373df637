/**
 * A room's document as encoded bytes: for each client, slices of the log's updates in order. A join is answered by copying slices,
 * without Yjs, and without walking over structs that the device already has.
 */
import { ByteReader } from '@heard/shared/wire/byte-reader';
import type { KnownClocks } from '@heard/shared/wire/clocks';
import { cutStruct } from '@heard/shared/wire/cut-struct';
import { emptyStruct, readStruct } from '@heard/shared/wire/struct-reader';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import { ByteWriter } from './byte-writer.ts';
import type { LiveItems } from './live-items.ts';
import type { Sliced } from './time-slicing.ts';

/** At most this many structs are walked to find the first one that a device lacks. */
const STRUCTS_PER_PART = 512;
/** Upper bound for the header of a client's section, and of its deletes. */
const HEADER_BYTES = 12;
/** Clients that are written between two yields, and how many ranges count as one client. */
const CLIENTS_PER_STRIDE = 256;
const GAPS_PER_STEP = 8;

/** Consecutive structs of one client within one stored update. */
interface Part {
  source: Uint8Array;
  from: number;
  to: number;
  clock: number;
  /** The clock after the last struct. */
  next: number;
  structs: number;
}

export class RoomBytes {
  readonly #parts = new Map<number, Part[]>();
  #bytes = 0;

  /** `update` is the guard's or the conductor's output, in the order of the log. */
  *add(update: Uint8Array): Sliced<void> {
    this.#bytes += update.length;
    let parts: Part[] = [];
    let part: Part | null = null;
    yield* walkUpdate(update, {
      structsOf: (client) => {
        parts = this.#partsOf(client);
        part = null;
      },
      struct: (_client, clock, { start, end, length }) => {
        if (part === null || part.structs === STRUCTS_PER_PART)
          parts.push((part = { source: update, from: start, to: end, clock, next: clock, structs: 0 }));
        part.to = end;
        part.next = clock + length;
        part.structs += 1;
      },
    });
  }

  /**
   * The update for a device that has `known`. It contains all deletes, because the device may lack deletes of items that it has. What is
   * stored between the yields isn't in it; the device receives that as a live update.
   */
  *missingFor(known: KnownClocks, items: LiveItems): Sliced<Uint8Array> {
    const clients = Uint32Array.from(this.#parts.keys()).sort().reverse();
    const structs = new ByteWriter(this.#bytes + clients.length * HEADER_BYTES);
    const deletes = new ByteWriter(clients.length * HEADER_BYTES);
    let [sections, deleted, walked] = [0, 0, 0];
    for (const client of clients) {
      const parts = this.#parts.get(client) ?? [];
      if (writeMissing(structs, parts, client, known.get(client) ?? 0)) sections += 1;
      const gaps = gapsOf(items, client, parts.at(-1)?.next ?? 0);
      if (writeRanges(deletes, client, gaps)) deleted += 1;
      walked += 1 + gaps.length / GAPS_PER_STEP;
      if (walked < CLIENTS_PER_STRIDE) continue;
      walked = 0;
      yield;
    }
    const update = new ByteWriter(structs.written.length + deletes.written.length + HEADER_BYTES);
    update.uint32(sections);
    update.copy(structs.written);
    update.uint32(deleted);
    update.copy(deletes.written);
    return update.written;
  }

  #partsOf(client: number): Part[] {
    let parts = this.#parts.get(client);
    if (!parts) this.#parts.set(client, (parts = []));
    return parts;
  }
}

/** False if nothing is missing. */
function writeMissing(writer: ByteWriter, parts: readonly Part[], client: number, has: number): boolean {
  if ((parts.at(-1)?.next ?? 0) <= has) return false;
  let first = 0;
  while (first < parts.length - 1 && (parts[first] as Part).next <= has) first += 1;
  const rest = restOf(parts[first] as Part, client, has);
  let { structs } = rest;
  for (let at = first + 1; at < parts.length; at += 1) structs += (parts[at] as Part).structs;
  writer.uint32(structs);
  writer.uint32(client);
  writer.uint32(rest.clock);
  if (rest.head) writer.copy(rest.head);
  writer.copy(rest.source, rest.from, rest.to);
  for (let at = first + 1; at < parts.length; at += 1) {
    const { source, from, to } = parts[at] as Part;
    writer.copy(source, from, to);
  }
  return true;
}

/** The rest of a part from clock `has` on. `head`: the end of a struct of which the device has the beginning. */
function restOf(part: Part, client: number, has: number): Part & { head?: Uint8Array } {
  if (has <= part.clock) return part;
  const reader = new ByteReader(part.source);
  const struct = emptyStruct();
  reader.at = part.from;
  let { clock } = part;
  for (let structs = part.structs; ; structs -= 1) {
    readStruct(reader, struct);
    const end = clock + struct.length;
    if (end > has) {
      const rest = { ...part, clock: has, structs };
      if (clock === has) return { ...rest, from: struct.start };
      return { ...rest, from: struct.end, head: cutStruct(struct, client, has, end - has) };
    }
    clock = end;
  }
}

/** Clock and length, one after the other. */
function gapsOf(items: LiveItems, client: number, next: number): number[] {
  const gaps: number[] = [];
  items.eachGap(client, next, (clock, length) => gaps.push(clock, length));
  return gaps;
}

function writeRanges(writer: ByteWriter, client: number, ranges: readonly number[]): boolean {
  if (ranges.length === 0) return false;
  writer.uint32(client);
  writer.uint32(ranges.length / 2);
  for (const number of ranges) writer.uint32(number);
  return true;
}
