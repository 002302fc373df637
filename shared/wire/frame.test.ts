import fc from 'fast-check';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Intent } from '../exercise/intent.ts';
import { REFUSAL_CODES } from '../exercise/refusal.ts';
import {
  decodeClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  encodeServerFrame,
  type ClientFrame,
  type ServerFrame,
} from './frame.ts';
import { LIMITS } from './limits.ts';
import { FRAME } from './protocol.ts';

type Sendable = Exclude<ClientFrame, { type: 'bad-intent' }>;

const READY: Intent = { id: 'abcdefgh', step: 0, type: 'ready' };
const ANSWER: Intent = { id: 'a-long_enough-id', step: 41, type: 'answer', answer: 'partly' };
const bytes = fc.uint8Array({ maxLength: 300 });
const time = fc.double({ noNaN: true, noDefaultInfinity: true });
const uint32 = fc.nat(0xffffffff);

const syncFrame = fc.oneof(
  fc.record({ type: fc.constant('sync-request' as const), stateVector: bytes }),
  fc.record({ type: fc.constantFrom('sync-answer' as const, 'update' as const), update: bytes }),
);
const sharedFrame = fc.oneof(
  syncFrame,
  fc.record({ type: fc.constant('awareness' as const), body: bytes }),
  fc.record({ type: fc.constant('signal' as const), sealed: bytes }),
);
const clientFrame: fc.Arbitrary<Sendable> = fc.oneof(
  sharedFrame,
  fc.constantFrom({ type: 'query-awareness' as const }, { type: 'hello' as const }, { type: 'erase-room' as const }),
  fc.record({ type: fc.constant('clock' as const), t0: time }),
  fc.record({ type: fc.constant('intent' as const), intent: fc.constantFrom(READY, ANSWER) }),
);
const serverFrame: fc.Arbitrary<ServerFrame> = fc.oneof(
  sharedFrame,
  fc.record({ type: fc.constant('presence' as const), presence: fc.record({ host: fc.nat(8), guest: fc.nat(8) }) }),
  fc.record({ type: fc.constant('clock' as const), t0: time, now: time }),
  fc.record({ type: fc.constant('room-full' as const), client: fc.nat(0xffffffff), clock: fc.nat(0xffffffff) }),
  fc.record({ type: fc.constant('room-use' as const), bytes: fc.nat(0xffffffff) }),
  fc.record({ type: fc.constant('refusal' as const), id: fc.string(), code: fc.constantFrom(...REFUSAL_CODES) }),
  fc.record({
    type: fc.constant('durable' as const),
    clocks: fc.array(fc.tuple(uint32, uint32)).map((list) => new Map(list)),
  }),
);

const closes = (close: string) => ({ ok: false, error: { close } });
/** A frame of any type with any body. */
function raw(type: number, ...body: (number | Uint8Array | string)[]): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  for (const part of body) {
    if (typeof part === 'number') writeVarUint(encoder, part);
    else if (typeof part === 'string') writeVarString(encoder, part);
    else writeVarUint8Array(encoder, part);
  }
  return toUint8Array(encoder);
}

