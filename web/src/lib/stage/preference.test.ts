import { describe, expect, it } from 'vitest';
import { Preference } from './preference.svelte.ts';

describe('a preference of this screen', () => {
  it('[ST45] outlives a reload, and works where storage is refused', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    new Preference('digits', false, storage as unknown as Storage).current = true;
    expect(new Preference('digits', false, storage as unknown as Storage).current).toBe(true);
    const refusing = {
      getItem: () => {
        throw new Error('refused');
      },
      setItem: () => {
        throw new Error('refused');
      },
    };
    const preference = new Preference('digits', false, refusing as unknown as Storage);
    preference.current = true;
    expect(preference.current).toBe(true);
  });
});
