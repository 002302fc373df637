import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SEATS } from '../exercise/seat.ts';
import { guardUpdate } from './guard.ts';
import { clocksBothWays, contentOf, Device, hasPending, Server } from './room.fixture.ts';

type Act =
  | { type: 'write'; device: number; key: number; size: number }
  | { type: 'write-many'; device: number; keys: number[] }
  | { type: 'delete'; device: number; key: number }
  | { type: 'connect' | 'disconnect' | 'deliver' | 'receive'; device: number }
  | { type: 'event'; opens: boolean }
  | { type: 'restart'; random30: number };

const device = fc.nat(4);
const key = fc.nat(3);
const size = fc.oneof(fc.nat(4), fc.constantFrom(127, 128, 174));
const weighted = <T extends Act>(weight: number, arbitrary: fc.Arbitrary<T>) => ({
  weight,
  arbitrary: arbitrary as fc.Arbitrary<Act>,
});
const anAct: fc.Arbitrary<Act> = fc.oneof(
  weighted(6, fc.record({ type: fc.constant('write' as const), device, key, size })),
  weighted(1, fc.record({ type: fc.constant('write-many' as const), device, keys: fc.array(key, { maxLength: 6 }) })),
  weighted(2, fc.record({ type: fc.constant('delete' as const), device, key })),
  weighted(2, fc.record({ type: fc.constantFrom('connect' as const, 'disconnect' as const), device })),
  weighted(6, fc.record({ type: fc.constant('deliver' as const), device })),
  weighted(12, fc.record({ type: fc.constant('receive' as const), device })),
  weighted(2, fc.record({ type: fc.constant('event' as const), opens: fc.boolean() })),
  weighted(1, fc.record({ type: fc.constant('restart' as const), random30: fc.integer({ min: 2, max: 9 }) })),
);
const history = fc.array(anAct, { minLength: 40, maxLength: 90, size: 'max' });

const KEYS = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'cccccccccccc', '0-0-0-0-0_0_'];
const keyAt = (index: number) => KEYS[index % KEYS.length] ?? '';
let written = 0;
const bytesOf = (length: number) => Uint8Array.from({ length }, () => (written += 1) & 0xff);

function act(server: Server, each: Act): void {
  if (each.type === 'event') return server.conduct({ type: 'away', n: 1, at: 1, seat: 'host' }, each.opens);
  if (each.type === 'restart') return server.restart(each.random30);
  const actor = server.devices[each.device];
  if (!actor) return;
  switch (each.type) {
    case 'write':
      actor.entries.set(keyAt(each.key), bytesOf(each.size));
      return;
    case 'write-many':
      return actor.doc.transact(() => each.keys.forEach((index) => actor.entries.set(keyAt(index), bytesOf(3))));
    case 'delete':
      return actor.entries.delete(keyAt(each.key));
    case 'connect':
      return server.connect(actor);
    case 'disconnect':
      return actor.disconnect();
    case 'deliver':
      return actor.deliverOne();
    case 'receive':
      return server.receiveOne(actor);
  }
}

/** Three devices at one seat and two at the other, some with client ids below the conductor's and some above. */
function newRoom(): Server {
  return new Server([
    new Device('host', 100),
    new Device('host', 5),
    new Device('guest', 77),
    new Device('guest', 900_000_000),
    new Device('host', 0),
  ]);
}

function play(acts: Act[]): Server {
  const server = newRoom();
  for (const each of server.devices.slice(0, 4)) server.connect(each);
  for (const each of acts) act(server, each);
  return server;
}

