import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEntry } from './seal.ts';
import { openSignal, sealSignal, type SignalContext } from './signal.ts';
import { SignalInbox } from './signal-inbox.ts';
import { ascending, countingBytes, HOST_ENTRY, KEYS, OTHER_KEYS, sealed } from './room.fixture.ts';

const SENDER: SignalContext = {
  key: KEYS.sealKey,
  roomId: KEYS.roomId,
  seat: 'guest',
  session: ascending(1, 8),
  counter: 0,
};
const PAYLOAD = ascending(0x40, 20);
const DAMAGED = { ok: false, error: 'damaged' };
const REPLAYED = { ok: false, error: 'replayed' };

function signal(changes: Partial<SignalContext> = {}, payload = PAYLOAD): Uint8Array {
  return sealSignal({ ...SENDER, ...changes }, payload, countingBytes());
}

describe('signals', () => {
  it('[SE20] opens what it sealed, with session and counter', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8000 }), fc.nat(0xffffffff), (payload, counter) => {
        const opened = openSignal(SENDER, signal({ counter }, payload));
        expect(opened).toEqual({ ok: true, value: { session: 'AQIDBAUGBwg', counter, payload } });
      }),
    );
  });

  it.each([
    ['the other seat', { seat: 'host' }],
    ['another room', { roomId: OTHER_KEYS.roomId }],
    ["another room's key", { key: OTHER_KEYS.sealKey }],
  ] as const)('[SE21] refuses a signal that claims to be of %s', (_, place) => {
    expect(openSignal({ ...SENDER, ...place }, signal())).toEqual(DAMAGED);
  });

  it('[SE21] refuses a signal with any bit changed, session and counter too', () => {
    const bytes = signal();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(openSignal(SENDER, changed).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('[SE22] refuses an entry as a signal, and a signal as an entry', () => {
    const entry = sealed({ kind: 'person', name: 'Ana' }, { seat: 'guest' });
    expect(openSignal(SENDER, entry)).toEqual(DAMAGED);
    expect(openEntry({ ...HOST_ENTRY, seat: 'guest' }, signal())).toEqual(DAMAGED);
  });

  it('[SE22] distinguishes signals and entries even if their other associated data is the same', () => {
    const session = 'sessions';
    const bytes = signal({ session: Uint8Array.from(session, (char) => char.charCodeAt(0)), counter: 7 });
    // Version, revision, nonce and ciphertext, like an entry.
    const asEntry = Uint8Array.of(1, 7, ...bytes.subarray(10));
    expect(openEntry({ ...HOST_ENTRY, seat: 'guest', entryId: session }, asEntry)).toEqual(DAMAGED);
  });

  it('[SE23] never throws for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(openSignal(SENDER, bytes).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('[SE23] throws for a payload, session or counter of a wrong size when sealing', () => {
    expect(() => signal({}, new Uint8Array(16 * 1024))).toThrow(RangeError);
    expect(() => signal({ session: ascending(1, 7) })).toThrow(RangeError);
    expect(() => signal({ counter: -1 })).toThrow(RangeError);
  });
});

describe('signal inbox', () => {
  it('[SE24] opens each signal once, and none older than the last one opened', () => {
    const inbox = new SignalInbox(KEYS, 'guest');
    const [first, second, third] = [0, 1, 2].map((counter) => signal({ counter })) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    expect(inbox.open(first).ok).toBe(true);
    expect(inbox.open(first)).toEqual(REPLAYED);
    expect(inbox.open(third).ok).toBe(true);
    expect(inbox.open(second)).toEqual(REPLAYED);
  });

  it('[SE24] counts sessions separately', () => {
    const inbox = new SignalInbox(KEYS, 'guest');
    expect(inbox.open(signal({ counter: 9 })).ok).toBe(true);
    expect(inbox.open(signal({ counter: 0, session: ascending(2, 8) })).ok).toBe(true);
    expect(inbox.open(signal({ counter: 9 }))).toEqual(REPLAYED);
  });

  it('[SE24] ignores the counter of a signal that it can’t open', () => {
    const inbox = new SignalInbox(KEYS, 'guest');
    const forged = signal({ counter: 5 });
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(inbox.open(forged)).toEqual(DAMAGED);
    expect(inbox.open(signal({ counter: 1 })).ok).toBe(true);
  });

  it('[SE25] remembers a bounded number of sessions, and forgets none of them', () => {
    const inbox = new SignalInbox(KEYS, 'guest');
    const session = (n: number) => Uint8Array.of(n & 0xff, n >> 8, 0, 0, 0, 0, 0, 0);
    const opened = Array.from({ length: 1001 }, (_, n) => inbox.open(signal({ session: session(n) })).ok);
    expect(opened.lastIndexOf(true)).toBe(999);
    expect(inbox.open(signal({ session: session(0) }))).toEqual(REPLAYED);
    expect(inbox.open(signal({ session: session(0), counter: 1 })).ok).toBe(true);
  });
});
