/** What a person does in a room, until it has an outcome. */
import type { Intent, IntentDraft } from '@heard/shared/exercise/intent';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import type { View } from '@heard/shared/exercise/view';
import type { Entry } from '@heard/shared/words/entry';

/** Where somebody was when they did it: the view of the screen that was pressed, not of a later one. */
export type Screen = Pick<View, 'conversation' | 'ordinal'>;

/**
 * What became of it, once and for all. `durable`: the server has stored it. `superseded`: something else took its place, or it was
 * meant for another conversation. `refused`: the room said why. `full`: the room had no place for it.
 */
export type Outcome =
  { type: 'durable' } | { type: 'superseded' } | { type: 'refused'; code: RefusalCode } | { type: 'full' };

/** A version of an entry as the document holds it. */
export interface Version {
  revision: number;
  bytes: Uint8Array;
}

/** Where a writing lies in the clock of its Yjs client: from the first place to the one after the last. */
export interface Written {
  client: number;
  from: number;
  clock: number;
}

interface Base {
  id: string;
  /** Its place on this device; Infinity until the device keeps it. */
  order: number;
  screen: Screen;
}

export interface WriteAction extends Base {
  kind: 'write';
  entryId: string;
  /** Null for a version of one's own that is put back as it was. */
  entry: Entry | null;
  /** For the room, with its revision; null until the room is in sync. */
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
  /** Of the mark that is left, where there is no entry yet that can become it. */
  markId: string;
  written: Written | null;
}

export interface IntentAction extends Base {
  kind: 'intent';
  intent: Intent;
  /** Which connection it went out on; see `RoomFacts.connection`. */
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
