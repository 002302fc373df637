/**
 * Reads one struct of a Yjs update (V1): an info byte, and the fields that its bits announce. Only the structs of which Heard's
 * documents consist are known: GC, Skip, and items with deleted or binary content whose parent is a root type.
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

/** Reused for every struct of a walk. Offsets are positions in the update. */
export interface Struct {
  content: typeof GC | typeof DELETED | typeof BINARY | typeof SKIP;
  info: number;
  start: number;
  end: number;
  /** How many clocks it spans. */
  length: number;
  hasOrigin: boolean;
  hasRightOrigin: boolean;
  /** Only with an origin. */
  originClient: number;
  originClock: number;
  /** Offsets of the root type's name. Only without an origin and a right origin. */
  parentStart: number;
  parentEnd: number;
  /** Whether the key in its map is given, and its offsets. Without a key here it is the origin's. */
  hasKey: boolean;
  keyStart: number;
  keyEnd: number;
  /** Offset of binary content, which extends to `end`. Only with binary content. */
  binaryStart: number;
}

export function emptyStruct(): Struct {
  return {
    content: GC,
    info: 0,
    start: 0,
    end: 0,
    length: 0,
    hasOrigin: false,
    hasRightOrigin: false,
    originClient: 0,
    originClock: 0,
    parentStart: 0,
    parentEnd: 0,
    hasKey: false,
    keyStart: 0,
    keyEnd: 0,
    binaryStart: 0,
  };
}

/** Throws `Refused` for a struct of another kind, `ReadError` for bytes that end early. */
export function readStruct(reader: ByteReader, struct: Struct): void {
  struct.start = reader.at;
  const info = reader.byte();
  const content = info & CONTENT;
  struct.info = info;
  if (content === GC || content === SKIP) {
    if (info !== content) throw new Refused('stray-flags');
    struct.content = content;
    struct.hasOrigin = false;
    struct.hasRightOrigin = false;
    struct.hasKey = false;
    struct.length = readRunLength(reader);
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
  struct.hasOrigin = (info & HAS_ORIGIN) !== 0;
  struct.hasRightOrigin = (info & HAS_RIGHT_ORIGIN) !== 0;
  struct.hasKey = false;
  if (struct.hasOrigin) {
    struct.originClient = reader.uint32();
    struct.originClock = reader.uint32();
  }
  if (struct.hasRightOrigin) {
    reader.uint32();
    reader.uint32();
  }
  // With an origin, parent and key are the origin's and aren't written. The key's flag is then without meaning.
  if (struct.hasOrigin || struct.hasRightOrigin) return;
  if (reader.uint32() !== 1) throw new Refused('nested-parent');
  const parentLength = reader.uint32();
  struct.parentStart = reader.at;
  reader.skip(parentLength);
  struct.parentEnd = reader.at;
  struct.hasKey = (info & HAS_KEY) !== 0;
  if (!struct.hasKey) return;
  const keyLength = reader.uint32();
  struct.keyStart = reader.at;
  reader.skip(keyLength);
  struct.keyEnd = reader.at;
}

function readContent(reader: ByteReader, struct: Struct): void {
  if (struct.content === DELETED) {
    struct.length = readRunLength(reader);
    return;
  }
  struct.length = 1;
  const bytes = reader.uint32();
  struct.binaryStart = reader.at;
  reader.skip(bytes);
}

function readRunLength(reader: ByteReader): number {
  const length = reader.uint32();
  if (length === 0) throw new Refused('empty-run');
  return length;
}
