/** The actions of a person in a room, and their outcomes. */
import type { Intent, IntentDraft } from '@heard/shared/exercise/intent';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import type { View } from '@heard/shared/exercise/view';
import type { Entry } from '@heard/shared/words/entry';

/** The step instance that was on screen when the person acted. */
export type Screen = Pick<View, 'conversation' | 'ordinal'>;

/**
 * How an action ended. `durable`: the server has stored it. `superseded`: something else replaced it, or it was meant for another
 * conversation. `refused`: the room's reason is `code`. `full`: the room had no space for it.
 */
export type Outcome =
  { type: 'durable' } | { type: 'superseded' } | { type: 'refused'; code: RefusalCode } | { type: 'full' };

/** A version of an entry as the document holds it. */
export interface Version {
  revision: number;
  bytes: Uint8Array;
}

/** The range of its Yjs client's clock that a write takes up: `from` is inclusive, `clock` exclusive. */
export interface Written {
  client: number;
  from: number;
  clock: number;
}

interface Base {
  id: string;
  /** Its key in the device's store, which also orders actions; Infinity until the device has stored it. */
  order: number;
  screen: Screen;
}

export interface WriteAction extends Base {
  kind: 'write';
  entryId: string;
  /** Null for an earlier version that is restored unchanged. */
  entry: Entry | null;
  /** Sealed for the room, with a revision; null until the device has been in sync with the room. */
  sealed: Version | null;
  written: Written | null;
}

export interface RemoveAction extends Base {
  kind: 'remove';
  entryIds: readonly string[];
  written: Written | null;
}

export interface EraseWordsAction extends Base {
  kind: 'erase-words';
  conversation: number;
  /** Entry id of the mark that says that the words were erased, where no existing entry can become the mark. */
  markId: string;
  written: Written | null;
}

export interface IntentAction extends Base {
  kind: 'intent';
  intent: Intent;
  /** The value of `RoomFacts.syncs` when it was last sent; null before that. */
  sentOn: number | null;
}

export interface EraseRoomAction extends Base {
  kind: 'erase-room';
  sentOn: number | null;
}

export type Action = WriteAction | RemoveAction | EraseWordsAction | IntentAction | EraseRoomAction;

export function intentOn({ conversation, ordinal }: Screen, draft: IntentDraft, id: string): Intent {
  return { ...draft, id, conversation, step: ordinal } as Intent;
}

export function isWriting(action: Action): action is WriteAction | RemoveAction | EraseWordsAction {
  return action.kind === 'write' || action.kind === 'remove' || action.kind === 'erase-words';
}

/** The document holds this version because of an action that has no outcome yet. */
export function isOnItsWay(entryId: string, revision: number, actions: readonly Action[]): boolean {
  return actions.some(
    (action) => action.kind === 'write' && action.entryId === entryId && action.sealed?.revision === revision,
  );
}

/** A waiting action already removes this entry. */
export function isBeingRemoved(entryId: string, actions: readonly Action[]): boolean {
  return actions.some((action) => action.kind === 'remove' && action.entryIds.includes(entryId));
}

export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}
