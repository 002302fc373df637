import fc from 'fast-check';
import { encodeUtf8 } from 'lib0/string';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';

describe('base64url', () => {
  it('[KE02] encodes the examples of RFC 4648 without padding', () => {
    const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
    expect(texts.map((text) => toBase64url(encodeUtf8(text)))).toEqual([
      '',
      'Zg',
      'Zm8',
      'Zm9v',
      'Zm9vYg',
      'Zm9vYmE',
      'Zm9vYmFy',
    ]);
    expect(toBase64url(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe('-__-');
  });

  it('[KE02] decodes what it encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('[KE03] accepts only one encoding of a sequence of bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'B', 'Z', 'a', 'z', '0', '9', '-', '_', '=', '+'), maxLength: 12 }),
        (text) => {
          const bytes = fromBase64url(text);
          if (bytes) expect(toBase64url(bytes)).toBe(text);
        },
      ),
    );
  });

  it.each(['A', 'AAAAA', 'Zh', 'Zm9', 'Zg==', 'Zm 9', '+w', '/w', 'Zm9v\n', 'Zµ'])('[KE03] refuses %j', (text) => {
    expect(fromBase64url(text)).toBeNull();
  });
});
