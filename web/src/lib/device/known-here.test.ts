import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { keepsAnything } from './known-here.ts';

it('[DV20] finds out whether anything is stored without creating a database', async () => {
  const databases = new IDBFactory();
  expect(await keepsAnything(databases)).toBe(false);
  expect(await databases.databases()).toEqual([]);
  await new Promise((resolve) => {
    databases.open('heard', 1).onsuccess = resolve;
  });
  expect(await keepsAnything(databases)).toBe(true);
});

it('[DV20] a browser that can’t list databases counts as one that stores nothing', async () => {
  expect(await keepsAnything({} as IDBFactory)).toBe(false);
  const refusing = { databases: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  expect(await keepsAnything(refusing)).toBe(false);
});
