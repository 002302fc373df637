/**
 * Decides what a device does next with its actions: a pure function of the actions, in their order, and of the facts about the room.
 * Writes are sent without waiting for each other; an intent waits for the outcome of everything before it, and for nothing else.
 */
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import { FOR_ANY_STEP } from '@heard/shared/exercise/intent';
import {
  areEqual,
  isWriting,
  type Action,
  type EraseRoomAction,
  type EraseWordsAction,
  type IntentAction,
  type Outcome,
  type RemoveAction,
  type Version,
  type WriteAction,
} from './action.ts';

/** Facts about a room that this device is in sync with. */
export interface RoomFacts {
  /** How often the device has come into sync. Frames that were sent before the last time may be lost. */
  syncs: number;
  /** The Yjs client id of the current document. */
  client: number;
  /** The clock up to which the server has stored that client's updates (exclusive). */
  durable: number;
  conversation: number;
  /** Of the current step instance. */
  ordinal: number;
  /** Ids of the intents whose events the document holds. */
  causes: ReadonlySet<string>;
  refusals: ReadonlyMap<string, RefusalCode>;
  /** An own entry in the document. */
  current(entryId: string): Version | null;
  /** The highest revision of an own entry that this device has seen; -1 for none. */
  highest(entryId: string): number;
  /** The document holds the mark that this seat's words of a conversation were erased. */
  isErased(conversation: number): boolean;
  /** The document holds words of this seat for a conversation, other than that mark. */
  hasWordsOf(conversation: number): boolean;
  /** The room is full: one write at a time, to find out which of them fit. */
  isCautious: boolean;
}

export type Operation =
  | { type: 'end'; action: Action; outcome: Outcome }
  /** A concurrent write of the same seat won: write it again, with the next revision. */
  | { type: 'rewrite'; action: WriteAction | EraseWordsAction }
  | { type: 'seal'; action: WriteAction; revision: number }
  | { type: 'put'; action: WriteAction }
  | { type: 'remove'; action: RemoveAction; entryIds: readonly string[] }
  | { type: 'erase'; action: EraseWordsAction }
  | { type: 'send'; action: IntentAction | EraseRoomAction };

const DURABLE: Outcome = { type: 'durable' };
const SUPERSEDED: Outcome = { type: 'superseded' };

/** Null when there is nothing to do until the facts change. */
export function nextOperation(actions: readonly Action[], facts: RoomFacts): Operation | null {
  const erasing = actions.find((action) => action.kind === 'erase-room');
  // Nothing else matters in a room that is about to be erased.
  if (erasing) return eraseRoom(erasing, facts);
  for (const [at, action] of actions.entries()) {
    const operation = operationFor(action, actions.slice(at + 1), facts);
    if (operation && (at === 0 || !waitsForOthers(operation))) return operation;
    const isUnderway = isWriting(action) && action.written?.client === facts.client;
    if (!isUnderway || facts.isCautious) return null;
  }
  return null;
}

/** Only sending has to wait: an intent that has an outcome gets it at once. */
function waitsForOthers(operation: Operation): boolean {
  return operation.type === 'send';
}

function operationFor(action: Action, later: readonly Action[], facts: RoomFacts): Operation | null {
  switch (action.kind) {
    case 'write':
      return action.written?.client === facts.client ? judge(action, later, facts) : write(action, later, facts);
    case 'remove':
      return remove(action, facts);
    case 'erase-words':
      return eraseWords(action, facts);
    case 'intent':
      return press(action, facts);
    case 'erase-room':
      return eraseRoom(action, facts);
  }
}

function end(action: Action, outcome: Outcome): Operation {
  return { type: 'end', action, outcome };
}

/** For a write that isn't in this document yet. */
function write(action: WriteAction, later: readonly Action[], facts: RoomFacts): Operation {
  const { entry, sealed } = action;
  if (isTakenAway(action, later)) return end(action, SUPERSEDED);
  if (entry !== null && 'conversation' in entry && facts.isErased(entry.conversation) && !isMark(entry)) {
    return end(action, SUPERSEDED);
  }
  const highest = highestOf(action, later, facts);
  const there = facts.current(action.entryId);
  if (sealed === null) return { type: 'seal', action, revision: revisionAfter(highest, there !== null) };
  // An earlier page or document may have sent these bytes.
  if (there && areEqual(there.bytes, sealed.bytes)) return end(action, DURABLE);
  if (there && there.revision > sealed.revision) return end(action, outcomeOf(action, there, later));
  if (entry === null) return there?.revision === sealed.revision ? end(action, SUPERSEDED) : { type: 'put', action };
  if (highest >= sealed.revision) return { type: 'rewrite', action };
  return { type: 'put', action };
}

