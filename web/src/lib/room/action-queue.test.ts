import { expect, it } from 'vitest';
import { roomKeys } from '@heard/shared/words/keys';
import { refusingStore, type ActionStore, type StoredRow } from '#lib/device/action-store.ts';
import type { PageClaim } from '#lib/device/page-claim.ts';
import type { Version } from './action.ts';
import { ActionQueue, type Delivery } from './action-queue.ts';
import type { RoomFacts } from './next-operation.ts';
import { eraseWordsAction, intentAction, restoreAction, writeAction } from './new-action.ts';
import { BROWSER_SCHEDULE } from './schedule.ts';
import { rowOf } from './stored-action.ts';

const sealing = { keys: roomKeys(new Uint8Array(16).fill(7)), seat: 'host' as const };
const ON = { conversation: 4, ordinal: 7 };
const ID = 'entry-------';
const line = (text: string) => writeAction({ kind: 'takeaway', conversation: 4, text }, ID, ON);
const press = () => intentAction({ type: 'stop' }, ON);
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The store of one page, which refuses the rows that `refuses` selects. `left`: rows of closed pages. */
class Store implements ActionStore {
  rows: StoredRow[] = [];
  left: StoredRow[] = [];
  refuses = false;
  #order = 10;
  readonly revisions = refusingStore().revisions;
  readonly keepRevisions = refusingStore().keepRevisions;

