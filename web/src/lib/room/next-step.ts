/**
 * What a device does next with its actions: a pure function of the actions, in their order, and of what is known of the room.
 * Writings go out one behind the other; an intent waits until everything before it has an outcome, and for nothing else.
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

/** What is known of a room that this device is in sync with. */
export interface RoomFacts {
  /** Another number for each connection: what was sent on an earlier one may have been lost. */
  connection: number;
  /** The Yjs client of the document that is written to now. */
  client: number;
  /** Up to which clock the server has stored what that client wrote. */
  durable: number;
  conversation: number;
  /** Of the step instance that the room is at. */
  ordinal: number;
  /** Ids of the intents whose events the document holds. */
  causes: ReadonlySet<string>;
  refusals: ReadonlyMap<string, RefusalCode>;
  /** An own entry as the document holds it. */
  current(entryId: string): Version | null;
  /** The highest revision of an own entry that this device has seen, -1 for none. */
  highest(entryId: string): number;
  /** Whether this seat's words of a conversation are erased, as the document says. */
  isErased(conversation: number): boolean;
  /** Whether any of them are still there, but the mark. */
  hasWordsOf(conversation: number): boolean;
  /** Something didn't fit: one writing at a time, to learn which. */
  isCautious: boolean;
}

export type Step =
  | { type: 'end'; action: Action; outcome: Outcome }
  /** It lost to another writing of the same seat, and is written again. */
  | { type: 'again'; action: WriteAction | EraseWordsAction }
  | { type: 'seal'; action: WriteAction; revision: number }
  | { type: 'put'; action: WriteAction }
  | { type: 'remove'; action: RemoveAction; entryIds: readonly string[] }
  | { type: 'erase'; action: EraseWordsAction }
  | { type: 'send'; action: IntentAction | EraseRoomAction };

const DURABLE: Outcome = { type: 'durable' };
const SUPERSEDED: Outcome = { type: 'superseded' };

/** Null when there is nothing to do until the room answers. */
export function nextStep(actions: readonly Action[], facts: RoomFacts): Step | null {
  const erasing = actions.find((action) => action.kind === 'erase-room');
  // Everything else would be erased with the room.
  if (erasing) return eraseRoom(erasing, facts);
  for (const [at, action] of actions.entries()) {
    const step = stepOf(action, actions.slice(at + 1), facts);
    if (step && (at === 0 || !waitsForOthers(step))) return step;
    const isUnderway = isWriting(action) && action.written?.client === facts.client;
    if (!isUnderway || facts.isCautious) return null;
  }
  return null;
}

/** An intent that is over is said to be so at once. */
function waitsForOthers(step: Step): boolean {
  return step.type === 'send';
}

