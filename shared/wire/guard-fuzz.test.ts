/** What a hostile device could send: honest updates with changed bytes, and well-formed updates with forbidden contents. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SEATS } from '../exercise/seat.ts';
import { guardSteps, guardUpdate, type GuardMode } from './guard.ts';
import { contentOf, Device, hasPending, Server } from './room.fixture.ts';
import {
  CONDUCTOR,
  GUEST,
  HOST,
  HOST_2,
  KEY,
  NOBODY,
  updateOf,
  type HandDeletes,
  type HandItem,
  type HandSection,
  type HandStruct,
  type Id,
} from './update.fixture.ts';

const MODES: readonly GuardMode[] = ['live', 'answer'];

/** A room in which every author has written something, and its clocks as the server knows them. */
function livedInRoom(): { state: Uint8Array; known: ReadonlyMap<number, number>; honest: Uint8Array[] } {
  // The same client ids as in hand-made updates, so that those meet existing structs.
  const devices = [new Device('host', 1000), new Device('host', 2000), new Device('guest', 1000)];
  const server = new Server(devices);
  server.position = { ...server.position, clientId: CONDUCTOR };
  for (const device of devices) server.connect(device);
  server.deliverAll();
  for (let round = 0; round < 4; round += 1) {
    for (const device of devices) device.entries.set(round % 2 ? KEY : 'BBBBBBBBBBBB', Uint8Array.of(round));
    server.conduct({ type: 'back', n: 1, at: 1, seat: 'host' });
    server.deliverAll();
  }
  devices[0]?.entries.delete(KEY);
  server.deliverAll();
  const honest = [...server.log, Y.encodeStateAsUpdate(server.fold())];
  return { state: Y.encodeStateAsUpdate(server.fold()), known: server.known, honest };
}

let room: ReturnType<typeof livedInRoom>;
beforeAll(() => {
  room = livedInRoom();
});

/** An accepted update changes only the seat's branch, leaves nothing pending, and advances the clocks that the guard reported. */
function expectHarmless(bytes: Uint8Array, mode: GuardMode): 'refused' | 'nothing new' | 'passed' {
  let outcome: 'refused' | 'nothing new' | 'passed' = 'refused';
  for (const seat of SEATS) {
    const guarded = guardUpdate(bytes, seat, room.known, mode);
    if (!guarded.ok) continue;
    const { update, clocks } = guarded.value;
    if (outcome === 'refused') outcome = 'nothing new';
    if (update === null) {
      expect(clocks.size).toBe(0);
      continue;
    }
    outcome = 'passed';
    const doc = new Y.Doc();
    Y.applyUpdate(doc, room.state);
    const before = contentOf(doc);
    Y.applyUpdate(doc, update);
    const after = contentOf(doc);
    expect(hasPending(doc)).toBe(false);
    expect({ ...after, [seat]: null }).toEqual({ ...before, [seat]: null });
    expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(new Map([...room.known, ...clocks]));
    expect([...doc.share.keys()].filter((name) => !['host', 'guest', 'conductor'].includes(name))).toEqual([]);
    for (const id of doc.getMap(seat).keys()) expect(id).toMatch(/^[\w-]{12}$/);
  }
  return outcome;
}

interface Change {
  at: number;
  type: 'flip' | 'set' | 'insert' | 'remove' | 'copy';
  value: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  type: fc.constantFrom('flip', 'set', 'insert', 'remove', 'copy'),
  value: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 2, 3, 0x7f, 0x80, 0xff)),
});

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  const list = [...bytes];
  for (const { at, type, value } of changes) {
    const index = at % Math.max(1, list.length);
    if (type === 'flip') list[index] = (list[index] ?? 0) ^ (1 << (value % 8));
    else if (type === 'set') list[index] = value;
    else if (type === 'insert') list.splice(index, 0, value);
    else if (type === 'remove') list.splice(index, 1 + (value % 3));
    else list.splice(index, 0, ...list.slice(value % list.length, (value % list.length) + 12));
  }
  return Uint8Array.from(list);
}

