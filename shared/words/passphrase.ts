/** Derives a key from a passphrase by scrypt (RFC 7914), which is slow and needs much memory. Used by a device's journal only. */
import { scryptAsync } from '@noble/hashes/scrypt.js';
import type { PassphraseCost } from './passphrase-cost.ts';

export const PASSPHRASE_SALT_BYTES = 16;
const KEY_BYTES = 32;

/** Normalised (NFKC) and trimmed, so that the same words give the same bytes on every keyboard. Phones add a space at the end. */
export function passphraseText(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** Keeps the page responsive. `onProgress`: called with 0 to 1. */
export function keyFromPassphrase(
  typed: string,
  salt: Uint8Array,
  cost: PassphraseCost,
  onProgress: (part: number) => void = () => undefined,
): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(passphraseText(typed));
  return scryptAsync(bytes, salt, { ...cost, dkLen: KEY_BYTES, asyncTick: 16, onProgress });
}
