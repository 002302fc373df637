/** Encodes and decodes frames (see protocol.ts). Decoding never throws: for bytes that it can't read it returns a close code. */
import {
  createEncoder,
  toUint8Array,
  writeFloat64,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from 'lib0/encoding';
import * as v from 'valibot';
import type { Intent } from '../exercise/intent.ts';
import { REFUSAL_CODES, type RefusalCode } from '../exercise/refusal.ts';
import type { BySeat } from '../exercise/seat.ts';
import { succeeded, type Result } from '../result.ts';
import type { ByteReader } from './byte-reader.ts';
import { malformed, tooLarge, unknownFrame, wholeFrame, type FrameProblem } from './frame-problem.ts';
import { readIntent } from './intent-json.ts';
import { LIMITS } from './limits.ts';
import { FRAME } from './protocol.ts';
import { readSync, writeSync, type SyncFrame } from './sync-frame.ts';

export type ClientFrame =
  | SyncFrame
  | { type: 'awareness'; body: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'hello' }
  /** `t0`: the client's monotonic time, ms. */
  | { type: 'clock'; t0: number }
  | { type: 'intent'; intent: Intent }
  /** An intent that doesn't match its schema, with its id if that can be read, so that it can be refused. Never encoded. */
  | { type: 'bad-intent'; id: string | null }
  | { type: 'signal'; sealed: Uint8Array }
  /** Erases the room for both people. The answer is the close code `roomErased`. */
  | { type: 'erase-room' };

export type ServerFrame =
  | SyncFrame
  | { type: 'awareness'; body: Uint8Array }
  /** Number of devices at each seat. */
  | { type: 'presence'; presence: BySeat<number> }
  /** `t0`: as the client sent it; `now`: server time, ms. */
  | { type: 'clock'; t0: number; now: number }
  | { type: 'refusal'; id: string; code: RefusalCode }
  /** Yjs client id -> next clock: all structs before it are durable. */
  | { type: 'durable'; clocks: ReadonlyMap<number, number> }
  /** The room is full: what this Yjs client wrote from this clock on wasn't stored. The device starts again with a new document. */
  | { type: 'room-full'; client: number; clock: number }
  /** How many of `LIMITS.roomBytes` the room holds. */
  | { type: 'room-use'; bytes: number }
  | { type: 'signal'; sealed: Uint8Array };

/** More than a frame's type and lengths take. */
const ENVELOPE_BYTES = 64;

export function encodeClientFrame(frame: Exclude<ClientFrame, { type: 'bad-intent' }>): Uint8Array {
  const encoder = createEncoder();
  switch (frame.type) {
    case 'query-awareness':
      writeVarUint(encoder, FRAME.queryAwareness);
      break;
    case 'hello':
      writeVarUint(encoder, FRAME.hello);
      break;
    case 'erase-room':
      writeVarUint(encoder, FRAME.eraseRoom);
      break;
    case 'clock':
      writeVarUint(encoder, FRAME.clock);
      writeFloat64(encoder, frame.t0);
      break;
    case 'intent':
      writeVarUint(encoder, FRAME.intent);
      writeVarString(encoder, JSON.stringify(frame.intent));
      break;
    default:
      writeShared(encoder, frame);
  }
  return toUint8Array(encoder);
}

export function encodeServerFrame(frame: ServerFrame): Uint8Array {
  const encoder = createEncoder();
  switch (frame.type) {
    case 'presence':
      writeVarUint(encoder, FRAME.presence);
      writeVarUint(encoder, frame.presence.host);
      writeVarUint(encoder, frame.presence.guest);
      break;
    case 'clock':
      writeVarUint(encoder, FRAME.clock);
      writeFloat64(encoder, frame.t0);
      writeFloat64(encoder, frame.now);
      break;
    case 'refusal':
      writeVarUint(encoder, FRAME.refusal);
      writeVarString(encoder, frame.id);
      writeVarString(encoder, frame.code);
      break;
    case 'durable':
      writeVarUint(encoder, FRAME.durable);
      writeVarUint(encoder, frame.clocks.size);
      for (const [client, clock] of frame.clocks) {
        writeVarUint(encoder, client);
        writeVarUint(encoder, clock);
      }
      break;
    case 'room-full':
      writeVarUint(encoder, FRAME.roomFull);
      writeVarUint(encoder, frame.client);
      writeVarUint(encoder, frame.clock);
      break;
    case 'room-use':
      writeVarUint(encoder, FRAME.roomUse);
      writeVarUint(encoder, frame.bytes);
      break;
    default:
      writeShared(encoder, frame);
  }
  return toUint8Array(encoder);
}

type SharedFrame = SyncFrame | { type: 'awareness'; body: Uint8Array } | { type: 'signal'; sealed: Uint8Array };

function writeShared(encoder: Encoder, frame: SharedFrame): void {
  switch (frame.type) {
    case 'sync-request':
    case 'sync-answer':
    case 'update':
      writeVarUint(encoder, FRAME.sync);
      return writeSync(encoder, frame);
    case 'awareness':
      writeVarUint(encoder, FRAME.awareness);
      return writeVarUint8Array(encoder, frame.body);
    case 'signal':
      writeVarUint(encoder, FRAME.signal);
      return writeVarUint8Array(encoder, frame.sealed);
  }
}

/** For the server. Checks sizes too: a sync answer may be as large as a room, any other frame up to `LIMITS.frameBytes`. */
export function decodeClientFrame(bytes: Uint8Array): Result<ClientFrame, FrameProblem> {
  return wholeFrame(bytes, readClientFrame);
}

/** For the client. */
export function decodeServerFrame(bytes: Uint8Array): Result<ServerFrame, FrameProblem> {
  return wholeFrame(bytes, readServerFrame);
}

function readClientFrame(reader: ByteReader): Result<ClientFrame, FrameProblem> {
  const type = reader.uint32();
  if (reader.bytes.length > LIMITS.frameBytes && type !== FRAME.sync) return tooLarge('frame');
  switch (type) {
    case FRAME.sync:
      return readClientSync(reader);
    case FRAME.awareness:
      return succeeded({ type: 'awareness', body: reader.sizedBytes() });
    case FRAME.queryAwareness:
      return succeeded({ type: 'query-awareness' });
    case FRAME.hello:
      return succeeded({ type: 'hello' });
    case FRAME.eraseRoom:
      return succeeded({ type: 'erase-room' });
    case FRAME.clock: {
      const t0 = reader.float64();
      return Number.isFinite(t0) ? succeeded({ type: 'clock', t0 }) : malformed('clock');
    }
    case FRAME.intent: {
      const json = reader.sizedBytes();
      return json.length > LIMITS.intentBytes ? tooLarge('intent') : succeeded(readIntent(json));
    }
    case FRAME.signal: {
      const sealed = reader.sizedBytes();
      return sealed.length > LIMITS.signalBytes ? tooLarge('signal') : succeeded({ type: 'signal', sealed });
    }
    default:
      return unknownFrame(`type ${type}`);
  }
}

function readClientSync(reader: ByteReader): Result<SyncFrame, FrameProblem> {
  const frame = readSync(reader);
  if (frame === null) return unknownFrame('sync message');
  const limit = frame.type === 'sync-answer' ? LIMITS.roomBytes + ENVELOPE_BYTES : LIMITS.frameBytes;
  return reader.bytes.length > limit ? tooLarge(frame.type) : succeeded(frame);
}

function readServerFrame(reader: ByteReader): Result<ServerFrame, FrameProblem> {
  const type = reader.uint32();
  switch (type) {
    case FRAME.sync: {
      const frame = readSync(reader);
      return frame ? succeeded(frame) : unknownFrame('sync message');
    }
    case FRAME.awareness:
      return succeeded({ type: 'awareness', body: reader.sizedBytes() });
    case FRAME.presence:
      return succeeded({ type: 'presence', presence: { host: reader.uint32(), guest: reader.uint32() } });
    case FRAME.clock: {
      const t0 = reader.float64();
      const now = reader.float64();
      return Number.isFinite(t0) && Number.isFinite(now) ? succeeded({ type: 'clock', t0, now }) : malformed('clock');
    }
    case FRAME.refusal:
      return readRefusal(reader);
    case FRAME.durable:
      return readDurable(reader);
    case FRAME.roomFull:
      return succeeded({ type: 'room-full', client: reader.uint32(), clock: reader.uint32() });
    case FRAME.roomUse:
      return succeeded({ type: 'room-use', bytes: reader.uint32() });
    case FRAME.signal:
      return succeeded({ type: 'signal', sealed: reader.sizedBytes() });
    default:
      return unknownFrame(`type ${type}`);
  }
}

function readRefusal(reader: ByteReader): Result<ServerFrame, FrameProblem> {
  const id = reader.sizedText();
  const code = v.safeParse(v.picklist(REFUSAL_CODES), reader.sizedText());
  return code.success ? succeeded({ type: 'refusal', id, code: code.output }) : malformed('refusal code');
}

function readDurable(reader: ByteReader): Result<ServerFrame, FrameProblem> {
  const clocks = new Map<number, number>();
  for (let left = reader.uint32(); left > 0; left -= 1) clocks.set(reader.uint32(), reader.uint32());
  return succeeded({ type: 'durable', clocks });
}
