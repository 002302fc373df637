import 'fake-indexeddb/auto';
import type * as Idb from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Database from './database.ts';
import type * as Kept from './kept.ts';
import { PATIENCE_MS } from './within.ts';

const browser = vi.hoisted(() => ({ answers: Promise.resolve(), asked: 0 }));

vi.mock('idb', async (load) => {
  const idb = await load<typeof Idb>();
  const openDB: typeof Idb.openDB = async (...request) => {
    browser.asked += 1;
    await browser.answers;
    return idb.openDB(...request);
  };
  return { ...idb, openDB };
});

let device: typeof Database & typeof Kept;

beforeEach(async () => {
  browser.answers = Promise.resolve();
  browser.asked = 0;
  vi.resetModules();
  device = { ...(await import('./database.ts')), ...(await import('./kept.ts')) };
});
afterEach(async () => {
  vi.useRealTimers();
  browser.answers = Promise.resolve();
});

it('[BR30] a connection that was lost while the device slept is replaced before it is used', async () => {
  expect((await device.writeKept('a', 1)).ok).toBe(true);
  (await device.database()).close();
  // Also for callers that use it directly.
  expect(await (await device.database()).get('kept', 'a')).toBe(1);
  expect(browser.asked).toBe(2);
  expect((await device.writeKept('a', 2)).ok).toBe(true);
  expect(browser.asked).toBe(2);
});

it.each(['InvalidStateError', 'UnknownError'])(
  '[BR30] one that dies in use (%s) is replaced once, and used again',
  async (name) => {
    const used: unknown[] = [];
    const work = async (db: unknown): Promise<string> => {
      used.push(db);
      if (used.length === 1) throw new DOMException('connection lost', name);
      return 'kept';
    };
    expect(await device.withDatabase(work)).toBe('kept');
    expect(used).toHaveLength(2);
    expect(used[0]).not.toBe(used[1]);
  },
);

it('[BR30] a second loss, or any other error, is passed to the caller', async () => {
  const lost = vi.fn(() => Promise.reject(new DOMException('connection lost', 'InvalidStateError')));
  await expect(device.withDatabase(lost)).rejects.toThrow('connection lost');
  expect(lost).toHaveBeenCalledTimes(2);
  const full = vi.fn(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
  await expect(device.withDatabase(full)).rejects.toThrow('full');
  expect(full).toHaveBeenCalledTimes(1);
});

it('[BR21] a browser that doesn’t open the database counts as one that refuses storage, until it answers', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let answer = (): void => undefined;
  browser.answers = new Promise((resolve) => (answer = resolve));
  const first = device.readKept('a');
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(await first).toBeNull();
  // The next use doesn't wait again.
  expect(await device.writeKept('a', 1)).toEqual({ ok: false, error: 'refused' });
  answer();
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await device.writeKept('a', 2)).ok).toBe(true));
  expect(await device.readKept('a')).toBe(2);
  expect(browser.asked).toBe(1);
});