describe('frames', () => {
  it('[WI01] of a client are decoded as they were encoded', () => {
    fc.assert(
      fc.property(clientFrame, (frame) => {
        expect(decodeClientFrame(encodeClientFrame(frame))).toEqual({ ok: true, value: frame });
      }),
    );
  });

  it('[WI01] of the server are decoded as they were encoded', () => {
    fc.assert(
      fc.property(serverFrame, (frame) => {
        expect(decodeServerFrame(encodeServerFrame(frame))).toEqual({ ok: true, value: frame });
      }),
    );
  });

  it('[WI02] of an unmodified y-websocket are understood', () => {
    const stateVector = Y.encodeStateVector(new Y.Doc());
    expect(decodeClientFrame(Uint8Array.of(0, 0, 1, 0))).toEqual({
      ok: true,
      value: { type: 'sync-request', stateVector },
    });
    expect(decodeClientFrame(Uint8Array.of(0, 1, 2, 0, 0))).toMatchObject({ ok: true, value: { type: 'sync-answer' } });
    expect(decodeClientFrame(Uint8Array.of(0, 2, 2, 0, 0))).toMatchObject({ ok: true, value: { type: 'update' } });
    expect(decodeClientFrame(Uint8Array.of(1, 1, 0))).toMatchObject({ ok: true, value: { type: 'awareness' } });
    expect(decodeClientFrame(Uint8Array.of(3))).toEqual({ ok: true, value: { type: 'query-awareness' } });
    expect([...encodeServerFrame({ type: 'sync-request', stateVector })]).toEqual([0, 0, 1, 0]);
  });

  it('[WI03] that are truncated or have trailing bytes are malformed', () => {
    fc.assert(
      fc.property(clientFrame, fc.nat(), (frame, at) => {
        const whole = encodeClientFrame(frame);
        expect(decodeClientFrame(Uint8Array.of(...whole, 0))).toMatchObject(closes('malformed'));
        const short = decodeClientFrame(whole.subarray(0, at % whole.length));
        expect(short).toMatchObject(closes('malformed'));
      }),
    );
    expect(decodeClientFrame(new Uint8Array())).toMatchObject(closes('malformed'));
    expect(decodeServerFrame(Uint8Array.of(FRAME.hello))).toMatchObject(closes('unknownFrame'));
  });

  it('[WI04] of a type that the sender never sends are unknown', () => {
    for (const type of [FRAME.auth, 4, 99, FRAME.presence, FRAME.refusal, FRAME.durable, 108, 70_000]) {
      expect(decodeClientFrame(raw(type, 0))).toMatchObject(closes('unknownFrame'));
    }
    expect(decodeClientFrame(raw(FRAME.sync, 3, new Uint8Array()))).toMatchObject(closes('unknownFrame'));
    expect(decodeServerFrame(raw(FRAME.sync, 3, new Uint8Array()))).toMatchObject(closes('unknownFrame'));
    expect(decodeServerFrame(raw(FRAME.intent, '{}'))).toMatchObject(closes('unknownFrame'));
    expect(decodeServerFrame(raw(FRAME.eraseRoom))).toMatchObject(closes('unknownFrame'));
  });

  it('[WI05] may be as large as the limits, and no larger', () => {
    const around = (size: number, make: (body: Uint8Array) => Sendable) =>
      [size, size + 1].map((length) => decodeClientFrame(encodeClientFrame(make(new Uint8Array(length)))).ok);
    expect(around(LIMITS.frameBytes - 5, (update) => ({ type: 'update', update }))).toEqual([true, false]);
    expect(around(LIMITS.frameBytes - 4, (body) => ({ type: 'awareness', body }))).toEqual([true, false]);
    expect(around(LIMITS.signalBytes, (sealed) => ({ type: 'signal', sealed }))).toEqual([true, false]);
    const answer = (length: number): Sendable => ({ type: 'sync-answer', update: new Uint8Array(length) });
    expect(decodeClientFrame(encodeClientFrame(answer(LIMITS.roomBytes))).ok).toBe(true);
    expect(decodeClientFrame(encodeClientFrame(answer(LIMITS.roomBytes + 64)))).toMatchObject(closes('tooLarge'));
    const request: Sendable = { type: 'sync-request', stateVector: new Uint8Array(LIMITS.frameBytes) };
    expect(decodeClientFrame(encodeClientFrame(request))).toMatchObject(closes('tooLarge'));
    expect(decodeClientFrame(raw(FRAME.intent, ' '.repeat(LIMITS.intentBytes + 1)))).toMatchObject(closes('tooLarge'));
  });

  it.each([
    ['no JSON', '{', null],
    ['no object', '[]', null],
    ['nothing', '', null],
    ['an invalid id', '{"id":"<b>","step":0,"type":"ready"}', null],
    ['an unknown type', '{"id":"abcdefgh","step":0,"type":"shout"}', 'abcdefgh'],
    ['an invalid step', '{"id":"abcdefgh","step":-1,"type":"ready"}', 'abcdefgh'],
    ['an unknown key', '{"id":"abcdefgh","step":0,"type":"ready","seat":"host"}', 'abcdefgh'],
    ['a `__proto__` key', '{"id":"abcdefgh","step":0,"type":"ready","__proto__":{}}', 'abcdefgh'],
  ])('[WI06] with an invalid intent are no broken frames, and keep the id if it can be read: %s', (_, json, id) => {
    expect(decodeClientFrame(raw(FRAME.intent, json))).toEqual({ ok: true, value: { type: 'bad-intent', id } });
  });

  it('[WI07] with numbers that are longer than needed, or above 32 bits, are malformed', () => {
    expect(decodeClientFrame(Uint8Array.of(0x80, 0x00))).toMatchObject(closes('malformed'));
    expect(decodeClientFrame(Uint8Array.of(0x83, 0x00))).toMatchObject(closes('malformed'));
    expect(decodeClientFrame(raw(2 ** 40))).toMatchObject(closes('malformed'));
    expect(decodeServerFrame(raw(FRAME.presence, 2 ** 33, 0))).toMatchObject(closes('malformed'));
  });

  it('[WI08] with a time that is no number are malformed', () => {
    for (const t0 of [NaN, Infinity, -Infinity]) {
      expect(decodeClientFrame(encodeClientFrame({ type: 'clock', t0 }))).toMatchObject(closes('malformed'));
      expect(decodeServerFrame(encodeServerFrame({ type: 'clock', t0: 1, now: t0 }))).toMatchObject(
        closes('malformed'),
      );
    }
  });

  it('[WI08] with a refusal code that this build does not know are malformed', () => {
    expect(decodeServerFrame(raw(FRAME.refusal, 'abcdefgh', 'because'))).toMatchObject(closes('malformed'));
    expect(decodeServerFrame(raw(FRAME.refusal, Uint8Array.of(0xff), 'stale'))).toMatchObject(closes('malformed'));
  });

  it('[WI09] are never read beyond their own bytes', () => {
    const shared = new Uint8Array(64).fill(7);
    const secretBehind = shared.subarray(0, 4);
    secretBehind.set([FRAME.signal, 40, 1, 1]);
    expect(decodeClientFrame(secretBehind)).toMatchObject(closes('malformed'));
  });

  it('[WI09] never throw, whatever the bytes', () => {
    const first = fc.constantFrom(...Object.values(FRAME), 255);
    fc.assert(
      fc.property(first, fc.uint8Array({ maxLength: 40 }), (type, rest) => {
        const frame = Uint8Array.of(type, ...rest);
        for (const decode of [decodeClientFrame, decodeServerFrame]) {
          const decoded = decode(frame);
          if (!decoded.ok) expect(['malformed', 'unknownFrame', 'tooLarge']).toContain(decoded.error.close);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
