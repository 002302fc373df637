import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending, countingBytes } from './room.fixture.ts';
import { openBytes, openPage, sealBytes, sealPage } from './sealed-page.ts';

const KEY = ascending(0x80, 32);
const random = countingBytes();

/** Texts of any script, with lone surrogates, and of any length up to the limit of a field. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\ud83c', '\udf3f\ud83c', 'سلام عليكم', '👩‍👩‍👧 🌿', 'נ'.repeat(8_000), '\ud800'.repeat(8_000)),
);

describe('a sealed page', () => {
  it('[JO44] is opened with its content unchanged', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const content = { savedAt: 7, page: { title, text, lines: [null, { 'a b': text }] } };
        expect(openPage(KEY, 'page/a', sealPage(KEY, 'page/a', content, random))).toEqual({ content });
      }),
    );
  });

  it('[JO45] opens only with its key, at its place, and unchanged', () => {
    const sealed = sealPage(KEY, 'page/a', { text: 'quiet' }, random);
    expect(openPage(ascending(0x81, 32), 'page/a', sealed)).toBeNull();
    expect(openPage(KEY, 'page/b', sealed)).toBeNull();
    expect(openPage(KEY, 'draft/a', sealed)).toBeNull();
    for (const at of [0, 1, 24, 25, 500, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openPage(KEY, 'page/a', changed)).toBeNull();
    }
    for (const length of [0, 1, 24, 25, 40, sealed.length - 1]) {
      expect(openPage(KEY, 'page/a', sealed.subarray(0, length))).toBeNull();
    }
  });

  it('[JO46] reveals of its content only the length, rounded up to a power of two', () => {
    const sizes = ['', 'x'.repeat(900), 'x'.repeat(1_200), 'x'.repeat(8_000)].map(
      (text) => sealPage(KEY, 'page/a', text, random).length - 1 - 24 - 16,
    );
    expect(sizes).toEqual([1_024, 1_024, 2_048, 8_192]);
    const twice = [1, 2].map(() => sealPage(KEY, 'page/a', 'the same', random));
    expect(twice[0]).not.toEqual(twice[1]);
  });

  it('[JO45] bytes, such as the key of a journal, open only with their key and at their place', () => {
    const sealed = sealBytes(KEY, 'key/1', ascending(1, 32), random);
    expect(openBytes(KEY, 'key/1', sealed)).toEqual(ascending(1, 32));
    expect(openBytes(KEY, 'key/2', sealed)).toBeNull();
  });
});
