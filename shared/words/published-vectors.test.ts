/** Tests the libraries, called as we call them, against published test vectors. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from 'lib0/string';
import { describe, expect, it } from 'vitest';
import { decrypted } from './seal.ts';
import { ascending, fromHex, hex } from './room.fixture.ts';

describe('HKDF-SHA256, RFC 5869', () => {
  const ikm = new Uint8Array(22).fill(0x0b);

  it('[KE01] gives the output of test case 1', () => {
    const okm = hkdf(sha256, ikm, ascending(0x00, 13), ascending(0xf0, 10), 42);
    expect(hex(okm)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865');
  });

  it('[KE01] gives the output of test case 2, with longer inputs', () => {
    const okm = hkdf(sha256, ascending(0x00, 80), ascending(0x60, 80), ascending(0xb0, 80), 82);
    expect(hex(okm)).toBe(
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    );
  });

  it('[KE01] gives the output of test case 3, with an empty salt', () => {
    const okm = hkdf(sha256, ikm, new Uint8Array(0), new Uint8Array(0), 42);
    expect(hex(okm)).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8');
  });
});

describe('XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03, A.3.1', () => {
  const plaintext = encodeUtf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const data = fromHex('50515253c0c1c2c3c4c5c6c7');
  const key = ascending(0x80, 32);
  const nonce = ascending(0x40, 24);
  const ciphertext =
    'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39' +
    'ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9' +
    '21f9664c97637da9768812f615c68b13b52e';
  const tag = 'c0875924c1c7987947deafd8780acf49';

  it('[SE01] encrypts the published vector', () => {
    expect(hex(xchacha20poly1305(key, nonce, data).encrypt(plaintext))).toBe(ciphertext + tag);
  });

  it('[SE01] decrypts the published vector, and nothing else', () => {
    expect(decrypted(key, nonce, data, fromHex(ciphertext + tag))).toEqual(plaintext);
    expect(decrypted(key, nonce, data, fromHex(ciphertext + tag.replace('49', '48')))).toBeNull();
    expect(decrypted(key, nonce, data.subarray(1), fromHex(ciphertext + tag))).toBeNull();
    expect(decrypted(key, nonce, data, fromHex(tag).subarray(1))).toBeNull();
  });
});
