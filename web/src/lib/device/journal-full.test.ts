import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from './database.ts';
import { letGo, LOCK_KEY } from './journal-access.ts';
import { dropDraft, readDraft, writeDraft } from './journal-drafts.ts';
import { changePassphrase, removePassphrase, setPassphrase, unlock } from './journal-lock.ts';
import { changePages, deleteJournal, deletePage, journalPages, saveInJournal } from './journal.ts';

const COST = { N: 16, r: 8, p: 1 };
const WORDS = 'four small quiet words';

type Way = [string, () => Promise<unknown>];

/** Every way to change the journal where there is no passphrase. */
const OPEN_WAYS: Way[] = [
  ['saving a page', () => saveInJournal('b', { text: 'new' }, 2)],
  ['saving it again', () => saveInJournal('a', { text: 'changed' }, 2)],
  ['a half-written page', () => writeDraft('new', { text: 'more' })],
  ['throwing a half-written page away', () => dropDraft('new')],
  ['deleting a page', () => deletePage('a')],
  ['deleting everything', () => deleteJournal()],
  ['bringing in a file', () => changePages(() => [{ id: 'c', savedAt: 3, page: {} }])],
  ['setting a passphrase', () => setPassphrase(WORDS, undefined, COST)],
];

const SEALED_WAYS: Way[] = [
  ['saving a page', () => saveInJournal('b', { text: 'new' }, 2)],
  ['a half-written page', () => writeDraft('new', { text: 'more' })],
  ['changing the passphrase', () => changePassphrase(WORDS, 'other words', undefined, COST)],
  ['removing the passphrase', () => removePassphrase(WORDS)],
];

function storageThat(refuses: () => DOMException): void {
  for (const way of ['put', 'delete', 'clear'] as const) {
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(() => {
      throw refuses();
    });
  }
}

const isFull = () => new DOMException('no room left', 'QuotaExceededError');
const isRefused = () => new DOMException('not here', 'InvalidStateError');

async function everything(): Promise<unknown> {
  const pages = await journalPages();
  return [pages, await readDraft('new')];
}

beforeEach(async () => {
  letGo();
  await (await database()).delete('kept', LOCK_KEY);
  await deleteJournal();
  await saveInJournal('a', { text: 'before' }, 1);
  await writeDraft('new', { text: 'half' });
});

afterEach(() => vi.restoreAllMocks());

describe('where storage is full or refused', () => {
  it.each(OPEN_WAYS)('[JO70] %s fails at once, and nothing has changed', async (_what, way) => {
    const before = await everything();
    storageThat(isFull);
    expect(await way()).toEqual({ ok: false, error: 'full' });
    vi.restoreAllMocks();
    storageThat(isRefused);
    expect(await way()).toEqual({ ok: false, error: 'refused' });
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  it.each(SEALED_WAYS)('[JO70] %s in a sealed journal does so as well', async (_what, way) => {
    await setPassphrase(WORDS, undefined, COST);
    const before = await everything();
    storageThat(isFull);
    expect(await way()).toEqual({ ok: false, error: 'full' });
    vi.restoreAllMocks();
    expect(await unlock(WORDS)).toEqual({ ok: true, value: undefined });
    expect(await everything()).toEqual(before);
  });

  it('[JO70] a transaction that the browser aborts for lack of space is reported like a refused write', async () => {
    const before = await everything();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return this.get('a');
    });
    expect((await saveInJournal('b', {}, 2)).ok).toBe(false);
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });

  it('[JO70] importing a file writes all of its pages or none', async () => {
    const before = await everything();
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      puts += 1;
      if (puts === 2) throw isFull();
      return put.call(this, value);
    });
    const pages = ['c', 'd', 'e'].map((id) => ({ id, savedAt: 3, page: { text: id } }));
    expect(await changePages(() => pages)).toEqual({ ok: false, error: 'full' });
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
  });
});
