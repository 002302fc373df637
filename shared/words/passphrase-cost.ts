/** How hard a passphrase is to try: the parameters of scrypt (RFC 7914). Apart, so that reading them loads no cipher. */
export interface PassphraseCost {
  /** A power of two; with r = 8 it takes N KiB of memory. */
  N: number;
  r: number;
  p: number;
}

/** 128 MiB and about a second on a laptop, two or three on a phone. */
export const PASSPHRASE_COST: PassphraseCost = { N: 2 ** 17, r: 8, p: 1 };

/** What a stored record may ask of a device, so that a damaged one can't freeze it. */
export function isAllowedCost({ N, r, p }: PassphraseCost): boolean {
  const isPowerOfTwo = Number.isInteger(N) && N > 1 && Number.isInteger(Math.log2(N));
  return isPowerOfTwo && N <= 2 ** 18 && r === 8 && Number.isInteger(p) && p >= 1 && p <= 4;
}
