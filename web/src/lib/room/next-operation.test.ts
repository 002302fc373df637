import { describe, expect, it } from 'vitest';
import type { Entry } from '@heard/shared/words/entry';
import type { Action, EraseWordsAction, IntentAction, RemoveAction, Screen, Version, WriteAction } from './action.ts';
import { nextOperation, type RoomFacts, type Operation } from './next-operation.ts';
import {
  eraseRoomAction,
  intentAction,
  restoreAction,
  removeAction,
  writeAction,
  eraseWordsAction,
} from './new-action.ts';

const ON: Screen = { conversation: 4, ordinal: 7 };
const ENTRY: Entry = { kind: 'takeaway', conversation: 4, text: 'a line' };
const ID = 'entry-------';

const version = (revision: number, byte = 1): Version => ({ revision, bytes: Uint8Array.of(byte) });
const write = (changes: Partial<WriteAction> = {}): WriteAction => ({ ...writeAction(ENTRY, ID, ON), ...changes });
const sent = (sealed: Version, clock = 1): Partial<WriteAction> => ({
  sealed,
  written: { client: 1, from: clock - 1, clock },
});

interface Setup extends Partial<Omit<RoomFacts, 'current' | 'highest' | 'isErased' | 'hasWordsOf'>> {
  entries?: Record<string, Version>;
  seen?: Record<string, number>;
  erased?: number[];
}

function facts({ entries = {}, seen = {}, erased = [], ...rest }: Setup = {}): RoomFacts {
  return {
    syncs: 1,
    client: 1,
    durable: 0,
    conversation: ON.conversation,
    ordinal: ON.ordinal,
    causes: new Set(),
    refusals: new Map(),
    isCautious: false,
    ...rest,
    current: (id) => entries[id] ?? null,
    highest: (id) => Math.max(seen[id] ?? -1, entries[id]?.revision ?? -1),
    isErased: (conversation) => erased.includes(conversation),
    hasWordsOf: () => false,
  };
}

/** The next operation, in a word or two. */
function next(actions: readonly Action[], room?: Setup): string | null {
  const operation = nextOperation(actions, facts(room));
  return operation && inShort(operation);
}

function inShort(operation: Operation): string {
  if (operation.type === 'seal') return `seal ${operation.revision}`;
  if (operation.type !== 'end') return operation.type;
  const { outcome } = operation;
  return outcome.type === 'refused' ? `refused ${outcome.code}` : outcome.type;
}