const client = fc.constantFrom(HOST, HOST, HOST, HOST_2, GUEST, CONDUCTOR, NOBODY, HOST + 400);
const clock = fc.oneof(
  { weight: 8, arbitrary: fc.nat(8) },
  { weight: 1, arbitrary: fc.constantFrom(127, 128, 0xffffffff) },
);
const id: fc.Arbitrary<Id> = fc.record({ client, clock });
const item: fc.Arbitrary<HandStruct> = fc.record(
  {
    content: fc.constantFrom<HandItem['content'] & {}>('binary', 'binary', 'deleted', 2, 7, 9),
    size: fc.nat(4),
    origin: id,
    rightOrigin: id,
    parent: fc.oneof(fc.constantFrom('host', 'host', 'guest', 'conductor', 'else'), id),
    key: fc.constantFrom(KEY, 'BBBBBBBBBBBB', 'short', null),
    info: fc.nat(255),
  },
  { requiredKeys: ['content'] },
);
/** Items as a device of the seat writes them, but at any place. */
const ownItem: fc.Arbitrary<HandStruct> = fc.oneof(
  fc.record({ content: fc.constantFrom('binary' as const, 'deleted' as const), size: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    content: fc.constant('binary' as const),
    origin: fc.record({ client: fc.constantFrom(HOST, HOST_2), clock: fc.nat(6) }),
  }),
);
const struct: fc.Arbitrary<HandStruct> = fc.oneof(
  { weight: 6, arbitrary: ownItem },
  { weight: 2, arbitrary: item },
  { weight: 1, arbitrary: fc.record({ gc: clock }) },
  { weight: 1, arbitrary: fc.record({ skip: clock }) },
);
const anySection: fc.Arbitrary<HandSection> = fc.record({ client, clock, structs: fc.array(struct, { maxLength: 6 }) });
/** Long enough to have structs that aren't known yet. */
const ownSection: fc.Arbitrary<HandSection> = fc.record({
  client: fc.constantFrom(HOST, HOST_2),
  clock: fc.nat(5),
  structs: fc.array(ownItem, { minLength: 2, maxLength: 7 }),
});
const section = fc.oneof(anySection, ownSection);
const deletes: fc.Arbitrary<HandDeletes> = fc.record({
  client,
  ranges: fc.array(fc.tuple(clock, fc.nat(3)), { maxLength: 3 }),
});
const byClient = (a: { client: number }, b: { client: number }) => b.client - a.client;
const handWritten = fc
  .record({
    sections: fc.array(section, { maxLength: 3 }),
    gone: fc.array(deletes, { maxLength: 2 }),
    isSorted: fc.boolean(),
  })
  .map(({ sections, gone, isSorted }) =>
    isSorted ? updateOf(sections.sort(byClient), gone.sort(byClient)) : updateOf(sections, gone),
  );

describe('hostile updates', () => {
  it('[GU60] honest updates with changed bytes never throw, and change nothing that is foreign', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(), fc.array(change, { maxLength: 4 }), fc.constantFrom(...MODES), (index, changes, mode) => {
        const bytes = room.honest[index % room.honest.length] ?? new Uint8Array();
        const outcome = expectHarmless(changed(bytes, changes), mode);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 4000 },
    );
    expect(outcomes.get('passed')).toBeGreaterThan(30);
    expect(outcomes.get('refused')).toBeGreaterThan(1000);
  });

  it('[GU60] updates with foreign ids, origins, parents and contents never throw, and change nothing that is foreign', () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(handWritten, fc.constantFrom(...MODES), (bytes, mode) => {
        const outcome = expectHarmless(bytes, mode);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 10_000 },
    );
    expect(outcomes.get('passed')).toBeGreaterThan(100);
    expect(outcomes.get('refused')).toBeGreaterThan(5000);
  });

  it('[GU60] random bytes never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(...MODES), (bytes, mode) => {
        expectHarmless(bytes, mode);
      }),
      { numRuns: 5000 },
    );
  });

  it('[GU61] a chain of origins through 900 clients is accepted, in either direction', () => {
    const count = 900;
    for (const step of [1, -1]) {
      const first = step === 1 ? count - 1 : 0;
      const sections = Array.from({ length: count }, (_, n): HandSection => {
        const origin = n === first ? {} : { origin: { client: HOST + 4 * (n + step), clock: 0 } };
        return { client: HOST + 4 * n, structs: [origin, {}] };
      }).reverse();
      const guarded = guardUpdate(updateOf(sections), 'host', new Map(), 'live');
      expect(guarded).toMatchObject({ ok: true, value: { structs: 2 * count } });
    }
  });

  it('[GU61] 1,300 clients whose origins are in two that alternate are accepted, or refused if the origin is missing', () => {
    const turns = 300;
    const [high, low] = [HOST + 4 * 3001, HOST + 4 * 3000] as const;
    const inTurns: HandSection[] = [
      { client: high, structs: range(turns, (n) => (n === 0 ? {} : { origin: { client: low, clock: n - 1 } })) },
      { client: low, structs: range(turns, (n) => ({ origin: { client: high, clock: n } })) },
    ];
    const crowd = (clock: number) =>
      range(1300, (n): HandSection => ({
        client: HOST + 4 * n,
        structs: [{ origin: { client: low, clock } }],
      })).reverse();
    const guard = (clock: number) => guardUpdate(updateOf([...inTurns, ...crowd(clock)]), 'host', new Map(), 'live');
    expect(guard(turns - 1)).toMatchObject({ ok: true, value: { structs: 2 * turns + 1300 } });
    expect(guard(turns)).toEqual({ ok: false, error: 'unknown-origin' });
  });
});

