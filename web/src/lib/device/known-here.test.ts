import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { keepsAnything } from './known-here.ts';

it('[DV20] whether anything is kept is found out without making a database', async () => {
  const databases = new IDBFactory();
  expect(await keepsAnything(databases)).toBe(false);
  expect(await databases.databases()).toEqual([]);
  await new Promise((resolve) => {
    databases.open('heard', 1).onsuccess = resolve;
  });
  expect(await keepsAnything(databases)).toBe(true);
});

it('[DV20] a browser that can’t tell keeps nothing that is known', async () => {
  expect(await keepsAnything({} as IDBFactory)).toBe(false);
  const refusing = { databases: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  expect(await keepsAnything(refusing)).toBe(false);
});
