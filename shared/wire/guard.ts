/**
 * The guard: lets pass of a seat's Yjs update what the seat may write, and nothing else. It walks the bytes and builds none of
 * Yjs's objects; what it gives back are slices of what came in, so nothing is encoded anew. The rules are in docs/spec.md.
 */
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint, type Encoder } from 'lib0/encoding';
import type { Seat } from '../exercise/seat.ts';
import type { Result } from '../result.ts';
import { ByteReader, MAX_UINT32 } from './byte-reader.ts';
import { guardDeletes } from './guard-deletes.ts';
import { STRIDE, type GuardMode, type KeptDeletes, type KeptSection, type KnownClocks } from './guard-kept.ts';
import { originsComeFirst } from './guard-origins.ts';
import { Refused, walkedInSteps, type GuardReason } from './guard-reason.ts';
import { checkPlace } from './guard-place.ts';
import { LIMITS } from './limits.ts';
import { AUTHOR_CLASS } from './protocol.ts';
import { DELETED, emptyStruct, GC, HAS_KEY, HAS_ORIGIN, readStruct, SKIP, type Struct } from './struct-reader.ts';

export type { Clocks, GuardMode, KnownClocks } from './guard-kept.ts';
export { isMendedByAnswer, type GuardReason } from './guard-reason.ts';

export interface Guarded {
  /** What to store and relay; null when nothing is new. May be a view of the bytes that came in. */
  update: Uint8Array | null;
  /** The clients that went on, with their next clocks. */
  clocks: Map<number, number>;
  /** Structs and deleted ranges in `update`. */
  structs: number;
  /** The seat's clients of which anything was told, known or new. */
  named: number[];
  /** It tells of the conductor's clocks that aren't known. */
  isAhead: boolean;
}

interface Walk {
  reader: ByteReader;
  seat: Seat;
  mode: GuardMode;
  known: KnownClocks;
  struct: Struct;
  /** Structs and ranges that may still come. */
  budget: number;
  /** Nothing was left out or shortened: the bytes that came in are the answer. */
  isWhole: boolean;
  named: Set<number>;
  isAhead: boolean;
  /** Structs walked so far. */
  walked: number;
}

