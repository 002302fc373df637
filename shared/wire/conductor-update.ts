/**
 * The conductor's events as Yjs updates, built from a number and a clock alone: its branch has one author who only appends, so
 * the server needs no Y.Doc to write. An event is one item with binary content at the end of the Y.Array `conductor`.
 */
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from 'lib0/encoding';
import { encodeUtf8 } from 'lib0/string';
import { readingOf, type EventReading, type RoomEvent } from '../exercise/event.ts';
import { parseJson } from './intent-json.ts';
import { BINARY, HAS_ORIGIN } from './struct-reader.ts';

export const CONDUCTOR_ROOT = 'conductor';

export interface ConductorPosition {
  /** Class 0. */
  clientId: number;
  /** This client's next clock. */
  clock: number;
  /** Last item of the branch, deleted or not, whichever class-0 client wrote it; null for the first of the room. */
  origin: { client: number; clock: number } | null;
}

export interface DeletedRange {
  client: number;
  clock: number;
  length: number;
}

/** `deletes`: earlier events that this one puts away, in any order. */
export function eventUpdate(
  position: ConductorPosition,
  event: RoomEvent,
  deletes: readonly DeletedRange[],
): Uint8Array {
  const { clientId, clock, origin } = position;
  const encoder = createEncoder();
  writeVarUint(encoder, 1);
  writeVarUint(encoder, 1);
  writeVarUint(encoder, clientId);
  writeVarUint(encoder, clock);
  writeUint8(encoder, BINARY | (origin ? HAS_ORIGIN : 0));
  if (origin) {
    writeVarUint(encoder, origin.client);
    writeVarUint(encoder, origin.clock);
  } else {
    // 1: the parent is a root type, and its name follows.
    writeVarUint(encoder, 1);
    writeVarString(encoder, CONDUCTOR_ROOT);
  }
  writeVarUint8Array(encoder, encodeUtf8(JSON.stringify(event)));
  writeDeletes(encoder, deletes);
  return toUint8Array(encoder);
}

/** The content of one element of the branch. Whoever folds events must not pass over one that isn't known. */
export function readAnyEvent(bytes: Uint8Array): EventReading {
  return readingOf(parseJson(bytes));
}

/** Null when it is no event that this build knows. For counting and looking, not for folding. */
export function readEvent(bytes: Uint8Array): RoomEvent | null {
  const reading = readAnyEvent(bytes);
  return reading.isKnown ? reading.event : null;
}

/** Clients descending, ranges ascending and joined, as Yjs writes them. */
function writeDeletes(encoder: Encoder, deletes: readonly DeletedRange[]): void {
  const byClient = Map.groupBy(deletes, (range) => range.client);
  writeVarUint(encoder, byClient.size);
  for (const client of [...byClient.keys()].sort((a, b) => b - a)) {
    const ranges = joined(byClient.get(client) ?? []);
    writeVarUint(encoder, client);
    writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      writeVarUint(encoder, clock);
      writeVarUint(encoder, length);
    }
  }
}

function joined(ranges: readonly DeletedRange[]): DeletedRange[] {
  const result: DeletedRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = result.at(-1);
    if (last && range.clock <= last.clock + last.length) {
      last.length = Math.max(last.length, range.clock + range.length - last.clock);
    } else {
      result.push({ ...range });
    }
  }
  return result;
}