  all = () => Promise.resolve([...this.left, ...this.rows]);
  add: ActionStore['add'] = (rows) => {
    if (this.refuses) return refusingStore().add(rows);
    const kept = rows.map((row) => ({ ...row, room: 'room', order: (this.#order += 1) }));
    this.rows.push(...kept);
    return Promise.resolve(kept.map(({ order }) => order));
  };
  change: ActionStore['change'] = (row) => {
    const at = this.rows.findIndex(({ order, page }) => order === row.order && page === row.page);
    if (at >= 0) this.rows[at] = { ...row, room: 'room' };
    return Promise.resolve(at >= 0);
  };
  drop = (order: number) => Promise.resolve(void (this.rows = this.rows.filter((row) => row.order !== order)));
  takeOver: ActionStore['takeOver'] = (_from, page) => {
    const taken = this.left.splice(0).map((row) => ({ ...row, page }));
    this.rows.push(...taken);
    return Promise.resolve(taken);
  };
}

/** A room with at most one entry, where every write is durable at once. */
class FakeRoom implements Delivery {
  there: Version | null = null;
  durable = 0;
  isSynced = true;
  readonly done: string[] = [];
  #asked = 0;

  facts(): RoomFacts | null {
    // Stops a queue that would ask endlessly.
    this.#asked += 1;
    if (!this.isSynced || this.#asked > 200) return null;
    const nothing = { causes: new Set<string>(), refusals: new Map<string, never>(), isCautious: false };
    const rest = { highest: () => this.there?.revision ?? -1, isErased: () => false, hasWordsOf: () => false };
    const { durable } = this;
    return { syncs: 1, client: 1, durable, ...ON, ...nothing, current: () => this.there, ...rest };
  }

  put = (_id: string, bytes: Uint8Array) => {
    this.done.push(`put ${bytes[0]}`);
    return { client: 1, from: 0, clock: 1 };
  };
  remove = () => ({ client: 1, from: 0, clock: 1 });
  eraseWords = this.remove;

  send: Delivery['send'] = (action) => {
    if (action.kind === 'intent') action.sentOn = 1;
    this.done.push(action.kind);
  };
}

function queueOf(store: ActionStore = new Store(), room = new FakeRoom()) {
  const notified = { changes: 0 };
  const claim: PageClaim = {
    page: 'this page',
    hold: () => Promise.resolve(),
    whenGone: (_, gone) => gone(),
    release: () => undefined,
  };
  const changed = () => void (notified.changes += 1);
  const queue = new ActionQueue({ store, claim, sealing, schedule: BROWSER_SCHEDULE, changed, delivery: room });
  return { queue, room, notified };
}

function left(id: string, order: number): StoredRow {
  return { ...rowOf({ ...eraseWordsAction(4, ON), id }, 'gone', null), room: 'room', order };
}

const kinds = ({ actions }: ActionQueue) => actions.map(({ kind }) => kind);

it('[AQ14] a restored version that a lower one overwrites again is restored once more, unchanged', async () => {
  const { queue, room } = queueOf();
  room.there = { revision: 4, bytes: Uint8Array.of(4) };
  await queue.add(restoreAction(ID, { revision: 6, bytes: Uint8Array.of(6) }, ON));
  await turn();
  expect(room.done).toEqual(['put 6']);
  room.durable = 1;
  const put = room.put;
  // Acknowledged with the next answer.
  room.put = (id, bytes) => ({ ...put(id, bytes), clock: 2 });
  queue.run();
  await turn();
  expect(room.done).toEqual(['put 6', 'put 6']);
});

it('[AQ70] words that the device refused to store aren’t reported as stored because a later action is', async () => {
  const store = new Store();
  const { queue, room } = queueOf(store);
  room.isSynced = false;
  store.refuses = true;
  await queue.add(line('long words'));
  expect(queue.isKept).toBe(false);
  store.refuses = false;
  await queue.add(press());
  await queue.add(line('short words'));
  expect(queue.isKept).toBe(false);
});

it('[AQ70] words stay stored when the device then refuses to store a press', async () => {
  const store = new Store();
  const { queue, room } = queueOf(store);
  room.isSynced = false;
  await queue.add(line('words'));
  store.refuses = true;
  await queue.add(press());
  expect(queue.isKept).toBe(true);
});

it('[AQ20] a press doesn’t overtake earlier words that aren’t stored, whatever is taken over', async () => {
  const store = new Store();
  const { queue, room } = queueOf(store);
  room.isSynced = false;
  store.refuses = true;
  await queue.add(line('not kept'));
  store.refuses = false;
  await queue.add(press());
  store.left = [left('a', 3)];
  await queue.load();
  await turn();
  expect(kinds(queue)).toEqual(['erase-words', 'write', 'intent']);
  store.left = [left('b', 12), left('c', 5)].sort((a, b) => a.order - b.order);
  await queue.load();
  await turn();
  expect(queue.actions.map(({ id, order }) => (order === Infinity ? 'not kept' : order < 11 ? id : order))).toEqual([
    'a',
    'c',
    12,
    'not kept',
    11,
  ]);
});

it('[AQ71] words whose row the device has lost are sent from this page, and aren’t reported as stored', async () => {
  const store = new Store();
  const { queue, room, notified } = queueOf(store);
  room.isSynced = false;
  await queue.add(line('words'));
  // Site data cleared, or the room forgotten in another tab.
  store.rows = [];
  room.isSynced = true;
  queue.run();
  await turn();
  expect([room.done.length, kinds(queue), queue.isKept, store.rows]).toEqual([1, ['write'], false, []]);
  expect(notified.changes).toBeGreaterThan(2);
});

it('[AQ71] words whose row is lost, and which the room may hold already, are reported, and don’t replace the room’s version', async () => {
  const store = new Store();
  const { queue, room } = queueOf(store);
  room.there = { revision: 3, bytes: Uint8Array.of(3) };
  room.isSynced = false;
  await queue.add(line('words'));
  store.rows = [];
  room.isSynced = true;
  queue.run();
  await turn();
  expect([room.done, kinds(queue)]).toEqual([[], []]);
  expect(queue.unplaced).toMatchObject([{ outcome: { type: 'superseded' }, action: { entry: { text: 'words' } } }]);
});

it('[AQ03] words that another page took over leave this page’s queue, and that is reported', async () => {
  const store = new Store();
  const { queue, room, notified } = queueOf(store);
  room.isSynced = false;
  await queue.add(line('words'));
  store.rows = store.rows.map((row) => ({ ...row, page: 'another page' }));
  const before = notified.changes;
  room.isSynced = true;
  queue.run();
  await turn();
  expect([room.done, kinds(queue), queue.unplaced]).toEqual([[], [], []]);
  expect(notified.changes).toBeGreaterThan(before);
});

it('[AQ72] what didn’t fit stays stored when the device refuses to store the second try', async () => {
  const store = new Store();
  const { queue, room } = queueOf(store);
  await queue.add(line('too long'));
  await turn();
  queue.didntFit(1, 0);
  await turn();
  const [first] = queue.unplaced;
  if (!first) throw new Error('nothing is left over');
  room.isSynced = false;
  store.refuses = true;
  await queue.addInPlaceOf(first.id, line('too long'));
  expect([store.rows.length, queue.unplaced.length]).toEqual([1, 1]);
  store.refuses = false;
  await queue.addInPlaceOf(first.id, line('too long'));
  await turn();
  expect([store.rows.length, queue.unplaced.length]).toEqual([1, 0]);
});
