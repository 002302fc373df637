/** Pads to size classes, so that a sealed entry's length reveals little about its content. */
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint8Array } from 'lib0/encoding';
import { LIMITS } from '../wire/limits.ts';
import { ByteReader, ReadError } from '../wire/byte-reader.ts';

/** Bytes that sealing adds at most: version, revision, nonce and tag. */
export const SEAL_OVERHEAD = 1 + 5 + 24 + 16;

/** Bytes before sealing. The largest class fills an entry to its limit. */
export const SIZE_CLASSES = [128, 512, 2048, 8192, 32_768, LIMITS.entryBytes - SEAL_OVERHEAD] as const;

/** Null if the content is too long for the largest class. */
export function pad(content: Uint8Array): Uint8Array | null {
  const encoder = createEncoder();
  writeVarUint8Array(encoder, content);
  const sized = toUint8Array(encoder);
  const size = SIZE_CLASSES.find((bytes) => bytes >= sized.length);
  if (size === undefined) return null;
  writeUint8Array(encoder, new Uint8Array(size - sized.length));
  return toUint8Array(encoder);
}

/** Null if it wasn't padded by `pad`. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (!SIZE_CLASSES.some((size) => size === padded.length)) return null;
  try {
    const reader = new ByteReader(padded);
    const content = reader.sizedBytes();
    return padded.subarray(reader.at).every((byte) => byte === 0) ? content : null;
  } catch (problem) {
    if (problem instanceof ReadError) return null;
    throw problem;
  }
}
