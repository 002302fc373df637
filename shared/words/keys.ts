/** Derives ids, keys and tokens from a room's secrets with HKDF-SHA256 (RFC 5869), so that none of them reveals another. */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from 'lib0/string';
import { fromBase64url, toBase64url } from './base64url.ts';

const ROOM_ID_BYTES = 16;
const SEAL_KEY_BYTES = 32;
const TOKEN_BYTES = 32;

export interface RoomKeys {
  /** Base64url of 16 bytes, 22 characters. The room's address, not secret. */
  roomId: string;
  /** 32 bytes. Never leaves the devices. */
  sealKey: Uint8Array;
}

export function roomKeys(roomSecret: Uint8Array): RoomKeys {
  const salt = new Uint8Array(0);
  return {
    roomId: toBase64url(derive(roomSecret, salt, 'heard/1/room-id', ROOM_ID_BYTES)),
    sealKey: derive(roomSecret, salt, 'heard/1/seal', SEAL_KEY_BYTES),
  };
}

/**
 * Proves to the server that a device may use a seat: 32 bytes, of which the server stores only the digest. Throws a RangeError for an
 * invalid room id.
 */
export function seatToken(seatSecret: Uint8Array, roomId: string): Uint8Array {
  const salt = fromBase64url(roomId);
  if (salt === null || salt.length !== ROOM_ID_BYTES) throw new RangeError(`not a room id: ${roomId}`);
  return derive(seatSecret, salt, 'heard/1/token', TOKEN_BYTES);
}

export function isRoomId(text: string): boolean {
  return fromBase64url(text)?.length === ROOM_ID_BYTES;
}

/** Base64url of the token, 43 characters, as in the subprotocol. */
export function encodeToken(token: Uint8Array): string {
  return toBase64url(token);
}

/** Base64url of the token's SHA-256, 43 characters, as the server stores it. */
export function tokenDigest(token: Uint8Array): string {
  return toBase64url(sha256(token));
}

function derive(secret: Uint8Array, salt: Uint8Array, info: string, bytes: number): Uint8Array {
  return hkdf(sha256, secret, salt, encodeUtf8(info), bytes);
}
