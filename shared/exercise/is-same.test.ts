import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, stable } from './is-same.ts';

describe('isSame', () => {
  it('[EX170] is true for copies of the same data, whatever the order of their keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, structuredClone(value))));
    expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });

  it('[EX170] is false for data that differ', () => {
    const pair = fc.tuple(fc.jsonValue(), fc.jsonValue());
    fc.assert(fc.property(pair, ([a, b]) => isSame(a, b) === isDeepStrictEqual(a, b)));
  });

  it.each([
    [[], {}],
    [[1], [1, 2]],
    [{ a: null }, {}],
    [{ a: {} }, { a: [] }],
    ['1', 1],
    [null, {}],
    [{}, { toString: Object.prototype.toString }],
  ])('[EX170] tells %j from %j', (a, b) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]);
  });
});

it('[EX170] stable returns one object until its data changes', () => {
  let data = { names: ['Ana'] };
  const read = stable(() => structuredClone(data));
  const first = read();
  expect(read()).toBe(first);
  data = { names: ['Ana', 'Ben'] };
  expect(read()).toEqual(data);
});