describe('a write', () => {
  it('[AQ10] gets its revision once in sync: one above the highest that is known', () => {
    expect(next([write()])).toBe('seal 0');
    expect(next([write()], { entries: { [ID]: version(5) } })).toBe('seal 6');
    // It was removed. Before that, another device may have rewritten it, unseen by this one.
    expect(next([write()], { seen: { [ID]: 8 } })).toBe('seal 1008');
    // After another write of this device that is being sent.
    const first = write(sent(version(6)));
    expect(next([first, write()], { entries: { [ID]: version(6) } })).toBe('seal 7');
  });

  it('is put into the document with that revision, and is durable once the server has stored it', () => {
    expect(next([write({ sealed: version(6) })], { entries: { [ID]: version(5, 9) } })).toBe('put');
    const action = write(sent(version(6), 3));
    expect(next([action], { entries: { [ID]: version(6) }, durable: 2 })).toBe(null);
    expect(next([action], { entries: { [ID]: version(6) }, durable: 3 })).toBe('durable');
  });

  it('[AQ11] that an earlier page sent is recognised in the room', () => {
    expect(next([write({ sealed: version(6) })], { entries: { [ID]: version(6) } })).toBe('durable');
  });

  it('[AQ12] that lost to another one of the same or a lower revision is rewritten', () => {
    const action = write(sent(version(6)));
    expect(next([action], { entries: { [ID]: version(6, 9) }, durable: 1 })).toBe('rewrite');
    expect(next([action], { entries: { [ID]: version(5, 9) }, durable: 1 })).toBe('rewrite');
    // Also when an earlier page had sent it.
    expect(next([write({ sealed: version(6) })], { entries: { [ID]: version(6, 9) } })).toBe('rewrite');
    // It is there, but a higher revision was seen: the partner would show it as out of date.
    expect(next([action], { entries: { [ID]: version(6) }, seen: { [ID]: 7 }, durable: 1 })).toBe('rewrite');
  });

  it('[AQ13] that a higher revision of another device replaced is superseded, and not reported as saved', () => {
    const later = { entries: { [ID]: version(7, 9) }, durable: 1 };
    expect(next([write(sent(version(6)))], later)).toBe('superseded');
    expect(next([write({ sealed: version(6) })], later)).toBe('superseded');
    expect(next([write(sent(version(6)))], { durable: 1 })).toBe('superseded');
  });

  it('[AQ13] that a later write of this device replaced is durable', () => {
    const first = write(sent(version(6), 1));
    const second = write(sent(version(7, 9), 2));
    expect(next([first, second], { entries: { [ID]: version(7, 9) }, durable: 1 })).toBe('durable');
    const taken: RemoveAction = { ...removeAction([ID], ON), written: { client: 1, from: 1, clock: 2 } };
    expect(next([first, taken], { durable: 1 })).toBe('durable');
    // Also after a reload.
    const reloaded = [write({ sealed: version(6) }), write({ sealed: version(7, 9) })];
    expect(next(reloaded, { entries: { [ID]: version(7, 9) } })).toBe('durable');
  });

  it('[AQ15] is put again into a new document', () => {
    const action = write(sent(version(6)));
    expect(next([action], { client: 2 })).toBe('put');
    expect(next([action], { client: 2, entries: { [ID]: version(5, 9) } })).toBe('put');
    // The server didn't receive it, but this device had seen it in its document.
    expect(next([action], { client: 2, seen: { [ID]: 6 } })).toBe('rewrite');
  });

  it('[AQ31] for a conversation whose words are erased is superseded, and never sent', () => {
    expect(next([write()], { erased: [4] })).toBe('superseded');
    expect(next([write()], { erased: [3] })).toBe('seal 0');
  });

  it('[AQ31] that its author removed or erased before it was sent is never sent', () => {
    expect(next([write(), removeAction([ID], ON)])).toBe('superseded');
    expect(next([write(), eraseWordsAction(4, ON)])).toBe('superseded');
    expect(next([write(), eraseWordsAction(3, ON)])).toBe('seal 0');
    expect(next([write(), removeAction(['other-------'], ON)])).toBe('seal 0');
  });

  it('[AQ24] is written also when the room is at another conversation', () => {
    expect(next([write()], { conversation: 9, ordinal: 1 })).toBe('seal 0');
  });

  it('[AQ14] that restores an earlier version never gets another revision', () => {
    const back = restoreAction(ID, version(6), ON);
    expect(next([back], { entries: { [ID]: version(4, 9) }, seen: { [ID]: 6 } })).toBe('put');
    expect(next([back], { entries: { [ID]: version(6, 9) } })).toBe('superseded');
    expect(next([back], { entries: { [ID]: version(7, 9) } })).toBe('superseded');
    expect(next([{ ...back, ...sent(version(6)) }], { entries: { [ID]: version(6) }, durable: 1 })).toBe('durable');
    // A lower one has overwritten it again.
    const lost = { entries: { [ID]: version(4, 9) }, seen: { [ID]: 6 }, durable: 1 };
    expect(next([{ ...back, ...sent(version(6)) }], lost)).toBe('rewrite');
    expect(next([back], lost)).toBe('put');
  });
});

