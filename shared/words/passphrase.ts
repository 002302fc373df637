/**
 * From a passphrase to a key: scrypt (RFC 7914), slow and hungry for memory on purpose. Only the journal of a device uses it;
 * nothing of it ever reaches a room.
 */
import { scryptAsync } from '@noble/hashes/scrypt.js';
import type { PassphraseCost } from './passphrase-cost.ts';

export const PASSPHRASE_SALT_BYTES = 16;
const KEY_BYTES = 32;

/**
 * The same words give the same bytes on every keyboard: composed alike (NFKC), and without the space that a phone adds at the end.
 */
export function passphraseText(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** `onProgress`: from 0 to 1, while the page stays responsive. */
export function keyFromPassphrase(
  typed: string,
  salt: Uint8Array,
  cost: PassphraseCost,
  onProgress: (part: number) => void = () => undefined,
): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(passphraseText(typed));
  return scryptAsync(bytes, salt, { ...cost, dkLen: KEY_BYTES, asyncTick: 16, onProgress });
}
