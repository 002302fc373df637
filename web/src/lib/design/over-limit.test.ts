import { describe, expect, it } from 'vitest';
import { overLimit } from './over-limit.ts';

describe('text past a limit', () => {
  it('[ST01] is null while a text fits, then says by how much it is too long', () => {
    expect(overLimit('abc', 3)).toBeNull();
    expect(overLimit('abc', undefined)).toBeNull();
    expect(overLimit('abcd', 3)).toMatch(/^This is 1 character too long/);
    expect(overLimit('x'.repeat(1205), 5)).toMatch(/^This is 1,200 characters too long/);
  });
});
