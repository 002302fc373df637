/** The parameters of scrypt (RFC 7914) for passphrases. In a file of its own, so that validating them doesn't load scrypt. */
export interface PassphraseCost {
  /** A power of two. With r = 8, scrypt needs N KiB of memory. */
  N: number;
  r: number;
  p: number;
}

/** 128 MiB. Takes about a second on a laptop, and two or three on a phone. */
export const PASSPHRASE_COST: PassphraseCost = { N: 2 ** 17, r: 8, p: 1 };

/** Whether a stored record may demand this cost: a damaged record must not freeze the device. */
export function isAllowedCost({ N, r, p }: PassphraseCost): boolean {
  const isPowerOfTwo = Number.isInteger(N) && N > 1 && Number.isInteger(Math.log2(N));
  return isPowerOfTwo && N <= 2 ** 18 && r === 8 && Number.isInteger(p) && p >= 1 && p <= 4;
}
