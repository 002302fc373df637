/**
 * Reads the structs of a Yjs update (V1) one after the other, without building any of Yjs's objects. An update is the number of
 * clients; for each the number of structs, the client's id and the first clock, then the structs; at the end the delete set.
 *
 * A struct is an info byte and what it announces. Only what Heard's documents are made of is known here: GC, Skip, and
 * items with deleted or binary content whose parent is named.
 */
import type { ByteReader } from './byte-reader.ts';
import { Refused } from './guard-reason.ts';

export const GC = 0;
export const DELETED = 1;
export const BINARY = 3;
export const SKIP = 10;

const CONTENT = 0x1f;
export const HAS_KEY = 0x20;
const HAS_RIGHT_ORIGIN = 0x40;
export const HAS_ORIGIN = 0x80;

/** One struct; read again and again into the same object. Positions are offsets into the update. */
export interface Struct {
  content: typeof GC | typeof DELETED | typeof BINARY | typeof SKIP;
  info: number;
  start: number;
  end: number;
  /** Clocks that it spans. */
  length: number;
  /** -1 without an origin. */
  originClient: number;
  originClock: number;
  hasRightOrigin: boolean;
  /** Name of the root type, -1 where it comes with an origin. */
  parentStart: number;
  parentEnd: number;
  /** Key in a map, -1 without one. */
  keyStart: number;
  keyEnd: number;
  /** Where binary content begins, and its end is `end`; -1 for other content. */
  binaryStart: number;
}

export function emptyStruct(): Struct {
  return {
    content: GC,
    info: 0,
    start: 0,
    end: 0,
    length: 0,
    originClient: -1,
    originClock: -1,
    hasRightOrigin: false,
    parentStart: -1,
    parentEnd: -1,
    keyStart: -1,
    keyEnd: -1,
    binaryStart: -1,
  };
}

export function readStruct(reader: ByteReader, struct: Struct): void {
  struct.start = reader.at;
  struct.info = reader.byte();
  struct.originClient = -1;
  struct.originClock = -1;
  struct.hasRightOrigin = false;
  struct.parentStart = -1;
  struct.keyStart = -1;
  struct.binaryStart = -1;
  const content = struct.info & CONTENT;
  if (content === GC || content === SKIP) {
    if (struct.info !== content) throw new Refused('stray-flags');
    struct.content = content;
    struct.length = readRun(reader);
  } else {
    if (content !== DELETED && content !== BINARY) throw new Refused('unknown-content');
    struct.content = content;
    readPlace(reader, struct);
    readContent(reader, struct);
  }
  struct.end = reader.at;
}

function readPlace(reader: ByteReader, struct: Struct): void {
  const { info } = struct;
  if (info & HAS_ORIGIN) {
    struct.originClient = reader.uint32();
    struct.originClock = reader.uint32();
  }
  if (info & HAS_RIGHT_ORIGIN) {
    struct.hasRightOrigin = true;
    reader.uint32();
    reader.uint32();
  }
  // With an origin the parent and the key are the origin's, and the key's flag may or may not be there.
  if (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) return;
  if (reader.uint32() !== 1) throw new Refused('nested-parent');
  const parentLength = reader.uint32();
  struct.parentStart = reader.at;
  reader.skip(parentLength);
  struct.parentEnd = reader.at;
  if (info & HAS_KEY) {
    const keyLength = reader.uint32();
    struct.keyStart = reader.at;
    reader.skip(keyLength);
    struct.keyEnd = reader.at;
  }
}

function readContent(reader: ByteReader, struct: Struct): void {
  if (struct.content === DELETED) {
    struct.length = readRun(reader);
    return;
  }
  struct.length = 1;
  const bytes = reader.uint32();
  struct.binaryStart = reader.at;
  reader.skip(bytes);
}

function readRun(reader: ByteReader): number {
  const length = reader.uint32();
  if (length === 0) throw new Refused('empty-run');
  return length;
}
