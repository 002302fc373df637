/** What a person does, as actions of their queue. */
import type { IntentDraft } from '@heard/shared/exercise/intent';
import type { Entry } from '@heard/shared/words/entry';
import { newEntryId } from '@heard/shared/words/seal';
import { randomBytes, randomId } from '#lib/device/random.ts';
import {
  intentOn,
  type Action,
  type EraseRoomAction,
  type EraseWordsAction,
  type IntentAction,
  type RemoveAction,
  type Screen,
  type Version,
  type WriteAction,
} from './action.ts';
import type { Unplaced as UnplacedAction } from './action-queue.ts';
import type { Unplaced } from './room-state.ts';

function base(screen: Screen) {
  const { conversation, ordinal } = screen;
  return { id: randomId(), order: Infinity, screen: { conversation, ordinal } };
}

export function writing(entry: Entry, entryId: string, on: Screen): WriteAction {
  return { ...base(on), kind: 'write', entryId, entry, sealed: null, written: null };
}

/** A version of one's own, to be put back as it was. */
export function puttingBack(entryId: string, sealed: Version, on: Screen): WriteAction {
  return { ...base(on), kind: 'write', entryId, entry: null, sealed, written: null };
}

export function removing(entryIds: readonly string[], on: Screen): RemoveAction {
  return { ...base(on), kind: 'remove', entryIds, written: null };
}

export function erasingWords(conversation: number, on: Screen): EraseWordsAction {
  return { ...base(on), kind: 'erase-words', conversation, markId: newEntryId(randomBytes), written: null };
}

export function pressing(draft: IntentDraft, on: Screen): IntentAction {
  const action = base(on);
  return { ...action, kind: 'intent', intent: intentOn(action.screen, draft, action.id), sentOn: null };
}

export function erasingRoom(on: Screen): EraseRoomAction {
  return { ...base(on), kind: 'erase-room', sentOn: null };
}

/** As a screen tells of it. */
export function told({ id, outcome, action }: UnplacedAction, isErased: (conversation: number) => boolean): Unplaced[] {
  switch (action.kind) {
    case 'intent':
      return [{ id, outcome, what: { kind: 'press', type: action.intent.type } }];
    case 'write': {
      const { entry } = action;
      if (entry === null) return [];
      const isGone = 'conversation' in entry && isErased(entry.conversation);
      return [{ id, outcome, what: { kind: 'words', entry, isErased: isGone } }];
    }
    case 'erase-room':
      return [{ id, outcome, what: { kind: 'erase-room' } }];
    case 'erase-words':
    case 'remove':
      return [{ id, outcome, what: { kind: 'erase-words' } }];
  }
}

/** This version lies in the document because of an action that has no outcome yet. */
export function isOnItsWay(entryId: string, revision: number, actions: readonly Action[]): boolean {
  return actions.some(
    (action) => action.kind === 'write' && action.entryId === entryId && action.sealed?.revision === revision,
  );
}

/** Entries that a waiting action takes away already. */
export function isBeingRemoved(entryId: string, actions: readonly Action[]): boolean {
  return actions.some((action) => action.kind === 'remove' && action.entryIds.includes(entryId));
}
