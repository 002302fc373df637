/** Creates the actions of a queue. */
import type { IntentDraft } from '@heard/shared/exercise/intent';
import type { Entry } from '@heard/shared/words/entry';
import { newEntryId } from '@heard/shared/words/seal';
import { randomBytes, randomId } from '#lib/device/random.ts';
import {
  intentOn,
  type EraseRoomAction,
  type EraseWordsAction,
  type IntentAction,
  type RemoveAction,
  type Screen,
  type Version,
  type WriteAction,
} from './action.ts';

function base(screen: Screen) {
  const { conversation, ordinal } = screen;
  return { id: randomId(), order: Infinity, screen: { conversation, ordinal } };
}

export function writeAction(entry: Entry, entryId: string, on: Screen): WriteAction {
  return { ...base(on), kind: 'write', entryId, entry, sealed: null, written: null };
}

/** Restores an earlier version of an own entry, unchanged. */
export function restoreAction(entryId: string, sealed: Version, on: Screen): WriteAction {
  return { ...base(on), kind: 'write', entryId, entry: null, sealed, written: null };
}

export function removeAction(entryIds: readonly string[], on: Screen): RemoveAction {
  return { ...base(on), kind: 'remove', entryIds, written: null };
}

export function eraseWordsAction(conversation: number, on: Screen): EraseWordsAction {
  return { ...base(on), kind: 'erase-words', conversation, markId: newEntryId(randomBytes), written: null };
}

export function intentAction(draft: IntentDraft, on: Screen): IntentAction {
  const action = base(on);
  return { ...action, kind: 'intent', intent: intentOn(action.screen, draft, action.id), sentOn: null };
}

export function eraseRoomAction(on: Screen): EraseRoomAction {
  return { ...base(on), kind: 'erase-room', sentOn: null };
}
