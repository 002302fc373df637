import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSE, closeName } from './close-codes.ts';
import { AUTHOR_CLASS, authorOf, clientIdFor, type Author } from './protocol.ts';

const AUTHORS = Object.keys(AUTHOR_CLASS) as Author[];

describe('the protocol', () => {
  it('[WI50] derives the author from a Yjs client id, whatever its random bits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AUTHORS), fc.nat(0xffffffff), (author, random) => {
        const id = clientIdFor(author, random);
        expect(authorOf(id)).toBe(author);
        expect(id >= 0 && id <= 0xffffffff).toBe(true);
      }),
    );
    expect(authorOf(3)).toBeNull();
    expect(clientIdFor('guest', 0x3fffffff)).toBe(0xfffffffe);
  });

  it('[WI51] names each close code, and tells by its number whether to reconnect', () => {
    for (const [name, { code, retry }] of Object.entries(CLOSE)) {
      expect(closeName(code)).toBe(name);
      // After these codes, and only these, y-websocket doesn't reconnect.
      expect(retry).toBe(!(code >= 4400 && code < 4500));
    }
    expect(closeName(1006)).toBeNull();
  });
});