/** Its author removed it, or erased its conversation's words, before it was sent: then it is never sent, and leaves the device as well. */
export function isTakenAway({ entry, entryId }: WriteAction, later: readonly Action[]): boolean {
  return later.some((other) => {
    if (other.kind === 'remove') return other.entryIds.includes(entryId);
    if (other.kind !== 'erase-words' || entry === null || entry.kind === 'past') return false;
    return 'conversation' in entry && entry.conversation === other.conversation;
  });
}

function isMark(entry: { kind: string; isErased?: boolean | undefined }): boolean {
  return entry.kind === 'keep' && entry.isErased === true;
}

/** For a write in this document. Yjs resolves concurrent writes by client id, not by revision, so the winner is known once it is stored. */
function judge(action: WriteAction, later: readonly Action[], facts: RoomFacts): Operation | null {
  const { written, sealed, entryId } = action;
  if (written === null || sealed === null || facts.durable < written.clock) return null;
  const there = facts.current(entryId);
  if (there === null) return end(action, isOwnDoing(action, later) ? DURABLE : SUPERSEDED);
  if (areEqual(there.bytes, sealed.bytes)) {
    return facts.highest(entryId) > sealed.revision && action.entry
      ? { type: 'rewrite', action }
      : end(action, DURABLE);
  }
  if (there.revision > sealed.revision) return end(action, outcomeOf(action, there, later));
  if (isOwnDoing(action, later)) return end(action, DURABLE);
  if (action.entry === null && there.revision === sealed.revision) return end(action, SUPERSEDED);
  return { type: 'rewrite', action };
}

/** A later write of this device replaced it knowingly, so it counts as durable. Another device may not have known it. */
function outcomeOf(action: WriteAction, there: Version, later: readonly Action[]): Outcome {
  const isOwn = later.some(
    (other) => other.kind === 'write' && other.entryId === action.entryId && other.sealed?.revision === there.revision,
  );
  return isOwn ? DURABLE : SUPERSEDED;
}

/** A later action of this device has replaced or removed it in this document. */
function isOwnDoing({ entryId, written }: WriteAction, later: readonly Action[]): boolean {
  return later.some((other) => {
    if (!isWriting(other) || other.written === null || other.written.client !== written?.client) return false;
    if (other.kind === 'write') return other.entryId === entryId;
    return other.kind === 'erase-words' || other.entryIds.includes(entryId);
  });
}

/** Another device may have rewritten an entry several times before removing it. Devices that saw those revisions reject lower ones. */
const UNSEEN_REVISIONS = 1_000;

/** The revision for the next version of an entry. `highest`: the highest that this device has seen; -1 for none. */
export function revisionAfter(highest: number, isThere: boolean): number {
  return isThere || highest < 0 ? highest + 1 : highest + UNSEEN_REVISIONS;
}

function highestOf(action: WriteAction, later: readonly Action[], facts: RoomFacts): number {
  const there = facts.current(action.entryId)?.revision ?? -1;
  const own = later.map((other) =>
    other.kind === 'write' && other.entryId === action.entryId ? (other.sealed?.revision ?? -1) : -1,
  );
  return Math.max(there, facts.highest(action.entryId), ...own);
}

function remove(action: RemoveAction, facts: RoomFacts): Operation | null {
  if (action.written?.client === facts.client) {
    return facts.durable < action.written.clock ? null : end(action, DURABLE);
  }
  const entryIds = action.entryIds.filter((entryId) => facts.current(entryId) !== null);
  return entryIds.length === 0 ? end(action, DURABLE) : { type: 'remove', action, entryIds };
}

function eraseWords(action: EraseWordsAction, facts: RoomFacts): Operation | null {
  const isDone = facts.isErased(action.conversation) && !facts.hasWordsOf(action.conversation);
  if (action.written?.client !== facts.client) return isDone ? end(action, DURABLE) : { type: 'erase', action };
  if (facts.durable < action.written.clock) return null;
  return isDone ? end(action, DURABLE) : { type: 'rewrite', action };
}

function press(action: IntentAction, facts: RoomFacts): Operation | null {
  const { intent, screen } = action;
  if (facts.causes.has(intent.id)) return end(action, DURABLE);
  const code = facts.refusals.get(intent.id);
  if (code !== undefined) return end(action, code === 'other-conversation' ? SUPERSEDED : { type: 'refused', code });
  if (screen.conversation !== facts.conversation) return end(action, SUPERSEDED);
  if (screen.ordinal < facts.ordinal && !FOR_ANY_STEP.has(intent.type)) {
    return end(action, { type: 'refused', code: 'stale' });
  }
  return action.sentOn === facts.syncs ? null : { type: 'send', action };
}

/** Void if a conversation was opened since: the person who asked for it hadn't seen that one. */
function eraseRoom(action: EraseRoomAction, facts: RoomFacts): Operation | null {
  if (action.screen.conversation !== facts.conversation) return end(action, SUPERSEDED);
  return action.sentOn === facts.syncs ? null : { type: 'send', action };
}
