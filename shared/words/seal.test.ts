import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../wire/limits.ts';
import { MAX_COUNT, MAX_NAME, MAX_TEXT, type Entry } from './entry.ts';
import { anyEntry } from './entry.arbitrary.ts';
import { encodeEntry } from './entry-bytes.ts';
import { newEntryId, openEntry, sealEntry } from './seal.ts';
import { pad, SEAL_OVERHEAD, SIZE_CLASSES } from './padding.ts';
import { countingBytes, HOST_ENTRY, KEYS, OTHER_KEYS, sealed, hex } from './room.fixture.ts';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

const LINE: Entry = { kind: 'reflection', conversation: 1, step: 7, text: 'You would like more time for us.' };
const DAMAGED = { ok: false, error: 'damaged' };

describe('sealing', () => {
  it('[SE02] opens what it sealed, for all kinds and scripts', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(0xffffffff), (entry, revision) => {
        const bytes = sealed(entry, { revision });
        expect(bytes.length).toBeLessThanOrEqual(LIMITS.entryBytes);
        expect(openEntry(HOST_ENTRY, bytes)).toEqual({ ok: true, value: { revision, entry } });
      }),
      { numRuns: 300 },
    );
  });

  it('[SE02] writes version, revision, nonce and ciphertext, the same for the same nonce', () => {
    const bytes = sealed({ kind: 'depth', conversation: 1, depth: 'easy' });
    expect(hex(bytes.subarray(0, 26))).toBe('0103' + hex(countingBytes()(24)));
    expect(hex(bytes.subarray(26, 58))).toBe('74220e13e26c107c4547daac9fba782460118bc0c216c043427f938f902d5434');
    expect(hex(bytes.subarray(-16))).toBe('e1fecb4777c0276954d30616c734c2fb');
    expect(bytes.length).toBe(1 + 1 + 24 + 128 + 16);
  });

  it.each([
    ['control characters', '\u0001'],
    ['quotes', '"'],
    ['lone surrogates', '\udc00'],
    ['three-byte letters', '愛'],
    ['line ends', '\n'],
  ])('[SE03] fits a text of maximal length that consists of %s', (_, unit) => {
    const text = unit.repeat(MAX_TEXT);
    const name = unit.repeat(MAX_NAME);
    const longest: Entry[] = [
      { kind: 'missing', conversation: MAX_COUNT, step: MAX_COUNT, landed: text, missing: text },
      { kind: 'table', exercise: 'x'.repeat(40), minutes: 25, first: 'guest', message: text },
      { kind: 'person', name, partner: name },
    ];
    for (const entry of longest) {
      const bytes = sealed(entry, { revision: 0xffffffff });
      expect(bytes.length).toBeLessThanOrEqual(LIMITS.entryBytes);
      expect(openEntry(HOST_ENTRY, bytes)).toMatchObject({ ok: true, value: { entry } });
    }
  });

  it('[SE03] throws for an entry that is too large, and for an invalid revision', () => {
    const kept = Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`entry-${n}`.padEnd(12, '-'), true]));
    expect(() => sealed({ kind: 'keep', conversation: 1, kept })).toThrow(RangeError);
    expect(() => sealed(LINE, { revision: -1 })).toThrow(RangeError);
    expect(() => sealed(LINE, { revision: 2 ** 32 })).toThrow(RangeError);
  });

  it('[SE04] pads to size classes, so that different entries have the same length', () => {
    const short: Entry[] = [
      { kind: 'person', name: 'Jo' },
      { kind: 'person', name: 'Maximiliane' },
      { kind: 'depth', conversation: 1, depth: 'easy' },
      { kind: 'depth', conversation: 1, depth: 'tender' },
      { kind: 'wish-answer', conversation: 1, wish: 'AAAAAAAAAAAA', answer: 'not-this' },
      { kind: 'takeaway', conversation: 1, text: 'Thank you.' },
    ];
    expect(new Set(short.map((entry) => sealed(entry).length))).toEqual(new Set([26 + 128 + 16]));
    const sizes = [100, 400, 1900, 8000].map(
      (length) => sealed({ kind: 'takeaway', conversation: 1, text: 'x'.repeat(length) }).length,
    );
    expect(sizes).toEqual([512, 512, 2048, 8192].map((size) => 26 + size + 16));
  });

  it('[SE04] has a largest class that fills an entry to its limit', () => {
    expect((SIZE_CLASSES.at(-1) ?? 0) + SEAL_OVERHEAD).toBe(LIMITS.entryBytes);
  });

  it('[SE05] refuses an entry with any bit changed', () => {
    const bytes = sealed(LINE);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(openEntry(HOST_ENTRY, changed).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('[SE05] refuses an entry that is truncated anywhere or extended', () => {
    const bytes = sealed(LINE);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(openEntry(HOST_ENTRY, bytes.subarray(0, length))).toEqual(DAMAGED);
    }
    expect(openEntry(HOST_ENTRY, Uint8Array.of(...bytes, 0))).toEqual(DAMAGED);
  });

  it.each([
    ['another entry', { entryId: 'BBBBBBBBBBBB' }],
    ['the other seat', { seat: 'guest' }],
    ['another room', { roomId: OTHER_KEYS.roomId }],
    ["another room's key", { key: OTHER_KEYS.sealKey }],
  ] as const)('[SE06] refuses an entry that was moved to %s', (_, place) => {
    expect(openEntry({ ...HOST_ENTRY, ...place }, sealed(LINE))).toEqual(DAMAGED);
  });

  it('[SE06] refuses an entry under another revision', () => {
    const bytes = sealed(LINE);
    bytes[1] = 4;
    expect(openEntry(HOST_ENTRY, bytes)).toEqual(DAMAGED);
  });

  it('[SE07] reports an unknown version', () => {
    const bytes = sealed(LINE);
    bytes[0] = 2;
    expect(openEntry(HOST_ENTRY, bytes)).toEqual({ ok: false, error: 'unknown-version' });
  });

  it('[SE07] reports an unknown kind of entry', () => {
    const unknown = { kind: 'song', text: 'la' } as unknown as Entry;
    expect(openEntry(HOST_ENTRY, sealed(unknown))).toEqual({ ok: false, error: 'not-an-entry' });
  });

  it('[SE08] never throws for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(openEntry(HOST_ENTRY, bytes).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('[SE08] never throws for random content that was sealed with the key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (content) => {
        const padded = pad(content) ?? new Uint8Array();
        expect(openEntry(HOST_ENTRY, handSealed(padded)).ok).toBe(false);
        expect(openEntry(HOST_ENTRY, handSealed(content))).toEqual(DAMAGED);
      }),
      { numRuns: 1000 },
    );
  });

  it('[SE08] refuses an entry with trailing bytes', () => {
    const content = encodeEntry(LINE);
    expect(openEntry(HOST_ENTRY, handSealed(pad(content) ?? content))).toMatchObject({ ok: true });
    const longer = Uint8Array.of(...content, 0);
    expect(openEntry(HOST_ENTRY, handSealed(pad(longer) ?? longer))).toEqual({ ok: false, error: 'not-an-entry' });
  });

  it('[SE08] refuses padding that isn’t zero', () => {
    const padded = pad(new Uint8Array(10)) ?? new Uint8Array();
    padded[100] = 1;
    expect(openEntry(HOST_ENTRY, handSealed(padded))).toEqual(DAMAGED);
  });

  it('[SE09] generates entry ids of 12 random characters', () => {
    const randomBytes = countingBytes();
    expect(newEntryId(randomBytes)).toMatch(/^[A-Za-z0-9_-]{12}$/);
    expect(newEntryId(randomBytes)).not.toBe(newEntryId(randomBytes));
  });

  it('[SE09] uses a new nonce each time', () => {
    const randomBytes = countingBytes();
    const [first, second] = [sealEntry(HOST_ENTRY, LINE, randomBytes), sealEntry(HOST_ENTRY, LINE, randomBytes)];
    expect(first).not.toEqual(second);
  });
});

/** Seals content that `sealEntry` would refuse. */
function handSealed(padded: Uint8Array): Uint8Array {
  const nonce = new Uint8Array(24);
  const name = [...'heard/1/entry'].map((char) => char.charCodeAt(0));
  const text = (value: string) => [value.length, ...[...value].map((char) => char.charCodeAt(0))];
  const data = Uint8Array.of(
    name.length,
    ...name,
    ...text(KEYS.roomId),
    ...text('host'),
    ...text(HOST_ENTRY.entryId),
    3,
  );
  return Uint8Array.of(1, 3, ...nonce, ...xchacha20poly1305(KEYS.sealKey, nonce, data).encrypt(padded));
}
