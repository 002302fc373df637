/**
 * Encodes the conductor's events as Yjs updates. Its branch has a single author that only appends, so a client id, a clock and an
 * origin are enough and no Y.Doc is needed. An event is one item with binary content at the end of the Y.Array `conductor`.
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
  /** Yjs client id of class 0. */
  clientId: number;
  /** Next clock of this client. */
  clock: number;
  /** The last item of the branch, deleted or not, of any class-0 client; null for the first event of a room. */
  origin: { client: number; clock: number } | null;
}

export interface DeletedRange {
  client: number;
  clock: number;
  length: number;
}

/** The update that adds an event. `deletes`: the earlier events that it deletes, in any order. */
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
    // 1: the parent is a root type, whose name follows.
    writeVarUint(encoder, 1);
    writeVarString(encoder, CONDUCTOR_ROOT);
  }
  writeVarUint8Array(encoder, encodeUtf8(JSON.stringify(event)));
  writeDeletes(encoder, deletes);
  return toUint8Array(encoder);
}

/** Reads the content of an item. Code that folds events must not skip an event that this build doesn't know. */
export function readAnyEvent(bytes: Uint8Array): EventReading {
  return readingOf(parseJson(bytes));
}

/** Null for content that isn't an event known to this build. For counting and inspection, not for folding. */
export function readEvent(bytes: Uint8Array): RoomEvent | null {
  const reading = readAnyEvent(bytes);
  return reading.isKnown ? reading.event : null;
}

/** In the order in which Yjs writes them: clients descending, ranges ascending and merged. */
function writeDeletes(encoder: Encoder, deletes: readonly DeletedRange[]): void {
  const byClient = Map.groupBy(deletes, (range) => range.client);
  writeVarUint(encoder, byClient.size);
  for (const client of [...byClient.keys()].sort((a, b) => b - a)) {
    const ranges = merged(byClient.get(client) ?? []);
    writeVarUint(encoder, client);
    writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      writeVarUint(encoder, clock);
      writeVarUint(encoder, length);
    }
  }
}

function merged(ranges: readonly DeletedRange[]): DeletedRange[] {
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
