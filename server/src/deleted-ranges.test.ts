import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DeletedRanges } from './deleted-ranges.ts';
import { newDoc } from './device.fixture.ts';

/** An update that deletes these clocks of these clients, and nothing else. */
function deleting(ranges: [client: number, clock: number, length: number][]): Uint8Array {
  const clients = new Map<number, [number, number][]>();
  for (const [client, clock, length] of ranges) clients.set(client, [...(clients.get(client) ?? []), [clock, length]]);
  const bytes = [...clients].flatMap(([client, list]) => [client, list.length, ...list.flat()]);
  return Uint8Array.from([0, clients.size, ...bytes]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

describe('known deletes', () => {
  it('[SV36] looks at each of many ranges a few times, not at all of them for each', () => {
    const many = 20_000;
    const bytes: number[] = [0, 1, ...varint(2), ...varint(many)];
    for (let at = 0; at < many; at += 1) bytes.push(...varint(at * 2), 1);
    const update = Uint8Array.from(bytes);
    const known = new DeletedRanges();
    known.add(update);
    expect(known.hasAllOf(update)).toBe(true);
    known.add(update);
    expect(known.hasAllOf(deleting([[2, 1, 1]]))).toBe(false);
  });

  it('[SV23] knows what a document deleted, and not what it kept', () => {
    const doc = newDoc('host');
    const map = doc.getMap('host');
    for (const value of [1, 2, 3]) map.set('entry-000001', Uint8Array.from([value]));
    const known = new DeletedRanges();
    known.add(Y.encodeStateAsUpdate(doc));
    const again = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));
    expect(known.hasAllOf(again)).toBe(true);
    map.delete('entry-000001');
    expect(known.hasAllOf(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe(false);
  });

  it('[SV23] agrees with a set of single clocks, however ranges come', () => {
    const range = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(range), range, (added, asked) => {
        const known = new DeletedRanges();
        const single = new Set<string>();
        for (const [client, clock, length] of added) {
          known.add(deleting([[client, clock, length]]));
          for (let i = 0; i < length; i += 1) single.add(`${client} ${clock + i}`);
        }
        const [client, clock, length] = asked;
        const isKnown = Array.from({ length }, (_, i) => single.has(`${client} ${clock + i}`)).every(Boolean);
        expect(known.hasAllOf(deleting([asked]))).toBe(isKnown);
      }),
    );
  });
});