describe('a large answer', () => {
  /** Runs the guard in steps, and counts its yields. */
  function judge(bytes: Uint8Array, known = new Map<number, number>()): { yields: number; isRefused: boolean } {
    const steps = guardSteps(bytes, 'host', known, 'answer');
    for (let yields = 0; ; yields += 1) {
      const step = steps.next();
      if (step.done) return { yields, isRefused: !step.value.ok };
    }
  }
  const runs = (client: number) => updateOf([{ client, structs: range(100_000, () => ({ gc: 1 })) }]);
  const ranges = (client: number) => updateOf([], [{ client, ranges: range(100_000, (n) => [2 * n, 1]) }]);

  it.each([
    ['known structs', runs(HOST), new Map([[HOST, 200_000]])],
    ['structs of the other seat', runs(GUEST), new Map<number, number>()],
    ['deletes of the own seat', ranges(HOST), new Map([[HOST, 200_000]])],
    ['deletes of the other seat', ranges(GUEST), new Map<number, number>()],
    [
      'clients',
      updateOf(range(50_000, (n) => ({ client: GUEST + 4 * (50_000 - n), structs: [{ gc: 1 }] }))),
      new Map(),
    ],
    ['deleted clients', updateOf([], range(50_000, (n) => ({ client: GUEST + 4 * (50_000 - n), ranges: [[0, 1]] }))), new Map()], // prettier-ignore
  ])('[GU300] of %s is checked in steps of about a thousand', (_name, bytes, known) => {
    const { yields, isRefused } = judge(bytes, known);
    expect(isRefused).toBe(false);
    expect(yields).toBeGreaterThan(45);
  });

  it('[GU300] is checked no further than to its first violation', () => {
    expect(judge(runs(HOST))).toEqual({ yields: 1, isRefused: true });
  });

  it('[GU301] lists the clients that it names, and whether it has unknown conductor structs', () => {
    const sections = [
      { client: HOST_2, structs: [{ gc: 1 }] },
      { client: CONDUCTOR, structs: [{ gc: 3 }] },
      { client: GUEST, structs: [{ gc: 1 }] },
    ].sort(byClient);
    const bytes = updateOf(sections, [{ client: HOST, ranges: [[0, 1]] }]);
    const told = (conductor: number) =>
      guardUpdate(bytes, 'host', new Map([[HOST, 1], [CONDUCTOR, conductor]]), 'answer'); // prettier-ignore
    expect(told(2)).toMatchObject({ ok: true, value: { named: [HOST_2, HOST], isAhead: true } });
    expect(told(3)).toMatchObject({ ok: true, value: { named: [HOST_2, HOST], isAhead: false } });
  });
});

function range<T>(length: number, make: (n: number) => T): T[] {
  return Array.from({ length }, (_, n) => make(n));
}
