/**
 * Seals entries with XChaCha20-Poly1305 under the room's key. A sealed entry is a version (one byte), revision (varuint), nonce
 * (24 bytes) and ciphertext. Room, seat, entry id and revision are associated data, so it can't be moved to another place.
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
  /** The author's seat. */
  seat: Seat;
  entryId: string;
  /** From 0, incremented each time the entry is rewritten. */
  revision: number;
}

export type SealProblem = 'damaged' | 'unknown-version' | 'not-an-entry';
export type RandomBytes = (count: number) => Uint8Array;

export const SEAL_VERSION = 1;
export const NONCE_BYTES = 24;
const ENTRY_ID_BYTES = 9;

/** 12 random characters, which reveal nothing about the entry, not even its time. */
export function newEntryId(randomBytes: RandomBytes): string {
  return toBase64url(randomBytes(ENTRY_ID_BYTES));
}

/** At most `LIMITS.entryBytes`. Throws a RangeError if the entry is larger, which entries within their schema never are. */
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

/** Never throws. `not-an-entry`: it was sealed with the room's key, but is of a kind that this build doesn't know. */
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

/** Null if the tag doesn't match. */
export function decrypted(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | null {
  try {
    return xchacha20poly1305(key, nonce, data).decrypt(ciphertext);
  } catch {
    // The library throws for a wrong tag, and for fewer bytes than a tag has.
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
