import { expect, it } from 'vitest';
import type { Version } from './action.ts';
import { OverwrittenVersions } from './overwritten-versions.ts';

const version = (revision: number): Version => ({ revision, bytes: Uint8Array.of(revision) });
const holding = (revision: number) => new Map([['a', version(revision)]]);

it('[AQ14] an older version that took the place of a newer one is told, with the newer one', () => {
  const lost = new OverwrittenVersions();
  expect(lost.see(holding(3))).toEqual([]);
  expect(lost.see(holding(5))).toEqual([]);
  expect(lost.see(holding(4))).toEqual([['a', version(5)]]);
});

it('[AQ14] of two of the same revision the one that is there counts: it came later', () => {
  const lost = new OverwrittenVersions();
  lost.see(holding(3));
  const other = { revision: 3, bytes: Uint8Array.of(9) };
  expect(lost.see(new Map([['a', other]]))).toEqual([]);
  expect(lost.see(holding(2))).toEqual([['a', other]]);
});

it('[RO54] what was taken away is not put back because an older version of it shows up', () => {
  const lost = new OverwrittenVersions();
  lost.see(holding(5));
  expect(lost.see(new Map())).toEqual([]);
  lost.forget(['a']);
  expect(lost.see(holding(4))).toEqual([]);
});
