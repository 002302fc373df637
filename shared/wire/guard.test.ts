import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FIRST, HAS_TWO, kept, NOTHING, reasonOf, SECOND } from './guard.fixture.ts';
import { guardUpdate } from './guard.ts';
import { LIMITS } from './limits.ts';
import { byHost, GUEST, HOST, HOST_2, KEY, updateOf, type HandSection } from './update.fixture.ts';

describe('accepted updates', () => {
  it('[GU01] the first value of an entry, and later values after it', () => {
    const bytes = byHost(FIRST, SECOND, { ...SECOND, key: null });
    expect(kept(bytes)).toMatchObject({ update: bytes, clocks: new Map([[HOST, 3]]), structs: 3 });
  });

  it('[GU01] deleted content, GC, and deletes of structs that are known or in the update', () => {
    const bytes = updateOf(
      [{ client: HOST, clock: 2, structs: [{ content: 'deleted', size: 4 }, { gc: 3 }] }],
      [
        {
          client: HOST,
          ranges: [
            [0, 2],
            [8, 1],
          ],
        },
      ],
    );
    expect(kept(bytes, HAS_TWO)).toMatchObject({ update: bytes, clocks: new Map([[HOST, 9]]), structs: 4 });
  });

  it('[GU01] an origin in another device of the seat, that is known or anywhere in the update', () => {
    const behindOther: HandSection = { client: HOST, structs: [{ origin: { client: HOST_2, clock: 0 } }] };
    expect(reasonOf(updateOf([behindOther]), new Map([[HOST_2, 1]]))).toBe('passed');
    expect(reasonOf(updateOf([{ client: HOST_2, structs: [FIRST] }, behindOther]))).toBe('passed');
    const crossing = updateOf([
      { client: HOST_2, structs: [FIRST, { origin: { client: HOST, clock: 0 } }] },
      { client: HOST, structs: [{ origin: { client: HOST_2, clock: 0 } }, { origin: { client: HOST_2, clock: 1 } }] },
    ]);
    expect(reasonOf(crossing)).toBe('passed');
  });

  it('[GU01] each seat writes to its own branch', () => {
    const bytes = updateOf([{ client: GUEST, structs: [{ parent: 'guest' }] }]);
    expect(guardUpdate(bytes, 'guest', NOTHING, 'live').ok).toBe(true);
    expect(guardUpdate(byHost(FIRST), 'guest', NOTHING, 'live')).toEqual({ ok: false, error: 'foreign-client' });
  });

  it('[GU02] without anything new give null', () => {
    expect(kept(updateOf([]))).toMatchObject({ update: null, clocks: new Map(), structs: 0 });
    expect(kept(byHost(FIRST, SECOND), HAS_TWO)).toMatchObject({ update: null, clocks: new Map(), structs: 0 });
  });
});

describe('known structs are cut', () => {
  it('[GU03] as wholes', () => {
    const third = byHost(FIRST, SECOND, { ...SECOND, size: 9 });
    const expected = updateOf([{ client: HOST, clock: 2, structs: [{ ...SECOND, size: 9 }] }]);
    expect(kept(third, HAS_TWO)).toMatchObject({ update: expected, clocks: new Map([[HOST, 3]]), structs: 1 });
  });

  it('[GU03] from the start of a deleted run, whose rest is written as Yjs would', () => {
    const run = byHost({ content: 'deleted', size: 5 });
    const rest = { content: 'deleted', size: 3, origin: { client: HOST, clock: 1 } } as const;
    expect(kept(run, HAS_TWO).update).toEqual(updateOf([{ client: HOST, clock: 2, structs: [rest] }]));
  });

  it('[GU03] from the start of a GC run, and what follows it is kept', () => {
    const run = byHost({ gc: 5 }, FIRST);
    expect(kept(run, HAS_TWO).update).toEqual(updateOf([{ client: HOST, clock: 2, structs: [{ gc: 3 }, FIRST] }]));
  });

  it('[GU03] even if their content differs: the first content counts', () => {
    expect(kept(byHost({ ...FIRST, size: 7 }), new Map([[HOST, 1]])).update).toBeNull();
  });

  it('[GU03] so that Yjs gets the same document from the cut run as from the whole', () => {
    const author = new Y.Doc();
    author.clientID = HOST;
    const entries = author.getMap('host');
    entries.set(KEY, Uint8Array.of(1));
    entries.set(KEY, Uint8Array.of(2));
    const early = Y.encodeStateAsUpdate(author);
    for (let n = 0; n < 6; n += 1) entries.set(KEY, Uint8Array.of(n));
    const reader = new Y.Doc();
    Y.applyUpdate(reader, early);
    Y.applyUpdate(reader, kept(Y.encodeStateAsUpdate(author), HAS_TWO).update ?? early);
    expect(Y.encodeStateAsUpdate(reader)).toEqual(Y.encodeStateAsUpdate(author));
  });
});

