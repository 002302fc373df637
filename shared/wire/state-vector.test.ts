import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { decodeStateVector, encodeStateVector } from './state-vector.ts';

const clocks = fc
  .array(fc.tuple(fc.nat(0xffffffff), fc.integer({ min: 1, max: 0xffffffff })))
  .map((list) => new Map(list));

describe('state vectors', () => {
  it('[WI40] are encoded and decoded like Yjs does', () => {
    fc.assert(
      fc.property(clocks, (known) => {
        const bytes = encodeStateVector(known);
        expect(Y.decodeStateVector(bytes)).toEqual(known);
        expect(decodeStateVector(bytes)).toEqual({ ok: true, value: known });
      }),
    );
    const doc = new Y.Doc();
    doc.getMap('host').set('a', 1);
    expect(decodeStateVector(Y.encodeStateVector(doc))).toEqual({ ok: true, value: new Map([[doc.clientID, 1]]) });
  });

  it('[WI40] leave out clients without structs', () => {
    expect(encodeStateVector(new Map([[8, 0]]))).toEqual(Uint8Array.of(0));
  });

  it.each([
    ['truncated', [1, 4]],
    ['truncated', [0xff, 0xff, 0x03]],
    ['truncated', []],
    ['trailing-bytes', [0, 0]],
    ['sections-unordered', [2, 4, 1, 4, 2]],
    ['long-varint', [1, 0x84, 0x00, 1]],
  ])('[WI41] are refused as %s', (error, bytes) => {
    expect(decodeStateVector(Uint8Array.from(bytes))).toEqual({ ok: false, error });
  });
});
