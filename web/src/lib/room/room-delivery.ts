/** Carries out the queue's operations on a room, and collects the facts that the queue decides by. */
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import type { State } from '@heard/shared/exercise/state';
import { encodeClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';
import { erasedKeep, hasErased, ownWordsOf } from '@heard/shared/words/erased';
import type { Words } from '@heard/shared/words/words';
import {
  isOnItsWay,
  type Action,
  type EraseRoomAction,
  type EraseWordsAction,
  type IntentAction,
  type Version,
  type Written,
} from './action.ts';
import type { Delivery } from './action-queue.ts';
import { OverwrittenVersions } from './overwritten-versions.ts';
import { revisionAfter, type RoomFacts } from './next-operation.ts';
import { markOf } from './pending-words.ts';
import type { RoomConnection } from './room-connection.ts';
import { sealForRoom } from './stored-action.ts';

/** A removal takes one struct and up to two delete ranges of an update, which may hold `structsPerUpdate` of them together. */
const REMOVALS_AT_ONCE = Math.floor(LIMITS.structsPerUpdate / 4);

/** The first version of the protocol in which an intent names its conversation. */
const NAMES_CONVERSATION = 2;

export interface RoomDeliveryOptions {
  connection: RoomConnection;
  /** Folded from the document's events. */
  state: () => State;
  /** Ids of the intents whose events the document holds. */
  causes: () => ReadonlySet<string>;
  /** The document's words, without the actions that are waiting. */
  words: () => Words;
  /** The highest revision of an own entry that this device has seen; -1 for none. */
  highest: (entryId: string) => number;
}

export class RoomDelivery implements Delivery {
  readonly #options: RoomDeliveryOptions;
  readonly #durable = new Map<number, number>();
  readonly #refusals = new Map<string, RefusalCode>();
  readonly #overwritten = new OverwrittenVersions();
  #versions: Map<string, Version> | null = null;
  #isCautious = false;

  constructor(options: RoomDeliveryOptions) {
    this.#options = options;
  }

  facts(): RoomFacts | null {
    const { connection, state, causes, words, highest } = this.#options;
    if (!connection.isSynced || !connection.hasComeIn) return null;
    if (connection.document.isForeign) {
      connection.replaceDocument();
      return null;
    }
    const { conversation, ordinal } = state();
    const client = connection.document.clientId;
    return {
      syncs: connection.syncs,
      client,
      durable: this.#durable.get(client) ?? 0,
      conversation,
      ordinal,
      causes: causes(),
      refusals: this.#refusals,
      current: (entryId) => this.#own().get(entryId) ?? null,
      highest,
      isErased: (of) => hasErased(words(), of, connection.seat),
      hasWordsOf: (of) => ownWordsOf(words(), of, connection.seat).some(({ entry }) => !isMark(entry)),
      isCautious: this.#isCautious,
    };
  }

  put(entryId: string, bytes: Uint8Array): Written {
    return this.#options.connection.document.put(entryId, bytes);
  }

  /** In as few updates as the limits allow. */
  remove(entryIds: readonly string[]): Written {
    const { document } = this.#options.connection;
    this.#overwritten.forget(entryIds);
    const written: Written[] = [];
    for (let from = 0; from < Math.max(1, entryIds.length); from += REMOVALS_AT_ONCE) {
      written.push(document.remove(entryIds.slice(from, from + REMOVALS_AT_ONCE)));
    }
    return together(written);
  }

  /** Removes the words first: in a full room that makes space for the mark. */
  eraseWords({ conversation, markId }: EraseWordsAction): Written {
    const { connection, words, highest } = this.#options;
    const mark = markOf(words(), conversation, connection.seat) ?? markId;
    const others = ownWordsOf(words(), conversation, connection.seat)
      .map(({ id }) => id)
      .filter((id) => id !== mark);
    const there = this.#own().get(mark);
    const revision = revisionAfter(Math.max(highest(mark), there?.revision ?? -1), there !== undefined);
    const sealing = { keys: connection.keys, seat: connection.seat };
    const removed = others.length > 0 ? [this.remove(others)] : [];
    const marked = connection.document.put(mark, sealForRoom(sealing, mark, erasedKeep(conversation), revision));
    return together([...removed, marked]);
  }

  send(action: IntentAction | EraseRoomAction): void {
    const { connection } = this.#options;
    action.sentOn = connection.syncs;
    if (action.kind === 'erase-room') return void connection.send({ type: 'erase-room' });
    const { conversation, ...older } = action.intent;
    const intent = (connection.version ?? 0) >= NAMES_CONVERSATION ? { ...older, conversation } : older;
    const frame = { type: 'intent', intent: intent as IntentAction['intent'] } as const;
    // The server would close the connection for it, again after every reload.
    if (encodeClientFrame(frame).length > LIMITS.intentBytes) this.#refusals.set(action.id, 'malformed');
    else connection.send(frame);
  }

  /** Reads acknowledgements and refusals. */
  take(frame: ServerFrame): void {
    if (frame.type === 'durable') for (const [client, clock] of frame.clocks) this.#durable.set(client, clock);
    if (frame.type === 'refusal') this.#refusals.set(frame.id, frame.code);
  }

  /** Call it when the document has changed or was replaced. */
  changed(): void {
    this.#versions = null;
  }

  /** Own versions that older ones have overwritten. Versions of waiting actions don't count: they may never arrive. */
  overwrittenVersions(actions: readonly Action[]): [entryId: string, Version][] {
    const arrived = [...this.#own()].filter(([entryId, { revision }]) => !isOnItsWay(entryId, revision, actions));
    return this.#overwritten.see(new Map(arrived));
  }

  /** Send one write at a time, to find out which of them fit into a full room. */
  set isCautious(isCautious: boolean) {
    this.#isCautious = isCautious;
  }

  #own(): Map<string, Version> {
    const { connection } = this.#options;
    return (this.#versions ??= connection.document.versions(connection.seat));
  }
}

function isMark(entry: Words['entries'][number]['entry']): boolean {
  return entry.kind === 'keep' && entry.isErased === true;
}

function together(written: readonly Written[]): Written {
  const [first] = written;
  const last = written.at(-1);
  if (!first || !last) throw new Error('expected at least one write');
  return { client: first.client, from: first.from, clock: last.clock };
}