/** Never throws, and takes time in proportion to the bytes. */
export function guardUpdate(
  bytes: Uint8Array,
  seat: Seat,
  known: KnownClocks,
  mode: GuardMode,
): Result<Guarded, GuardReason> {
  const steps = guardSteps(bytes, seat, known, mode);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, interrupted after each thousand structs or so: an answer can be as large as a room. */
export function guardSteps(
  bytes: Uint8Array,
  seat: Seat,
  known: KnownClocks,
  mode: GuardMode,
): Generator<void, Result<Guarded, GuardReason>> {
  return walkedInSteps(judge(bytes, seat, known, mode));
}

function* judge(bytes: Uint8Array, seat: Seat, known: KnownClocks, mode: GuardMode): Generator<void, Guarded> {
  const walk: Walk = {
    reader: new ByteReader(bytes),
    seat,
    mode,
    known,
    struct: emptyStruct(),
    budget: LIMITS.structsPerUpdate,
    isWhole: true,
    named: new Set(),
    isAhead: false,
    walked: 0,
  };
  const { reader, named } = walk;
  const sections = yield* walkSections(walk);
  if (!originsComeFirst(sections, known)) throw new Refused('unknown-origin');
  const clocks = new Map(sections.map((section) => [section.client, section.next]));
  const deletes = yield* guardDeletes(reader, { seat, mode, known, clocks, budget: walk.budget });
  if (!reader.isAtEnd) throw new Refused('trailing-bytes');
  for (const client of deletes.clients) named.add(client);
  const about = { named: [...named], isAhead: walk.isAhead };
  const structs = sections.reduce((sum, section) => sum + section.count, deletes.ranges);
  if (structs === 0) return { update: null, clocks, structs, ...about };
  const isWhole = walk.isWhole && deletes.isWhole;
  return { update: isWhole ? bytes : assemble(bytes, sections, deletes), clocks, structs, ...about };
}

function* walkSections(walk: Walk): Generator<void, KeptSection[]> {
  const { reader, seat, mode } = walk;
  const kept: KeptSection[] = [];
  let previous = Infinity;
  for (let left = reader.uint32(); left > 0; left -= 1) {
    const count = reader.uint32();
    const client = reader.uint32();
    if (count === 0) throw new Refused('empty-section');
    if (client >= previous) throw new Refused('sections-unordered');
    previous = client;
    if ((client & 3) === AUTHOR_CLASS[seat]) {
      walk.named.add(client);
      const section = yield* walkOwn(walk, client, count);
      if (section) kept.push(section);
    } else {
      if (mode === 'live' || (client & 3) === 3) throw new Refused('foreign-client');
      yield* walkForeign(walk, client, count);
    }
  }
  return kept;
}

/** Nobody else's structs are judged, they are only read over. */
function* walkForeign(walk: Walk, client: number, count: number): Generator<void, void> {
  const { reader, struct } = walk;
  walk.isWhole = false;
  let clock = reader.uint32();
  let end = 0;
  for (let left = count; left > 0; left -= 1) {
    readStruct(reader, struct);
    clock += struct.length;
    if (struct.content !== SKIP) end = clock;
    if (isStride(walk)) yield;
  }
  const isConductors = (client & 3) === AUTHOR_CLASS.conductor;
  if (isConductors && end > (walk.known.get(client) ?? 0)) walk.isAhead = true;
}

function isStride(walk: Walk): boolean {
  walk.walked += 1;
  return walk.walked % STRIDE === 0;
}

/** Null when all of it was known. */
function* walkOwn(walk: Walk, client: number, count: number): Generator<void, KeptSection | null> {
  const { reader, struct, known } = walk;
  const first = known.get(client) ?? 0;
  const section: KeptSection = { client, start: first, next: first, count: 0, from: 0, to: 0, head: null, waits: [] };
  let clock = reader.uint32();
  if (clock > first) throw new Refused('gap');
  for (let left = count; left > 0; left -= 1) {
    readStruct(reader, struct);
    const end = clock + struct.length;
    if (end > MAX_UINT32) throw new Refused('clock-too-large');
    const isNew = end > first;
    if (isNew || walk.mode === 'live') spend(walk);
    if (struct.content === SKIP) checkSkip(walk, isNew);
    else if (struct.content !== GC) checkItem(walk, client, clock, isNew ? section : null);
    if (!isNew) walk.isWhole = false;
    else if (section.count === 0) begin(walk, section, clock);
    if (isNew) section.count += 1;
    clock = end;
    if (isStride(walk)) yield;
  }
  section.next = clock;
  section.to = reader.at;
  return section.count === 0 ? null : section;
}

function spend(walk: Walk): void {
  walk.budget -= 1;
  if (walk.budget < 0) throw new Refused('too-many-structs');
}

/** In an answer a device may skip what it lacks itself and the server has. */
function checkSkip(walk: Walk, isNew: boolean): void {
  if (walk.mode === 'live') throw new Refused('skip');
  if (isNew) throw new Refused('gap');
}

function checkItem(walk: Walk, client: number, clock: number, section: KeptSection | null): void {
  const { struct, seat, known } = walk;
  checkPlace(walk.reader.bytes, struct, seat);
  if (struct.binaryStart >= 0 && struct.end - struct.binaryStart > LIMITS.entryBytes)
    throw new Refused('entry-too-large');
  if (struct.originClient < 0 || section === null) return;
  if (struct.originClient === client) {
    if (struct.originClock >= clock) throw new Refused('unknown-origin');
  } else if (struct.originClock >= (known.get(struct.originClient) ?? 0)) {
    section.waits.push({ clock, originClient: struct.originClient, originClock: struct.originClock });
  }
}

/** Starts copying at this struct, shortened where its beginning is known. */
function begin(walk: Walk, section: KeptSection, clock: number): void {
  const { struct } = walk;
  const isShortened = clock < section.start;
  section.from = isShortened ? struct.end : struct.start;
  if (!isShortened) return;
  walk.isWhole = false;
  section.head = shortened(struct, section.client, section.start, clock + struct.length - section.start);
}

/** What Yjs itself writes for the rest of a run: a deleted item's new origin is the clock before. */
export function shortened(struct: Struct, client: number, start: number, length: number): Uint8Array {
  const encoder = createEncoder();
  if (struct.content === DELETED) {
    writeUint8(encoder, DELETED | HAS_ORIGIN | (struct.info & HAS_KEY));
    writeVarUint(encoder, client);
    writeVarUint(encoder, start - 1);
  } else {
    writeUint8(encoder, GC);
  }
  writeVarUint(encoder, length);
  return toUint8Array(encoder);
}

function assemble(bytes: Uint8Array, sections: KeptSection[], deletes: KeptDeletes): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, sections.length);
  for (const section of sections) writeSection(encoder, bytes, section);
  writeVarUint(encoder, deletes.slices.length);
  for (const { from, to } of deletes.slices) writeUint8Array(encoder, bytes.subarray(from, to));
  return toUint8Array(encoder);
}

function writeSection(encoder: Encoder, bytes: Uint8Array, section: KeptSection): void {
  writeVarUint(encoder, section.count);
  writeVarUint(encoder, section.client);
  writeVarUint(encoder, section.start);
  if (section.head) writeUint8Array(encoder, section.head);
  writeUint8Array(encoder, bytes.subarray(section.from, section.to));
}