describe('writes', () => {
  const other = () => write({ entryId: 'other-------' });

  it('are sent without waiting for each other', () => {
    expect(next([write(sent(version(0))), other()], { entries: { [ID]: version(0) } })).toBe('seal 0');
  });

  it('[AQ41] are sent one at a time while it isn’t known which of them fit', () => {
    const room = { entries: { [ID]: version(0) }, isCautious: true };
    expect(next([write(sent(version(0))), other()], room)).toBe(null);
    expect(next([write(sent(version(0))), other()], { ...room, durable: 1 })).toBe('durable');
    expect(next([other()], room)).toBe('seal 0');
  });

  it('[AQ16] are removed if they exist, and the removal is acknowledged like a write', () => {
    const action = removeAction([ID, 'gone--------'], ON);
    const step = nextOperation([action], facts({ entries: { [ID]: version(3) } }));
    expect(step).toEqual({ type: 'remove', action, entryIds: [ID] });
    expect(next([action])).toBe('durable');
    const removed: RemoveAction = { ...action, written: { client: 1, from: 0, clock: 2 } };
    expect(next([removed], { durable: 1 })).toBe(null);
    expect(next([removed], { durable: 2 })).toBe('durable');
  });

  it('[RO52] of a conversation are erased until the document shows it', () => {
    const action = eraseWordsAction(4, ON);
    expect(next([action])).toBe('erase');
    const written: EraseWordsAction = { ...action, written: { client: 1, from: 0, clock: 2 } };
    expect(next([written], { durable: 1, erased: [4] })).toBe(null);
    expect(next([written], { durable: 2, erased: [4] })).toBe('durable');
    // Another device has rewritten the mark.
    expect(next([written], { durable: 2 })).toBe('rewrite');
    // An earlier page had erased them.
    expect(next([action], { erased: [4] })).toBe('durable');
  });
});

describe('an intent', () => {
  const press = (type: 'hand-over' | 'stop' | 'ready' | 'pause' = 'hand-over') => intentAction({ type }, ON);
  const isOut = (action: IntentAction): IntentAction => ({ ...action, sentOn: 1 });

  it('[AQ20] waits for everything that was done before it, and for nothing that is done afterwards', () => {
    const before = write(sent(version(0), 1));
    expect(next([before, press()], { entries: { [ID]: version(0) } })).toBe(null);
    expect(next([before, press()], { entries: { [ID]: version(0) }, durable: 1 })).toBe('durable');
    expect(next([press(), write(), write()])).toBe('send');
  });

  it('is sent once over a connection, [AQ25] and again over the next with the same id', () => {
    const action = isOut(press());
    expect(next([action])).toBe(null);
    expect(nextOperation([action], facts({ syncs: 2 }))).toEqual({ type: 'send', action });
  });

  it('[AQ22] is durable when its event is in the document, and refused with the room’s reason', () => {
    const action = isOut(press());
    expect(next([action], { causes: new Set([action.id]) })).toBe('durable');
    expect(next([action], { refusals: new Map([[action.id, 'too-early']]) })).toBe('refused too-early');
  });

  it('[AQ23] is refused as stale when the room is at a later step; `open`, `pause` and `stop` never are', () => {
    expect(next([press()], { ordinal: 8 })).toBe('refused stale');
    for (const type of ['stop', 'pause'] as const) expect(next([press(type)], { ordinal: 8 })).toBe('send');
    // Pressed after a step that ended by time, which no event records.
    expect(next([press()], { ordinal: 6 })).toBe('send');
  });

  it('[AQ24] for another conversation is superseded, and never sent', () => {
    for (const type of ['stop', 'pause', 'ready', 'hand-over'] as const) {
      expect(next([press(type)], { conversation: 9, ordinal: 1 })).toBe('superseded');
    }
    const action = isOut(press('stop'));
    expect(next([action], { refusals: new Map([[action.id, 'other-conversation']]) })).toBe('superseded');
  });

  it('[AQ24] that is superseded ends at once, without waiting for earlier actions', () => {
    const before = write(sent(version(0), 1));
    expect(next([before, press('stop')], { conversation: 9, entries: { [ID]: version(0) } })).toBe('superseded');
  });
});

describe('erasing the room', () => {
  it('[AQ32] goes before everything else', () => {
    expect(next([write(), eraseRoomAction(ON)])).toBe('send');
    expect(next([write(), { ...eraseRoomAction(ON), sentOn: 1 }])).toBe(null);
    expect(next([{ ...eraseRoomAction(ON), sentOn: 1 }], { syncs: 2 })).toBe('send');
  });

  it('[AQ32] is superseded when a conversation was opened since, and other actions continue', () => {
    expect(next([write(), eraseRoomAction(ON)], { conversation: 9 })).toBe('superseded');
  });
});
