/** Walks over updates that passed the guard or were written here. Anything malformed is a bug and throws. */
import { ByteReader } from '@heard/shared/wire/byte-reader';
import { STRIDE } from '@heard/shared/wire/guard-kept';
import { AUTHOR_CLASS } from '@heard/shared/wire/protocol';
import { BINARY, emptyStruct, readStruct, type Struct } from '@heard/shared/wire/struct-reader';
import type { Sliced } from './time-slicing.ts';

/** A range of deleted clocks of one client. */
export interface Range {
  client: number;
  clock: number;
  /** The clock after the last one. */
  end: number;
}

type Visit = (client: number, clock: number, struct: Struct) => void;

/** Visits each struct and returns the reader, positioned at the deletes. The struct object is reused. */
export function* walkStructs(update: Uint8Array, visit: Visit): Sliced<ByteReader> {
  const reader = new ByteReader(update);
  const struct = emptyStruct();
  let walked = 0;
  for (let sections = reader.uint32(); sections > 0; sections -= 1) {
    const count = reader.uint32();
    const client = reader.uint32();
    let clock = reader.uint32();
    for (let left = count; left > 0; left -= 1) {
      readStruct(reader, struct);
      visit(client, clock, struct);
      clock += struct.length;
      walked += 1;
      if (walked % STRIDE === 0) yield;
    }
  }
  return reader;
}

/** Yields the delete ranges after the structs. The range object is reused. */
export function* walkDeletes(reader: ByteReader): Generator<Range, void> {
  const range = { client: 0, clock: 0, end: 0 };
  for (let clients = reader.uint32(); clients > 0; clients -= 1) {
    range.client = reader.uint32();
    for (let ranges = reader.uint32(); ranges > 0; ranges -= 1) {
      range.clock = reader.uint32();
      range.end = range.clock + reader.uint32();
      yield range;
    }
  }
}

export interface Contents {
  structs: number;
  /** Of binary content. */
  bytes: number;
  /**
   * The update removes words without replacing them. A device removes an entry by writing an empty one and deleting it at once, so the
   * update contains deleted content; a bare delete contains no structs.
   */
  isRemoval: boolean;
}

export function contentsOf(update: Uint8Array): Contents {
  const contents: Contents = { structs: 0, bytes: 0, isRemoval: false };
  const steps = walkStructs(update, (_client, _clock, struct) => {
    contents.structs += 1;
    if (struct.content === BINARY) contents.bytes += struct.end - struct.binaryStart;
    else contents.isRemoval = true;
  });
  while (!steps.next().done);
  contents.isRemoval ||= contents.structs === 0;
  return contents;
}

/** Bytes of an update without the conductor's structs. */
export function* wordBytesIn(update: Uint8Array): Sliced<number> {
  let bytes = update.length;
  yield* walkStructs(update, (client, _clock, struct) => {
    if ((client & 3) === AUTHOR_CLASS.conductor) bytes -= struct.end - struct.start;
  });
  return bytes;
}
