/**
 * Signals: sealed messages between the two seats' devices (typing indicator, voice set-up). They may be lost and are never stored.
 * A signal is a version (one byte), session (8 bytes), counter (varuint), nonce (24 bytes) and ciphertext. The associated data of
 * signals and entries begin differently, so that one can't be taken for the other.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import type { Seat } from '../exercise/seat.ts';
import { ByteReader, MAX_UINT32, ReadError } from '../wire/byte-reader.ts';
import { LIMITS } from '../wire/limits.ts';
import { toBase64url } from './base64url.ts';
import { pad, SEAL_OVERHEAD, unpad } from './padding.ts';
import { failed, succeeded, type Result } from '../result.ts';
import { decrypted, NONCE_BYTES, SEAL_VERSION, type RandomBytes } from './seal.ts';

export interface SignalContext {
  /** `RoomKeys.sealKey`. */
  key: Uint8Array;
  roomId: string;
  /** The sender's seat. */
  seat: Seat;
  /** `SESSION_BYTES` random bytes, new for each page load. */
  session: Uint8Array;
  /** Incremented with each signal of a session. */
  counter: number;
}

export interface Signal {
  /** Base64url of the session. */
  session: string;
  counter: number;
  payload: Uint8Array;
}

export type SignalProblem = 'damaged' | 'unknown-version' | 'replayed';

export const SESSION_BYTES = 8;

/** Throws a RangeError if the payload doesn't fit into `LIMITS.signalBytes`. */
export function sealSignal(context: SignalContext, payload: Uint8Array, randomBytes: RandomBytes): Uint8Array {
  const { key, session, counter } = context;
  if (session.length !== SESSION_BYTES)
    throw new RangeError(`a session has ${SESSION_BYTES} bytes, not ${session.length}`);
  if (!Number.isInteger(counter) || counter < 0 || counter > MAX_UINT32)
    throw new RangeError(`not a counter: ${counter}`);
  const padded = pad(payload);
  if (padded === null || padded.length + SEAL_OVERHEAD + SESSION_BYTES > LIMITS.signalBytes) {
    throw new RangeError(`${payload.length} bytes are more than a signal can carry`);
  }
  const nonce = randomBytes(NONCE_BYTES);
  const encoder = createEncoder();
  writeUint8(encoder, SEAL_VERSION);
  writeUint8Array(encoder, session);
  writeVarUint(encoder, counter);
  writeUint8Array(encoder, nonce);
  writeUint8Array(encoder, xchacha20poly1305(key, nonce, signalData(context)).encrypt(padded));
  return toUint8Array(encoder);
}

/** Opens a signal of `seat`. Never throws. Doesn't detect replays: `SignalInbox` does. */
export function openSignal(
  context: Pick<SignalContext, 'key' | 'roomId' | 'seat'>,
  sealed: Uint8Array,
): Result<Signal, Exclude<SignalProblem, 'replayed'>> {
  try {
    const reader = new ByteReader(sealed);
    if (reader.byte() !== SEAL_VERSION) return failed('unknown-version');
    const session = reader.take(SESSION_BYTES);
    const counter = reader.uint32();
    const nonce = reader.take(NONCE_BYTES);
    const padded = decrypted(
      context.key,
      nonce,
      signalData({ ...context, session, counter }),
      sealed.subarray(reader.at),
    );
    const payload = padded && unpad(padded);
    return payload ? succeeded({ session: toBase64url(session), counter, payload }) : failed('damaged');
  } catch (problem) {
    if (problem instanceof ReadError) return failed('damaged');
    throw problem;
  }
}

function signalData({ roomId, seat, session, counter }: Omit<SignalContext, 'key'>): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, `heard/${SEAL_VERSION}/signal`);
  writeVarString(encoder, roomId);
  writeVarString(encoder, seat);
  writeVarUint8Array(encoder, session);
  writeVarUint(encoder, counter);
  return toUint8Array(encoder);
}
