/**
 * Sealing: XChaCha20-Poly1305 under the room's key. A sealed entry is version (one byte), revision (varuint), nonce (24) and
 * ciphertext. The associated data ties it to its room, seat, id and revision, so that nobody can put it elsewhere.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import type { Seat } from '../exercise/seat.ts';
import { ByteReader, MAX_UINT32, ReadError } from '../wire/byte-reader.ts';
import { toBase64url } from './base64url.ts';
import { decodeEntry, encodeEntry } from './entry-bytes.ts';
import type { Entry } from './entry.ts';
import { pad, unpad } from './padding.ts';
import { failed, succeeded, type Result } from '../result.ts';

export interface SealContext {
  /** `RoomKeys.sealKey`. */
  key: Uint8Array;
  roomId: string;
  /** Whose entry it is. */
  seat: Seat;
  entryId: string;
  /** Counts from 0 with each rewriting of the entry. */
  revision: number;
}

export type SealProblem = 'damaged' | 'unknown-version' | 'not-an-entry';
export type RandomBytes = (count: number) => Uint8Array;

export const SEAL_VERSION = 1;
export const NONCE_BYTES = 24;
const ENTRY_ID_BYTES = 9;

/** 12 characters that say nothing about the entry, not even when it was made. */
export function newEntryId(randomBytes: RandomBytes): string {
  return toBase64url(randomBytes(ENTRY_ID_BYTES));
}

/** At most `LIMITS.entryBytes`. Throws a RangeError for more than fits, which a text within its limits never is. */
export function sealEntry(context: SealContext, entry: Entry, randomBytes: RandomBytes): Uint8Array {
  if (!Number.isInteger(context.revision) || context.revision < 0 || context.revision > MAX_UINT32) {
    throw new RangeError(`a revision is a whole number below 2^32, not ${context.revision}`);
  }
  const padded = pad(encodeEntry(entry));
  if (padded === null) throw new RangeError(`a ${entry.kind} is larger than an entry can be`);
  const nonce = randomBytes(NONCE_BYTES);
  const encoder = createEncoder();
  writeUint8(encoder, SEAL_VERSION);
  writeVarUint(encoder, context.revision);
  writeUint8Array(encoder, nonce);
  writeUint8Array(encoder, xchacha20poly1305(context.key, nonce, entryData(context)).encrypt(padded));
  return toUint8Array(encoder);
}

/** Never throws. `not-an-entry`: sealed by somebody with the key, of a kind that this build doesn't know. */
export function openEntry(
  context: Omit<SealContext, 'revision'>,
  sealed: Uint8Array,
): Result<{ revision: number; entry: Entry }, SealProblem> {
  try {
    const reader = new ByteReader(sealed);
    if (reader.byte() !== SEAL_VERSION) return failed('unknown-version');
    const revision = reader.uint32();
    const nonce = reader.take(NONCE_BYTES);
    const padded = decrypted(context.key, nonce, entryData({ ...context, revision }), sealed.subarray(reader.at));
    const content = padded && unpad(padded);
    if (!content) return failed('damaged');
    const entry = decodeEntry(content);
    return entry ? succeeded({ revision, entry }) : failed('not-an-entry');
  } catch (problem) {
    if (problem instanceof ReadError) return failed('damaged');
    throw problem;
  }
}

/** Null when the tag doesn't fit. */
export function decrypted(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | null {
  try {
    return xchacha20poly1305(key, nonce, data).decrypt(ciphertext);
  } catch {
    // The library's only sign of a wrong tag, or of fewer bytes than a tag has.
    return null;
  }
}

function entryData({ roomId, seat, entryId, revision }: Omit<SealContext, 'key'>): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, `heard/${SEAL_VERSION}/entry`);
  writeVarString(encoder, roomId);
  writeVarString(encoder, seat);
  writeVarString(encoder, entryId);
  writeVarUint(encoder, revision);
  return toUint8Array(encoder);
}
