import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { entrySchema, MAX_COUNT, MAX_TIME } from './entry.ts';

const isEntry = (entry: unknown) => v.is(entrySchema, entry);

describe('entries', () => {
  it('[WO10] have only times that calendars can write, and only exact integers', () => {
    const past = { kind: 'past', conversation: 1, title: 'Heard', at: MAX_TIME };
    expect(isEntry(past)).toBe(true);
    expect(new Date(MAX_TIME).getUTCFullYear()).toBe(2200);
    for (const at of [MAX_TIME + 1, 8.64e15, 1e300, -1, 0.5, NaN, Infinity])
      expect(isEntry({ ...past, at })).toBe(false);
    for (const conversation of [MAX_COUNT + 1, 2 ** 53, 1e300]) expect(isEntry({ ...past, conversation })).toBe(false);
    expect(isEntry({ kind: 'next-time', conversation: 1, at: 1e300 })).toBe(false);
  });
});
