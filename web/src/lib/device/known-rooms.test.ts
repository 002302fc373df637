import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { draftShelf } from './drafts.ts';
import { actionStore } from './action-store.ts';
import { journalPage, journalPages, saveInJournal } from './journal.ts';
import { forgetRoom, knownRoom, noteRoom, rememberRoom, roomsOnDevice } from './known-rooms.ts';

const room = (fill: number) => ({
  seat: 'guest' as const,
  roomSecret: new Uint8Array(16).fill(fill),
  seatSecret: new Uint8Array(16).fill(fill + 1),
  otherSeatSecret: null,
});

it('[DV01] stores a room, reads it back, and recognises the same link', async () => {
  const first = await rememberRoom(room(1), 10);
  const again = await rememberRoom(room(1), 20);
  expect(first.ok && again.ok && first.value === again.value).toBe(true);
  const known = first.ok ? await knownRoom(first.value) : null;
  expect(known).toMatchObject({ seat: 'guest', createdAt: 10, lastOpenedAt: 20 });
  expect(known?.roomSecret).toEqual(new Uint8Array(16).fill(1));
});

it('[DV02] keeps the other link on the device that made it, also when its own is opened again', async () => {
  const made = await rememberRoom({ ...room(5), seat: 'host', otherSeatSecret: new Uint8Array(16).fill(9) }, 1);
  await rememberRoom({ ...room(5), seat: 'host' }, 2);
  expect(made.ok && (await knownRoom(made.value))?.otherSeatSecret).toEqual(new Uint8Array(16).fill(9));
});

it('[DV03] lists rooms without their secrets, the latest first, and forgets them', async () => {
  const kept = await rememberRoom(room(30), 99);
  if (!kept.ok) throw new Error('not kept');
  await noteRoom(kept.value, { partnerName: 'Ana' });
  const [first] = await roomsOnDevice();
  expect(first).toEqual({ localId: kept.value, seat: 'guest', partnerName: 'Ana', lastOpenedAt: 99 });
  await forgetRoom(kept.value);
  expect(await knownRoom(kept.value)).toBeNull();
});

it('[DV06] forgets a room with its waiting actions and drafts, and no other room’s', async () => {
  const [gone, stays] = [await rememberRoom(room(40), 1), await rememberRoom(room(50), 2)];
  if (!gone.ok || !stays.ok) throw new Error('not kept');
  for (const { value: localId } of [gone, stays]) {
    await draftShelf(localId).item('pad').write('half a sentence');
    await actionStore(localId).add([{ page: 'p', id: 'a', conversation: 0, step: 0, what: { kind: 'erase-room' } }]);
    await actionStore(localId).keepRevisions({ host: { aaaaaaaaaaaa: 3 } });
    expect(await draftShelf(localId).item('pad').read()).toBe('half a sentence');
  }
  await forgetRoom(gone.value);
  expect(await knownRoom(gone.value)).toBeNull();
  expect(await draftShelf(gone.value).item('pad').read()).toBeNull();
  expect(await actionStore(gone.value).all()).toEqual([]);
  expect(await actionStore(gone.value).revisions()).toEqual({});
  expect(await draftShelf(stays.value).item('pad').read()).toBe('half a sentence');
  expect(await actionStore(stays.value).all()).toHaveLength(1);
});

it('[DV04] drafts are stored in the order they were typed, each under its own key', async () => {
  const draft = draftShelf('room-a').item('pad');
  await Promise.all(['I', 'I w', 'I was'].map((text) => draft.write(text)));
  expect(await draftShelf('room-a').item('pad').read()).toBe('I was');
  expect(await draftShelf('room-b').item('pad').read()).toBeNull();
  await draft.remove();
  expect(await draft.read()).toBeNull();
});

it('[DV05] the journal lists what was saved, newest first, and a grown copy replaces the old one', async () => {
  await saveInJournal('a', { version: 1 }, 1);
  await saveInJournal('b', { version: 1 }, 2);
  await saveInJournal('a', { version: 1, lines: [1] }, 3);
  const pages = await journalPages();
  expect(pages.ok && pages.value.map((row) => row.id)).toEqual(['a', 'b']);
  expect((await journalPage('a'))?.page).toEqual({ version: 1, lines: [1] });
  expect(await journalPage('nothing')).toBeNull();
});
