import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from './database.ts';
import { hold, inOpenJournal, letGo, LOCK_KEY } from './journal-access.ts';
import { lock, lockStatus, removePassphrase, setPassphrase, unlock } from './journal-lock.ts';
import { readLockRecord } from './journal-lock-record.ts';
import { openLock } from './journal-sealing.ts';
import { changePages, journalPage, journalPages, saveInJournal } from './journal.ts';

/** Cheap, for tests only. */
const COST = { N: 16, r: 8, p: 1 };
const WORDS = 'four small quiet words';
const PAGES = ['a', 'b', 'c'];

beforeEach(async () => {
  letGo();
  const db = await database();
  await db.clear('kept');
  await db.clear('journal');
  for (const [index, id] of PAGES.entries()) await saveInJournal(id, { text: `page ${id}` }, index + 1);
});

afterEach(() => vi.restoreAllMocks());

/** Checks that every page can be read. */
async function expectWhole(): Promise<void> {
  const pages = await journalPages();
  if (!pages.ok) throw new Error(`expected an open journal, got ${pages.error}`);
  expect(pages.value.map(({ id, page }) => [id, page]).toSorted()).toEqual(
    PAGES.map((id) => [id, { text: `page ${id}` }]),
  );
}

describe('a key that is forgotten in the middle of a change', () => {
  it('[JO302] a page that is being saved isn’t sealed without the key: the journal is locked', async () => {
    await setPassphrase(WORDS, undefined, COST);
    const saved = await changePages((here) => {
      lock();
      return here.map(({ id, savedAt }) => ({ id, savedAt, page: { text: `page ${id}` } }));
    });
    expect(saved).toEqual({ ok: false, error: 'locked' });
    await unlock(WORDS);
    await expectWhole();
  });

  it('[JO302] a passphrase is removed from all pages, even if the journal locks itself in the meantime', async () => {
    await setPassphrase(WORDS, undefined, COST);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      lock();
      return put.apply(this, args);
    });
    expect(await removePassphrase(WORDS)).toEqual({ ok: true, value: undefined });
    vi.restoreAllMocks();
    expect(await lockStatus()).toEqual({ ok: true, value: 'none' });
    await expectWhole();
  });

  it('[JO302] unlocking again with the same passphrase doesn’t disturb a running change', async () => {
    await setPassphrase(WORDS, undefined, COST);
    const record = readLockRecord(await (await database()).get('kept', LOCK_KEY))!;
    const again = (await openLock(record, WORDS))!;
    const done = await inOpenJournal(async (transaction, seal) => {
      const row = (await transaction.objectStore('journal').get('a'))!;
      hold(again.seal);
      return seal!.open('page/a', row.page as Uint8Array) !== null;
    });
    expect(done).toEqual({ ok: true, value: true });
  });

  it('[JO302] a page of a locked journal is found, but can’t be read', async () => {
    await setPassphrase(WORDS, undefined, COST);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'a') lock();
      return get.call(this, key);
    });
    expect(await journalPage('a')).toEqual({ id: 'a', savedAt: 0, page: null });
  });
});
