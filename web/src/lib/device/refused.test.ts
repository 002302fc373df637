import { expect, it, vi } from 'vitest';
import { draftShelf } from './drafts.ts';
import { journalPages, saveInJournal } from './journal.ts';
import { knownRoom, rememberRoom, roomsOnDevice } from './known-rooms.ts';
import { askToPersist, isPromised } from './persistence.ts';

// Node has no IndexedDB, like a browser that refuses it.
const secret = new Uint8Array(16);

it('[DV10] refused storage is reported as a value, never as an exception', async () => {
  const room = { seat: 'host' as const, roomSecret: secret, seatSecret: secret, otherSeatSecret: null };
  expect(await rememberRoom(room, 1)).toEqual({ ok: false, error: 'storage-refused' });
  expect(await knownRoom('x')).toBeNull();
  expect(await roomsOnDevice()).toEqual([]);
  expect(await saveInJournal('a', {}, 1)).toEqual({ ok: false, error: 'refused' });
  expect(await journalPages()).toEqual({ ok: false, error: 'refused' });
  const draft = draftShelf('room').item('pad');
  expect(await draft.write('text')).toBe('refused');
  expect(await draft.read()).toBeNull();
});

it('[DV11] reports whether storage is persistent', async () => {
  const storage = (persisted: boolean, persist: boolean) =>
    ({
      persisted: () => Promise.resolve(persisted),
      persist: () => Promise.resolve(persist),
    }) as unknown as StorageManager;
  const told = async (storage: StorageManager): Promise<unknown[]> => {
    const tell = vi.fn();
    await askToPersist(tell, storage);
    return tell.mock.calls.flat();
  };
  expect(await told(storage(true, false))).toEqual(['promised']);
  expect(await told(storage(false, true))).toEqual(['promised']);
  expect(await told(storage(false, false))).toEqual(['refused']);
  expect(await told({} as StorageManager)).toEqual(['unknown']);
});

it('[BR22] a browser that prompts its user may never answer: persistence is unknown until it does', async () => {
  let answer = (_isKept: boolean): void => undefined;
  const asked = new Promise<boolean>((resolve) => (answer = resolve));
  const storage = { persisted: () => Promise.resolve(false), persist: () => asked } as unknown as StorageManager;
  const tell = vi.fn();
  let isOver = (): void => undefined;
  const done = askToPersist(tell, storage, (work) => (isOver = work));
  isOver();
  await done;
  expect(tell.mock.calls).toEqual([['unknown']]);
  answer(true);
  await vi.waitFor(() => expect(tell.mock.calls).toEqual([['unknown'], ['promised']]));
});

it('[DV12] checks for persistent storage without requesting it', async () => {
  const persist = vi.fn<() => Promise<boolean>>();
  const storage = (persisted: () => Promise<boolean>) => ({ persisted, persist }) as unknown as StorageManager;
  expect(await isPromised(storage(() => Promise.resolve(true)))).toBe(true);
  expect(await isPromised(storage(() => Promise.resolve(false)))).toBe(false);
  expect(await isPromised(storage(() => Promise.reject(new TypeError('no'))))).toBe(false);
  expect(await isPromised({} as StorageManager)).toBe(false);
  expect(persist).not.toHaveBeenCalled();
});
