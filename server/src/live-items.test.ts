import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createEncoder, toUint8Array, writeUint8, writeVarUint } from 'lib0/encoding';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import { newDoc } from './device.fixture.ts';
import { splitDeletes, withoutKnownDeletes } from './known-deletes.ts';
import { LiveItems, type Range } from './live-items.ts';
import { runAtOnce } from './time-slicing.ts';

const CLIENT = 5;

/** Consecutive items with one byte each. */
function items(count: number): Uint8Array {
  const encoder = createEncoder();
  for (const number of [1, count, CLIENT, 0]) writeVarUint(encoder, number);
  for (let clock = 0; clock < count; clock += 1) {
    writeUint8(encoder, 0x83);
    for (const number of [CLIENT, Math.max(0, clock - 1), 1, 7]) writeVarUint(encoder, number);
  }
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}

/** An update that contains only these deletes. */
function deleting(ranges: readonly [clock: number, length: number][], client = CLIENT): Uint8Array {
  const encoder = createEncoder();
  for (const number of [0, 1, client, ranges.length, ...ranges.flat()]) writeVarUint(encoder, number);
  return toUint8Array(encoder);
}

function rangesIn(update: Uint8Array): Range[] {
  const found: Range[] = [];
  const visitor = {
    deleted: (client: number, clock: number, length: number) => found.push({ client, clock, end: clock + length }),
  };
  runAtOnce(walkUpdate(update, visitor));
  return found;
}

function gapsOf(live: LiveItems, next: number): [number, number][] {
  const gaps: [number, number][] = [];
  live.eachGap(CLIENT, next, (clock, length) => gaps.push([clock, length]));
  return gaps;
}

const single = (count: number): [number, number][] => Array.from({ length: count }, (_, n) => [2 * n, 1]);

describe('items with content', () => {
  it('[SV340] take no more memory than there are items with content, whatever is deleted and however often', () => {
    const live = new LiveItems();
    // One GC struct of 4·10⁹ clocks, and the same deletes of single clocks in it again and again.
    runAtOnce(live.add(Uint8Array.from([1, 1, CLIENT, 0, 0, ...[0x80, 0xd0, 0xac, 0xf3, 0x0e], 0])));
    for (let n = 0; n < 500; n += 1) expect(runAtOnce(live.add(deleting(single(1_990))))).toBe(0);
    expect(live.count).toBe(0);
    expect(live.isIn({ client: CLIENT, clock: 0, end: 4_000_000_000 })).toBe(false);
  });

  it('[SV36] are found by binary search: many deletes take a few lookups each', () => {
    const live = new LiveItems();
    runAtOnce(live.add(items(40_000)));
    expect(runAtOnce(live.add(deleting(single(20_000))))).toBe(20_000);
    expect(live.count).toBe(20_000);
    expect(runAtOnce(live.add(deleting(single(20_000))))).toBe(0);
    expect(gapsOf(live, 40_000)).toEqual(single(20_000));
  });

  it('[SV23] agree with a set of single clocks, for any order of ranges', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), range, (gone, [clock, length]) => {
        const live = new LiveItems();
        runAtOnce(live.add(items(1_000)));
        const left = new Set(Array.from({ length: 1_000 }, (_, n) => n));
        for (const [from, count] of gone) {
          const before = left.size;
          for (let n = 0; n < count; n += 1) left.delete(from + n);
          expect(runAtOnce(live.add(deleting([[from, count]])))).toBe(before - left.size);
        }
        expect(live.count).toBe(left.size);
        const isIn = Array.from({ length }, (_, n) => left.has(clock + n)).some(Boolean);
        expect(live.isIn({ client: CLIENT, clock, end: clock + length })).toBe(isIn);
        const dead = gapsOf(live, 1_000).flatMap(([from, count]) => Array.from({ length: count }, (_, n) => from + n));
        expect(dead).toEqual(Array.from({ length: 1_000 }, (_, n) => n).filter((n) => !left.has(n)));
      }),
    );
  });
});

describe('known deletes', () => {
  const nothing = { clocks: new Map<number, number>(), structs: 1, named: [CLIENT], isAhead: false };

  it('[SV23] are removed from an update, and new ones stay', () => {
    const live = new LiveItems();
    runAtOnce(live.add(items(10)));
    runAtOnce(live.add(deleting([[2, 3]])));
    const known = { clocks: new Map([[CLIENT, 10]]), items: live };
    const news = (update: Uint8Array, structs: number) =>
      runAtOnce(withoutKnownDeletes({ ...nothing, update, structs }, known));
    expect(news(deleting([[2, 3]]), 1)).toMatchObject({ update: null, structs: 0 });
    expect(news(deleting([[3, 1], [7, 1]]), 2)).toMatchObject({ update: deleting([[7, 1]]), structs: 1 }); // prettier-ignore
    // Deletes of items in the same update.
    expect(news(deleting([[12, 1]]), 1)).toMatchObject({ update: deleting([[12, 1]]) });
  });

  it('[SV23] are recognised in a document that sends them again, and not those of another', () => {
    const doc = newDoc('host');
    const map = doc.getMap('host');
    for (const value of [1, 2, 3]) map.set('entry-000001', Uint8Array.from([value]));
    const live = new LiveItems();
    runAtOnce(live.add(Y.encodeStateAsUpdate(doc)));
    const known = { clocks: new Map([[doc.clientID, 3]]), items: live };
    const tell = () => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
    expect(runAtOnce(withoutKnownDeletes({ ...nothing, update: tell() }, known)).update).toBeNull();
    map.delete('entry-000001');
    expect(
      rangesIn(runAtOnce(withoutKnownDeletes({ ...nothing, update: tell() }, known)).update ?? tell()),
    ).toHaveLength(1);
    expect(runAtOnce(withoutKnownDeletes({ ...nothing, update: tell() }, known)).update).not.toBeNull();
  });

  it('[SV343] are stored in parts if there are many, without losing any', () => {
    const update = deleting(single(5_000));
    const parts = runAtOnce(splitDeletes(update, 2_000));
    expect(parts.map((part) => rangesIn(part).length)).toEqual([2_000, 2_000, 1_000]);
    expect(parts.flatMap((part) => rangesIn(part))).toEqual(rangesIn(update));
    expect(runAtOnce(splitDeletes(deleting(single(20)), 2_000))).toEqual([deleting(single(20))]);
  });
});
