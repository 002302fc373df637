import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { keptKeys, readKept, writeKept } from './kept.ts';
import { PersistedMap } from './persisted-map.svelte.ts';

const parse = (stored: unknown) => (typeof stored === 'number' ? stored : null);

it('[DV35] values are stored each under its own key, and what can’t be parsed stays where it is', async () => {
  await writeKept('a/other', 'of another build');
  const map = new PersistedMap({ prefix: 'a/', parse });
  await Promise.all([map.set('one', 1), map.set('two', 2), map.set('one', 11)]);
  const later = new PersistedMap({ prefix: 'a/', parse });
  await later.read();
  expect([later.get('one'), later.get('two'), later.get('other')]).toEqual([11, 2, null]);
  expect(later.names).toEqual(['one', 'two']);
  expect(await readKept('a/other')).toBe('of another build');
});

it('[DV35] what was set or removed before the first read is done stays', async () => {
  await writeKept('b/one', 1);
  await writeKept('b/two', 2);
  const map = new PersistedMap({ prefix: 'b/', parse });
  await Promise.all([map.read(), map.set('one', 11), map.set('two', null)]);
  expect([map.get('one'), map.get('two')]).toEqual([11, null]);
  expect(await keptKeys('b/')).toEqual(['b/one']);
});

it('[DV35] clearing removes pending values as well, and nothing under another prefix', async () => {
  await writeKept('cc', 'mine');
  const map = new PersistedMap({ prefix: 'c/', parse });
  void map.set('one', 1);
  await map.clear();
  expect([map.isEmpty, await keptKeys('c/'), await readKept('cc')]).toEqual([true, [], 'mine']);
});
