/**
 * Seals pages of the journal: a version (one byte), nonce (24 bytes) and ciphertext of XChaCha20-Poly1305. The page's place is
 * associated data, so that no page can be exchanged for another.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { decrypted, NONCE_BYTES, type RandomBytes } from './seal.ts';

const VERSION = 1;
const LENGTH_BYTES = 4;
const SMALLEST_BYTES = 1024;

/** `content`: any JSON value. Lone surrogates are preserved. */
export function sealPage(key: Uint8Array, place: string, content: unknown, randomBytes: RandomBytes): Uint8Array {
  return sealBytes(key, place, padded(new TextEncoder().encode(JSON.stringify(content))), randomBytes);
}

/** Null if it is damaged, was moved, or was sealed with another key. */
export function openPage(key: Uint8Array, place: string, sealed: Uint8Array): { content: unknown } | null {
  const bytes = openBytes(key, place, sealed);
  if (bytes === null) return null;
  const content: unknown = JSON.parse(new TextDecoder().decode(unpadded(bytes)));
  return { content };
}

export function sealBytes(key: Uint8Array, place: string, bytes: Uint8Array, randomBytes: RandomBytes): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const ciphertext = xchacha20poly1305(key, nonce, placeData(place)).encrypt(bytes);
  const sealed = new Uint8Array(1 + NONCE_BYTES + ciphertext.length);
  sealed[0] = VERSION;
  sealed.set(nonce, 1);
  sealed.set(ciphertext, 1 + NONCE_BYTES);
  return sealed;
}

export function openBytes(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < 1 + NONCE_BYTES || sealed[0] !== VERSION) return null;
  return decrypted(key, sealed.subarray(1, 1 + NONCE_BYTES), placeData(place), sealed.subarray(1 + NONCE_BYTES));
}

function placeData(place: string): Uint8Array {
  return new TextEncoder().encode(`heard/${VERSION}/journal/${place}`);
}

/** Pads to a power of two, so that the length reveals little about the content. */
function padded(content: Uint8Array): Uint8Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(SMALLEST_BYTES, LENGTH_BYTES + content.length)));
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, content.length);
  bytes.set(content, LENGTH_BYTES);
  return bytes;
}

function unpadded(bytes: Uint8Array): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