describe('refused for their bytes', () => {
  it('[GU10] updates that are truncated at any offset', () => {
    const bytes = updateOf([{ client: HOST, structs: [FIRST, SECOND] }], [{ client: HOST, ranges: [[0, 1]] }]);
    for (let length = 0; length < bytes.length; length += 1)
      expect(reasonOf(bytes.subarray(0, length))).toBe('truncated');
    expect(reasonOf(bytes)).toBe('passed');
  });

  it('[GU10] trailing bytes', () => {
    expect(reasonOf(updateOf([{ client: HOST, structs: [FIRST] }], [], [0]))).toBe('trailing-bytes');
  });

  it('[GU11] a number in more bytes than needed', () => {
    expect(reasonOf(Uint8Array.of(0x80, 0x00, 0x00))).toBe('long-varint');
    expect(reasonOf(Uint8Array.of(0x00, 0x80, 0x80, 0x00))).toBe('long-varint');
    expect(reasonOf(Uint8Array.from({ length: 60 }, () => 0x80))).toBe('long-varint');
  });

  it('[GU11] a number above 32 bits, and a clock that would exceed them', () => {
    expect(reasonOf(Uint8Array.of(1, 1, 0xff, 0xff, 0xff, 0xff, 0x1f, 0, 0, 1))).toBe('number-too-large');
    expect(reasonOf(Uint8Array.of(1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f))).toBe('number-too-large');
    expect(reasonOf(byHost({ gc: 0xffffffff }))).toBe('passed');
    expect(reasonOf(byHost({ gc: 0xffffffff }, { gc: 1 }))).toBe('clock-too-large');
  });

  it('[GU12] the eight bytes that make Yjs allocate a hundred million structs (yjs issue 687)', () => {
    expect(reasonOf(Uint8Array.of(1, 0x80, 0xc2, 0xd7, 0x2f, 1, 0, 0))).toBe('truncated');
  });

  it('[GU12] more structs and ranges together than the limit', () => {
    const structs = Array.from({ length: LIMITS.structsPerUpdate - 1 }, () => ({ gc: 2 }));
    const ranges = (count: number) => [
      { client: HOST, ranges: Array.from({ length: count }, (_, n): [number, number] => [2 * n, 1]) },
    ];
    expect(reasonOf(updateOf([{ client: HOST, structs }], ranges(1)))).toBe('passed');
    expect(reasonOf(updateOf([{ client: HOST, structs }], ranges(2)))).toBe('too-many-structs');
    expect(reasonOf(byHost(...structs, { gc: 1 }, { gc: 1 }))).toBe('too-many-structs');
  });

  it('[GU12] but an answer may have more deletes, because Yjs repeats all there have ever been', () => {
    const known = new Map([[HOST, 4 * LIMITS.structsPerUpdate]]);
    const ranges = Array.from({ length: LIMITS.structsPerUpdate + 1 }, (_, n): [number, number] => [2 * n, 1]);
    const deletes = updateOf([], [{ client: HOST, ranges }]);
    expect(reasonOf(deletes, known)).toBe('too-many-structs');
    expect(reasonOf(deletes, known, 'answer')).toBe('passed');
  });

  it('[GU12] more known structs than the limit in a live update', () => {
    const structs = Array.from({ length: LIMITS.structsPerUpdate + 1 }, () => ({ gc: 1 }));
    const known = new Map([[HOST, structs.length]]);
    expect(reasonOf(byHost(...structs), known)).toBe('too-many-structs');
    expect(reasonOf(byHost(...structs), known, 'answer')).toBe('passed');
  });

  it('[GU13] client ids that are not strictly descending', () => {
    const section = (client: number): HandSection => ({ client, structs: [FIRST] });
    expect(reasonOf(updateOf([section(HOST), section(HOST_2)]))).toBe('sections-unordered');
    expect(reasonOf(updateOf([section(HOST), { ...section(HOST), clock: 1 }]))).toBe('sections-unordered');
    const known = new Map([
      [HOST, 1],
      [HOST_2, 1],
    ]);
    const deletes = (client: number) => ({ client, ranges: [[0, 1]] as [number, number][] });
    expect(reasonOf(updateOf([], [deletes(HOST_2), deletes(HOST)]), known)).toBe('passed');
    expect(reasonOf(updateOf([], [deletes(HOST), deletes(HOST_2)]), known)).toBe('sections-unordered');
    expect(reasonOf(updateOf([], [deletes(HOST), deletes(HOST)]), known)).toBe('sections-unordered');
  });

  it('[GU14] sections and runs without any content', () => {
    expect(reasonOf(updateOf([{ client: HOST, structs: [] }]))).toBe('empty-section');
    expect(reasonOf(updateOf([], [{ client: HOST, ranges: [] }]))).toBe('empty-section');
    expect(reasonOf(byHost({ gc: 0 }))).toBe('empty-run');
    expect(reasonOf(byHost({ content: 'deleted', size: 0 }))).toBe('empty-run');
    expect(reasonOf(updateOf([], [{ client: HOST, ranges: [[0, 0]] }]), HAS_TWO)).toBe('empty-run');
  });
});
