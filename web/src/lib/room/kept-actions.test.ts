import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { roomKeys } from '@heard/shared/words/keys';
import { openEntry } from '@heard/shared/words/seal';
import { actionStore, refusingStore, type ActionStore } from '#lib/device/action-store.ts';
import type { PageClaim } from '#lib/device/page-claim.ts';
import { ActionQueue, type Delivery } from './action-queue.ts';
import { KeptActions, type FoundAction } from './kept-actions.ts';
import type { RoomFacts } from './next-operation.ts';
import { intentAction, writeAction } from './new-action.ts';
import type { Schedule } from './schedule.ts';

const sealing = { keys: roomKeys(new Uint8Array(16).fill(7)), seat: 'host' as const };
const ON = { conversation: 4, ordinal: 7 };
const claim = (page: string): PageClaim => ({
  page,
  hold: () => Promise.resolve(),
  whenGone: (_, gone) => gone(),
  release: () => undefined,
});
const line = (text: string) => writeAction({ kind: 'takeaway', conversation: 4, text }, 'entry-------', ON);

/** Timers that expire only in `pass`. */
function byHand(): Schedule & { pass: () => void } {
  const waiting = new Set<() => void>();
  const after = (_ms: number, run: () => void) => {
    waiting.add(run);
    return () => waiting.delete(run);
  };
  return { after, every: after, pass: () => waiting.forEach((run) => run()) };
}

function kept(store: ActionStore, page: string): KeptActions {
  return new KeptActions({ store, claim: claim(page), sealing, schedule: byHand() });
}

async function found(store: ActionStore, page: string): Promise<FoundAction[]> {
  const all: FoundAction[] = [];
  await kept(store, page).find((actions) => all.push(...actions));
  await store.all();
  return all;
}

it('[AQ01] actions come back in their order, and their text is sealed on the device', async () => {
  const store = actionStore('in order');
  const first = kept(store, 'first');
  const press = intentAction({ type: 'stop' }, ON);
  for (const action of [line('Malachit'), press, line('Zinnober')]) expect(await first.add(action)).toBe(true);
  const rows = await store.all();
  expect(rows.map(({ conversation, step }) => [conversation, step])).toEqual(Array(3).fill([4, 7]));
  const sealed = rows.flatMap(({ what }) => (what.kind === 'write' && what.local ? [what.local] : []));
  expect(sealed).toHaveLength(2);
  for (const bytes of sealed) {
    expect(new TextDecoder().decode(bytes)).not.toMatch(/Malachit|Zinnober/);
    // It can't be used as an entry of the room.
    const { keys, seat } = sealing;
    const inRoom = openEntry({ key: keys.sealKey, roomId: keys.roomId, seat, entryId: 'entry-------' }, bytes);
    expect(inRoom).toEqual({ ok: false, error: 'damaged' });
  }
  expect(JSON.stringify(rows)).not.toMatch(/Malachit|Zinnober/);

  const again = await found(store, 'second');
  expect(again.map(({ action }) => action.kind)).toEqual(['write', 'intent', 'write']);
  expect(
    again.map(({ action }) => ('entry' in action && action.entry && 'text' in action.entry ? action.entry.text : '')),
  ).toEqual(['Malachit', '', 'Zinnober']);
  expect(again[1]?.action).toMatchObject({ intent: press.intent, screen: ON });
});

it('[AQ11] a revision is stored before the write is sent, and read by the next page', async () => {
  const store = actionStore('revised');
  const first = kept(store, 'first');
  const action = line('a line');
  await first.add(action);
  action.sealed = { revision: 3, bytes: Uint8Array.of(1, 2) };
  expect(await first.change(action)).toBe(true);
  const [again] = await found(store, 'second');
  expect(again?.action).toMatchObject({ sealed: { revision: 3, bytes: Uint8Array.of(1, 2) }, written: null });
  // The other page has taken it over.
  expect(await first.change(action)).toBe(false);
});

it('[AQ40] words that ended without reaching the room come back with how they ended', async () => {
  const store = actionStore('ended');
  const first = kept(store, 'first');
  const action = line('too long');
  await first.add(action);
  await first.change(action, 'full');
  const [again] = await found(store, 'second');
  expect(again).toMatchObject({ ended: 'full', action: { entry: { text: 'too long' } } });
});

it('an action that ends while the device stores it is removed from the device', async () => {
  const store = actionStore('quick');
  const first = kept(store, 'first');
  const action = line('a line');
  const adding = first.add(action);
  expect(first.isStoring(action)).toBe(true);
  first.drop(action);
  await adding;
  expect(await store.all()).toEqual([]);
});

class FakeRoom implements Delivery {
  readonly put = () => ({ client: 1, from: 0, clock: 1 });
  readonly remove = this.put;
  readonly eraseWords = this.put;
  readonly sent: string[] = [];

  facts(): RoomFacts {
    const nothing = { causes: new Set<string>(), refusals: new Map<string, never>(), isCautious: false };
    const none = { current: () => null, highest: () => -1, isErased: () => false, hasWordsOf: () => false };
    return { syncs: 1, client: 1, durable: 0, conversation: 4, ordinal: 7, ...nothing, ...none };
  }

  send(action: Parameters<Delivery['send']>[0]): void {
    action.sentOn = 1;
    this.sent.push(action.kind);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('[AQ04] a device that refuses to store anything is reported, and actions are sent all the same', async () => {
  const room = new FakeRoom();
  const options = { store: refusingStore(), claim: claim('a'), sealing, schedule: byHand(), changed: () => undefined };
  const queue = new ActionQueue({ ...options, delivery: room });
  await queue.load();
  void queue.outcomeOf(intentAction({ type: 'stop' }, ON));
  void queue.add(line('a line'));
  await turn();
  expect([room.sent, queue.isKept]).toEqual([['intent'], false]);
});

it('[AQ04] a browser that prompts before it stores delays nothing by more than three seconds', async () => {
  const never = () => new Promise<never>(() => undefined);
  const store = { ...refusingStore(), all: never, add: never, change: never };
  const [room, schedule] = [new FakeRoom(), byHand()];
  const queue = new ActionQueue({
    store,
    claim: claim('a'),
    sealing,
    schedule,
    changed: () => undefined,
    delivery: room,
  });
  const loading = queue.load();
  await turn();
  schedule.pass();
  await loading;
  void queue.outcomeOf(intentAction({ type: 'stop' }, ON));
  void queue.add(line('a line'));
  // Other facts about the room arrive in the meantime.
  queue.run();
  await turn();
  expect(room.sent).toEqual([]);
  schedule.pass();
  await turn();
  expect([room.sent, queue.isKept]).toEqual([['intent'], false]);
});

it('[AQ04] what a slow device stores after all is shown as stored at once', async () => {
  const store = actionStore('slow');
  const answer = Promise.withResolvers<null>();
  const slow: ActionStore = { ...store, add: (rows) => answer.promise.then(() => store.add(rows)) };
  const schedule = byHand();
  const shown: boolean[] = [];
  const changed = () => void shown.push(queue.isKept);
  const delivery = { ...new FakeRoom(), facts: () => null, send: () => undefined };
  const queue: ActionQueue = new ActionQueue({ store: slow, claim: claim('a'), sealing, schedule, changed, delivery });
  const adding = queue.add(line('a line'));
  schedule.pass();
  await adding;
  expect(shown.at(-1)).toBe(false);
  answer.resolve(null);
  await vi.waitFor(() => expect(shown.at(-1)).toBe(true));
});
