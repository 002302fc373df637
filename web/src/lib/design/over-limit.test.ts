import { describe, expect, it } from 'vitest';
import { overLimit } from './over-limit.ts';

describe('text past a limit', () => {
  it('[ST01] says nothing while a text fits, and how much is too long after that, without cutting', () => {
    expect(overLimit('abc', 3)).toBeNull();
    expect(overLimit('abc', undefined)).toBeNull();
    expect(overLimit('abcd', 3)).toMatch(/^This is 1 character too long/);
    expect(overLimit('x'.repeat(1205), 5)).toMatch(/^This is 1,200 characters too long/);
  });
});