describe('honest histories', () => {
  it('[GU50] [GU43] are accepted, and all devices end with the same document', () => {
    let guarded = 0;
    let earlyUpdates = 0;
    fc.assert(
      fc.property(history, (acts) => {
        const server = play(acts);
        server.deliverAll();
        guarded += server.guardedUpdates;
        earlyUpdates += server.earlyUpdates;
        expect(server.refusals).toEqual([]);
        const stored = server.fold();
        expect(hasPending(stored)).toBe(false);
        for (const { doc } of server.devices) {
          expect(hasPending(doc)).toBe(false);
          expect(contentOf(doc)).toEqual(contentOf(stored));
          expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(stored));
        }
        expect(contentOf(stored).events).toEqual([...contentOf(stored).events].sort((a, b) => (a ?? 0) - (b ?? 0)));
      }),
      { numRuns: 200 },
    );
    expect(guarded).toBeGreaterThan(800);
    // [GU43]: some updates were written offline and sent before the answer.
    expect(earlyUpdates).toBeGreaterThan(10);
  });

  it('[GU51] keep the clocks of the server equal to those of the document', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const server = play(acts);
        const stored = server.fold();
        const [byYjs, byUs] = clocksBothWays(stored);
        expect(byUs).toEqual(byYjs);
        expect(new Map([...server.known].filter(([, clock]) => clock > 0))).toEqual(byYjs);
      }),
      { numRuns: 100 },
    );
  });

  it('[GU52] a whole document, sent to a server that lost some or all of it, restores the seat’s branch', () => {
    let brought = 0;
    fc.assert(
      fc.property(
        history,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...SEATS),
        (acts, part, seat) => {
          const server = play(acts);
          server.deliverAll();
          const backup = new Server([]);
          backup.log = server.log.slice(0, Math.floor(server.log.length * part));
          const left = backup.fold();
          const known = Y.decodeStateVector(Y.encodeStateVector(left));
          const whole = Y.encodeStateAsUpdate(server.fold());
          const guarded = guardUpdate(whole, seat, known, 'answer');
          expect(guarded.ok).toBe(true);
          const before = contentOf(left);
          if (guarded.ok && guarded.value.update) {
            brought += 1;
            Y.applyUpdate(left, guarded.value.update);
          }
          const other = seat === 'host' ? 'guest' : 'host';
          expect(hasPending(left)).toBe(false);
          expect(contentOf(left)[seat]).toEqual(contentOf(server.fold())[seat]);
          expect(contentOf(left)[other]).toEqual(before[other]);
          expect(contentOf(left).events).toEqual(before.events);
        },
      ),
      { numRuns: 100 },
    );
    expect(brought).toBeGreaterThan(50);
  });

  it('[GU41] skip structs that the device still lacks and the server has', () => {
    const writer = new Device('host', 2);
    const updates: Uint8Array[] = [];
    writer.doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const length of [1, 2, 3, 4]) writer.entries.set(keyAt(0), bytesOf(length));
    const late = new Device('host', 1);
    for (const update of [updates[0], updates[3]]) Y.applyUpdate(late.doc, update ?? new Uint8Array());
    late.entries.set(keyAt(1), bytesOf(5));
    expect(hasPending(late.doc)).toBe(true);
    const answer = Y.encodeStateAsUpdate(late.doc);
    expect(Y.decodeUpdate(answer).structs.some((struct) => struct instanceof Y.Skip)).toBe(true);

    const known = new Map([[writer.doc.clientID, 4]]);
    const guarded = guardUpdate(answer, 'host', known, 'answer');
    expect(guarded).toMatchObject({ ok: true, value: { clocks: new Map([[late.doc.clientID, 1]]) } });
    const stored = new Y.Doc();
    for (const update of updates) Y.applyUpdate(stored, update);
    if (guarded.ok && guarded.value.update) Y.applyUpdate(stored, guarded.value.update);
    expect(hasPending(stored)).toBe(false);
    expect(contentOf(stored).host).toEqual([
      [keyAt(0), writer.entries.get(keyAt(0))?.join(' ')],
      [keyAt(1), late.entries.get(keyAt(1))?.join(' ')],
    ]);
  });

  it('[GU53] the guard returns its own output unchanged', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...SEATS), (acts, seat) => {
        const whole = Y.encodeStateAsUpdate(play(acts).fold());
        const once = guardUpdate(whole, seat, new Map(), 'answer');
        if (!once.ok || !once.value.update) return;
        // The conductor's structs were left out, so the output doesn't report them.
        const expected = { ok: true, value: { ...once.value, isAhead: false } };
        expect(guardUpdate(once.value.update, seat, new Map(), 'live')).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
