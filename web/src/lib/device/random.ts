/** Cryptographically strong random bytes. Unlike the rest of WebCrypto, `getRandomValues` also works on plain HTTP. */
import { toBase64url } from '@heard/shared/words/base64url';

export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** 16 characters of base64url. */
export function randomId(): string {
  return toBase64url(randomBytes(12));
}
