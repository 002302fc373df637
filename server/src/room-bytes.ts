/**
 * A room's document as the bytes that its log holds, in order: for each client its structs, one behind the other. A join is
 * answered with slices of them, without Yjs, and without walking over what a device has already.
 */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint, type Encoder } from 'lib0/encoding';
import { ByteReader } from '@heard/shared/wire/byte-reader';
import { shortened } from '@heard/shared/wire/guard';
import type { Clocks, KnownClocks } from '@heard/shared/wire/guard';
import { emptyStruct, readStruct } from '@heard/shared/wire/struct-reader';
import type { LiveItems } from './live-items.ts';
import type { Steps } from './steps.ts';

/** So many structs are walked at most to find where a device's knowledge ends. */
const STRUCTS_PER_PART = 512;

/** Structs of one client that stand behind one another in what was stored. */
interface Part {
  source: Uint8Array;
  from: number;
  to: number;
  clock: number;
  /** The clock behind the last one. */
  next: number;
  structs: number;
}

/** What of a client's structs a device lacks. */
interface Missing {
  structs: number;
  clock: number;
  /** The rest of a run of which the device has the beginning. */
  head: Uint8Array | null;
  slices: { source: Uint8Array; from: number; to: number }[];
}

export class RoomBytes {
  readonly #parts = new Map<number, Part[]>();

  /** `update` is what the guard let pass or the conductor wrote, in the order of the log. */
  *add(update: Uint8Array): Steps<void> {
    const reader = new ByteReader(update);
    const struct = emptyStruct();
    for (let sections = reader.uint32(); sections > 0; sections -= 1) {
      let left = reader.uint32();
      const parts = this.#partsOf(reader.uint32());
      let clock = reader.uint32();
      while (left > 0) {
        const structs = Math.min(left, STRUCTS_PER_PART);
        const part = { source: update, from: reader.at, to: 0, clock, next: 0, structs };
        for (let n = 0; n < structs; n += 1) {
          readStruct(reader, struct);
          clock += struct.length;
        }
        part.to = reader.at;
        part.next = clock;
        parts.push(part);
        left -= structs;
        if (structs === STRUCTS_PER_PART || sections % STRUCTS_PER_PART === 0) yield;
      }
    }
  }

  /** The update for a device that has `known`. Deletes are told all: it may lack the delete of what it has. */
  missingFor(known: KnownClocks, clocks: Clocks, items: LiveItems): Uint8Array {
    const encoder = createEncoder();
    const clients = descending(clocks);
    const missing = new Map<number, Missing>();
    for (const client of clients) {
      const has = known.get(client) ?? 0;
      if (has < (clocks.get(client) ?? 0)) missing.set(client, missingIn(this.#partsOf(client), client, has));
    }
    writeVarUint(encoder, missing.size);
    for (const [client, each] of missing) writeMissing(encoder, client, each);
    writeGaps(encoder, clients, clocks, items);
    return toUint8Array(encoder);
  }

  #partsOf(client: number): Part[] {
    let parts = this.#parts.get(client);
    if (!parts) this.#parts.set(client, (parts = []));
    return parts;
  }
}

/** Clients as Yjs orders them in an update. */
function descending(clocks: Clocks): Uint32Array {
  return Uint32Array.from(clocks.keys()).sort().reverse();
}

function missingIn(parts: readonly Part[], client: number, has: number): Missing {
  const first = parts.findIndex((part) => part.next > has);
  const behind = parts.slice(first + 1);
  const missing = startOf(parts[first] as Part, client, has);
  for (const part of behind) missing.slices.push(part);
  missing.structs += behind.reduce((sum, part) => sum + part.structs, 0);
  return missing;
}

/** What is behind `has` in the part where it lies. */
function startOf(part: Part, client: number, has: number): Missing {
  const { source, to, clock: first, structs } = part;
  if (has <= first) return { structs, clock: first, head: null, slices: [part] };
  const reader = new ByteReader(source);
  const struct = emptyStruct();
  reader.at = part.from;
  let clock = first;
  for (let left = structs; ; left -= 1) {
    readStruct(reader, struct);
    const end = clock + struct.length;
    if (end > has) {
      const isCut = clock < has;
      const head = isCut ? shortened(struct, client, has, end - has) : null;
      return { structs: left, clock: has, head, slices: [{ source, from: isCut ? struct.end : struct.start, to }] };
    }
    clock = end;
  }
}

function writeMissing(encoder: Encoder, client: number, { structs, clock, head, slices }: Missing): void {
  writeVarUint(encoder, structs);
  writeVarUint(encoder, client);
  writeVarUint(encoder, clock);
  if (head) writeUint8Array(encoder, head);
  for (const { source, from, to } of slices) writeUint8Array(encoder, source.subarray(from, to));
}

function writeGaps(encoder: Encoder, clients: Uint32Array, clocks: Clocks, items: LiveItems): void {
  const gaps: number[] = [];
  /** Where each client's gaps end in `gaps`, for those that have some. */
  const ends = new Map<number, number>();
  for (const client of clients) {
    const from = gaps.length;
    items.eachGap(client, clocks.get(client) ?? 0, (clock, length) => gaps.push(clock, length));
    if (gaps.length > from) ends.set(client, gaps.length);
  }
  writeVarUint(encoder, ends.size);
  let at = 0;
  for (const [client, end] of ends) {
    writeVarUint(encoder, client);
    writeVarUint(encoder, (end - at) / 2);
    for (; at < end; at += 1) writeVarUint(encoder, gaps[at] as number);
  }
}