function stepOf(action: Action, later: readonly Action[], facts: RoomFacts): Step | null {
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

function end(action: Action, outcome: Outcome): Step {
  return { type: 'end', action, outcome };
}

/** Not in this document yet. */
function write(action: WriteAction, later: readonly Action[], facts: RoomFacts): Step {
  const { entry, sealed } = action;
  if (isTakenAway(action, later)) return end(action, SUPERSEDED);
  if (entry !== null && 'conversation' in entry && facts.isErased(entry.conversation) && !isMark(entry)) {
    return end(action, SUPERSEDED);
  }
  const highest = highestOf(action, later, facts);
  const there = facts.current(action.entryId);
  if (sealed === null) return { type: 'seal', action, revision: revisionAfter(highest, there !== null) };
  // An earlier page or document may have sent it.
  if (there && areEqual(there.bytes, sealed.bytes)) return end(action, DURABLE);
  if (there && there.revision > sealed.revision) return end(action, outcomeOf(action, there, later));
  if (entry === null) return there?.revision === sealed.revision ? end(action, SUPERSEDED) : { type: 'put', action };
  if (highest >= sealed.revision) return { type: 'again', action };
  return { type: 'put', action };
}

/** Its author removed it, or erased the words of its conversation, before it went out: then it stays on the device, and goes there, too. */
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

/** In this document. Yjs settles two writings at once by client, not by revision: whether it is there shows once it is stored. */
function judge(action: WriteAction, later: readonly Action[], facts: RoomFacts): Step | null {
  const { written, sealed, entryId } = action;
  if (written === null || sealed === null || facts.durable < written.clock) return null;
  const there = facts.current(entryId);
  if (there === null) return end(action, isOwnDoing(action, later) ? DURABLE : SUPERSEDED);
  if (areEqual(there.bytes, sealed.bytes)) {
    return facts.highest(entryId) > sealed.revision && action.entry ? { type: 'again', action } : end(action, DURABLE);
  }
  if (there.revision > sealed.revision) return end(action, outcomeOf(action, there, later));
  if (isOwnDoing(action, later)) return end(action, DURABLE);
  if (action.entry === null && there.revision === sealed.revision) return end(action, SUPERSEDED);
  return { type: 'again', action };
}

/** What this device wrote on top of it knew of it. What another device wrote may not have. */
function outcomeOf(action: WriteAction, there: Version, later: readonly Action[]): Outcome {
  const isOwn = later.some(
    (other) => other.kind === 'write' && other.entryId === action.entryId && other.sealed?.revision === there.revision,
  );
  return isOwn ? DURABLE : SUPERSEDED;
}

/** A later action of this device has rewritten or removed it in this document. */
function isOwnDoing({ entryId, written }: WriteAction, later: readonly Action[]): boolean {
  return later.some((other) => {
    if (!isWriting(other) || other.written === null || other.written.client !== written?.client) return false;
    if (other.kind === 'write') return other.entryId === entryId;
    return other.kind === 'erase-words' || other.entryIds.includes(entryId);
  });
}

/** Another device may have rewritten an entry before it removed it, and whoever has seen that calls anything lower out of date. */
const UNSEEN_REVISIONS = 1_000;

/** For the next version of an entry. `highest`: that this device has seen, -1 for none. */
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

function remove(action: RemoveAction, facts: RoomFacts): Step | null {
  if (action.written?.client === facts.client) {
    return facts.durable < action.written.clock ? null : end(action, DURABLE);
  }
  const entryIds = action.entryIds.filter((entryId) => facts.current(entryId) !== null);
  return entryIds.length === 0 ? end(action, DURABLE) : { type: 'remove', action, entryIds };
}

function eraseWords(action: EraseWordsAction, facts: RoomFacts): Step | null {
  const isDone = facts.isErased(action.conversation) && !facts.hasWordsOf(action.conversation);
  if (action.written?.client !== facts.client) return isDone ? end(action, DURABLE) : { type: 'erase', action };
  if (facts.durable < action.written.clock) return null;
  return isDone ? end(action, DURABLE) : { type: 'again', action };
}

function press(action: IntentAction, facts: RoomFacts): Step | null {
  const { intent, screen } = action;
  if (facts.causes.has(intent.id)) return end(action, DURABLE);
  const code = facts.refusals.get(intent.id);
  if (code !== undefined) return end(action, code === 'other-conversation' ? SUPERSEDED : { type: 'refused', code });
  if (screen.conversation !== facts.conversation) return end(action, SUPERSEDED);
  if (screen.ordinal < facts.ordinal && !FOR_ANY_STEP.has(intent.type)) {
    return end(action, { type: 'refused', code: 'stale' });
  }
  return action.sentOn === facts.connection ? null : { type: 'send', action };
}

/** Whoever asked for it didn't know of a conversation that was opened since: that one isn't erased unseen. */
function eraseRoom(action: EraseRoomAction, facts: RoomFacts): Step | null {
  if (action.screen.conversation !== facts.conversation) return end(action, SUPERSEDED);
  return action.sentOn === facts.connection ? null : { type: 'send', action };
}
