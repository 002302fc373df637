import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { actionStore } from './action-store.ts';
import { DATABASE, database, type ActionRow } from './database.ts';

const row = (id: string, page = 'a-page'): Omit<ActionRow, 'room'> => ({
  page,
  id,
  conversation: 4,
  step: 7,
  what: { kind: 'remove', entryIds: [id] },
});
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

// Must run first: the database mustn't have been opened before.
it('[AQ05] entries in the outbox of an earlier version are migrated', async () => {
  const old = await openDB(DATABASE, 2, {
    upgrade(db) {
      db.createObjectStore('rooms', { keyPath: 'localId' });
      db.createObjectStore('outbox', { keyPath: ['room', 'entryId'] });
      for (const name of ['revisions', 'drafts', 'kept']) db.createObjectStore(name);
      db.createObjectStore('journal', { keyPath: 'id' });
    },
  });
  const sealed = Uint8Array.of(1, 2, 3);
  await old.put('outbox', { room: 'old', entryId: 'written-----', revision: 5, sealed });
  await old.put('outbox', { room: 'old', entryId: 'removed-----', revision: 2, sealed: null });
  await old.put('kept', 'stays', 'a key');
  old.close();

  const rows = await actionStore('old').all();
  expect(rows.map(({ page, what }) => ({ page, what }))).toEqual([
    { page: '', what: { kind: 'remove', entryIds: ['removed-----'] } },
    { page: '', what: { kind: 'write', entryId: 'written-----', local: null, sealed: { revision: 5, bytes: sealed } } },
  ]);
  const db = await database();
  expect([...db.objectStoreNames]).not.toContain('outbox');
  expect(await db.get('kept', 'a key')).toBe('stays');
});

it('[AQ01] rows come back in the order in which any page added them, and only those of the room', async () => {
  const store = actionStore('room');
  const orders = await store.add([row('one'), row('two')]);
  await actionStore('another').add([row('elsewhere')]);
  const [last] = await store.add([row('three', 'another page')]);
  expect([...orders, last].every((order, at, all) => at === 0 || order! > all[at - 1]!)).toBe(true);
  expect(ids(await store.all())).toEqual(['one', 'two', 'three']);
  await store.drop(orders[0]!);
  expect(ids(await store.all())).toEqual(['two', 'three']);
});

it('[AQ03] a page’s rows are taken over once, and it can’t change them any more', async () => {
  const store = actionStore('taken');
  const [order = 0] = await store.add([row('one', 'gone')]);
  await store.add([row('two', 'alive')]);
  expect(await store.change({ ...row('one', 'gone'), order })).toBe(true);
  const [first, second] = await Promise.all([store.takeOver('gone', 'b'), store.takeOver('gone', 'c')]);
  expect([ids(first), ids(second)].sort()).toEqual([[], ['one']]);
  expect(await store.change({ ...row('one', 'gone'), order })).toBe(false);
  expect((await store.all()).map(({ page }) => page).sort()).toEqual([first.length > 0 ? 'b' : 'c', 'alive'].sort());
  await store.drop(order);
  expect(await store.change({ ...row('one', 'gone'), order })).toBe(false);
});
