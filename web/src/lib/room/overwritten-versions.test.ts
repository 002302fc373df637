import { expect, it } from 'vitest';
import type { Version } from './action.ts';
import { OverwrittenVersions } from './overwritten-versions.ts';

const version = (revision: number): Version => ({ revision, bytes: Uint8Array.of(revision) });
const holding = (revision: number) => new Map([['a', version(revision)]]);

it('[AQ14] finds an older version that has overwritten a newer one, and returns the newer one', () => {
  const lost = new OverwrittenVersions();
  expect(lost.see(holding(3))).toEqual([]);
  expect(lost.see(holding(5))).toEqual([]);
  expect(lost.see(holding(4))).toEqual([['a', version(5)]]);
});

it('[AQ14] of two with the same revision the current one counts: it came later', () => {
  const lost = new OverwrittenVersions();
  lost.see(holding(3));
  const other = { revision: 3, bytes: Uint8Array.of(9) };
  expect(lost.see(new Map([['a', other]]))).toEqual([]);
  expect(lost.see(holding(2))).toEqual([['a', other]]);
});

it('[RO54] a removed entry isn’t restored when an older version of it appears', () => {
  const lost = new OverwrittenVersions();
  lost.see(holding(5));
  expect(lost.see(new Map())).toEqual([]);
  lost.forget(['a']);
  expect(lost.see(holding(4))).toEqual([]);
});
