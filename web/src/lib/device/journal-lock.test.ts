import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from './database.ts';
import { IDLE_AFTER_MS } from './idle-watch.ts';
import { inOpenJournal, letGo, LOCK_KEY } from './journal-access.ts';
import { readDraft, writeDraft } from './journal-drafts.ts';
import { changePassphrase, lock, lockStatus, removePassphrase, setPassphrase, unlock } from './journal-lock.ts';
import { deleteJournal, journalPage, journalPages, saveInJournal } from './journal.ts';

/** Cheap, for tests only. */
const COST = { N: 16, r: 8, p: 1 };
const WORDS = 'four small quiet words';
const SECRET = 'Zinnober at the quay';

/** Everything that the journal has in the store, as text. */
async function stored(): Promise<string> {
  const db = await database();
  const all = [await db.getAll('journal'), await db.getAll('kept'), await db.getAllKeys('kept')];
  return JSON.stringify(all, (_key, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

async function wrote(): Promise<void> {
  await saveInJournal('a', { text: SECRET }, 1);
  await saveInJournal('b', { text: `${SECRET}, again` }, 2);
  await writeDraft('new', { title: '', text: `half ${SECRET}` });
}

beforeEach(async () => {
  letGo();
  await (await database()).delete('kept', LOCK_KEY);
  await deleteJournal();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('setting a passphrase', () => {
  it('[JO20] leaves nothing unsealed in the store: no pages, drafts or times', async () => {
    await wrote();
    expect(await stored()).toContain(SECRET);
    expect(await setPassphrase(WORDS, undefined, COST)).toEqual({ ok: true, value: undefined });
    await saveInJournal('c', { text: `${SECRET} later` }, 3);
    await writeDraft('c', { text: `${SECRET} on it` });
    expect(await stored()).not.toContain('Zinnober');
    expect(await stored()).not.toContain('"savedAt":1');
    const pages = await journalPages();
    expect(pages.ok && pages.value.map(({ id, savedAt }) => [id, savedAt])).toEqual([
      ['c', 3],
      ['b', 2],
      ['a', 1],
    ]);
    expect((await journalPage('a'))?.page).toEqual({ text: SECRET });
    expect(await readDraft('new')).toEqual({ title: '', text: `half ${SECRET}` });
  });

  it('[JO21] applies to all pages or to none: if it fails, nothing has changed', async () => {
    await wrote();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let puts = 0;
    put.mockImplementation(function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
      puts += 1;
      if (puts === 3) throw new DOMException('no room left', 'QuotaExceededError');
      put.mockRestore();
      const request = this.put(...args);
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('no room left', 'QuotaExceededError');
      });
      return request;
    });
    expect(await setPassphrase(WORDS, undefined, COST)).toEqual({ ok: false, error: 'full' });
    vi.restoreAllMocks();
    expect(await lockStatus()).toEqual({ ok: true, value: 'none' });
    expect((await journalPage('a'))?.page).toEqual({ text: SECRET });
    expect((await journalPage('b'))?.page).toEqual({ text: `${SECRET}, again` });
    expect(await readDraft('new')).toEqual({ title: '', text: `half ${SECRET}` });
  });

  it('[JO22] a second time is refused, also when another tab was faster', async () => {
    await setPassphrase(WORDS, undefined, COST);
    expect(await setPassphrase('another one', undefined, COST)).toEqual({ ok: false, error: 'locked' });
    lock();
    expect(await setPassphrase('another one', undefined, COST)).toEqual({ ok: false, error: 'locked' });
    expect(await unlock(WORDS)).toEqual({ ok: true, value: undefined });
  });
});

describe('a locked journal', () => {
  beforeEach(async () => {
    await wrote();
    await setPassphrase(WORDS, undefined, COST);
    lock();
  });

  it('[JO23] can’t be read or written, and reports that it is locked', async () => {
    expect(await lockStatus()).toEqual({ ok: true, value: 'locked' });
    expect(await journalPages()).toEqual({ ok: false, error: 'locked' });
    expect(await saveInJournal('d', { text: SECRET }, 4)).toEqual({ ok: false, error: 'locked' });
    expect(await writeDraft('d', { text: SECRET })).toEqual({ ok: false, error: 'locked' });
    expect(await readDraft('new')).toBeNull();
    // It exists, so a summary's page mustn't offer to save over it.
    expect(await journalPage('a')).toEqual({ id: 'a', savedAt: 0, page: null });
    expect(await stored()).not.toContain('Zinnober');
  });

  it('[JO24] opens with the passphrase and no other, ignoring what keyboards add around it', async () => {
    expect(await unlock('four small quiet word')).toEqual({ ok: false, error: 'wrong' });
    expect(await journalPages()).toEqual({ ok: false, error: 'locked' });
    expect(await unlock(` ${WORDS} `)).toEqual({ ok: true, value: undefined });
    expect((await journalPage('a'))?.page).toEqual({ text: SECRET });
  });

  it('[JO25] can be emptied without the passphrase, and then has none', async () => {
    await deleteJournal();
    expect(await lockStatus()).toEqual({ ok: true, value: 'none' });
    expect(await journalPages()).toEqual({ ok: true, value: [] });
    expect(await readDraft('new')).toBeNull();
  });

  it('[JO26] with a lock that this build can’t read stays locked, and nothing is written', async () => {
    await (await database()).put('kept', { version: 2 }, LOCK_KEY);
    expect(await saveInJournal('d', { text: SECRET }, 4)).toEqual({ ok: false, error: 'locked' });
    expect(await unlock(WORDS)).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('an open journal with a passphrase', () => {
  beforeEach(async () => {
    await wrote();
    await setPassphrase(WORDS, undefined, COST);
  });

  it('[JO25] can be emptied and keeps its passphrase', async () => {
    await deleteJournal();
    expect(await lockStatus()).toEqual({ ok: true, value: 'unlocked' });
    expect(await journalPages()).toEqual({ ok: true, value: [] });
  });

  it('[JO27] locks itself ten minutes after the last touch', async () => {
    // fake-indexeddb needs real timers.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    await unlock(WORDS);
    vi.advanceTimersByTime(IDLE_AFTER_MS - 20_000);
    expect(await lockStatus()).toEqual({ ok: true, value: 'unlocked' });
    vi.advanceTimersByTime(30_000);
    expect(await lockStatus()).toEqual({ ok: true, value: 'locked' });
  });

  it('[JO28] takes a new passphrase only with the old one, which then no longer opens it', async () => {
    expect(await changePassphrase('not it', 'new words', undefined, COST)).toEqual({ ok: false, error: 'wrong' });
    expect((await changePassphrase(WORDS, 'new words', undefined, COST)).ok).toBe(true);
    lock();
    expect(await unlock(WORDS)).toEqual({ ok: false, error: 'wrong' });
    expect((await unlock('new words')).ok).toBe(true);
    expect((await journalPage('b'))?.page).toEqual({ text: `${SECRET}, again` });
  });

  it('[JO29] is plain again once the passphrase is removed, which needs the passphrase', async () => {
    expect(await removePassphrase('not it')).toEqual({ ok: false, error: 'wrong' });
    expect(await removePassphrase(WORDS)).toEqual({ ok: true, value: undefined });
    expect(await lockStatus()).toEqual({ ok: true, value: 'none' });
    const pages = await journalPages();
    expect(pages.ok && pages.value).toEqual([
      { id: 'b', savedAt: 2, page: { text: `${SECRET}, again` } },
      { id: 'a', savedAt: 1, page: { text: SECRET } },
    ]);
    expect(await readDraft('new')).toEqual({ title: '', text: `half ${SECRET}` });
  });

  it('[JO30] a page that was moved or changed in the store can’t be opened; the others can', async () => {
    const db = await database();
    const row = await db.get('journal', 'a');
    await db.put('journal', { id: 'b', savedAt: 0, page: row?.page });
    expect(await journalPage('b')).toEqual({ id: 'b', savedAt: 0, page: null });
    expect((await journalPage('a'))?.page).toEqual({ text: SECRET });
  });

  it('[JO22] notices what another tab did to the lock', async () => {
    await (await database()).delete('kept', LOCK_KEY);
    const seen = await inOpenJournal((_transaction, seal) => Promise.resolve(seal));
    expect(seen).toEqual({ ok: true, value: null });
  });
});
