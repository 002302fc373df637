/**
 * The queue of everything that a person does in a room, in the order in which they did it. An action stays in the queue, and on the
 * device, until it has an outcome. `nextOperation` decides what to do next; a `Delivery` does it.
 */
import type { Entry } from '@heard/shared/words/entry';
import {
  isWriting,
  type Action,
  type EraseWordsAction,
  type Outcome,
  type WriteAction,
  type Written,
} from './action.ts';
import { KeptActions, type FoundAction, type KeptActionsOptions } from './kept-actions.ts';
import { isTakenAway, nextOperation, type RoomFacts, type Operation } from './next-operation.ts';
import { sealForRoom } from './stored-action.ts';
import { UnplacedActions, type UnplacedAction } from './unplaced-actions.ts';

/** Writes to the room's document, and sends frames. */
export interface Delivery {
  /** Null while the device isn't in sync with the room, or before *Come in*. */
  facts(): RoomFacts | null;
  put(entryId: string, bytes: Uint8Array): Written;
  remove(entryIds: readonly string[]): Written;
  eraseWords(action: EraseWordsAction): Written;
  send(action: Extract<Action, { kind: 'intent' | 'erase-room' }>): void;
}

export interface ActionQueueOptions extends KeptActionsOptions {
  delivery: Delivery;
  /** Called when anything has changed that a screen shows. */
  changed: () => void;
  /** Called once per action, with its outcome. */
  ended?: (action: Action, outcome: Outcome) => void;
}

export class ActionQueue {
  readonly #options: ActionQueueOptions;
  readonly #kept: KeptActions;
  readonly #unplaced: UnplacedActions;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #actions: Action[] = [];
  /** Whether the last read of the device's store succeeded. */
  #answers = true;
  #isOver = false;
  #isRunning = false;
  #mustLookAgain = false;

  constructor(options: ActionQueueOptions) {
    this.#options = options;
    this.#kept = new KeptActions(options);
    this.#unplaced = new UnplacedActions(this.#kept);
  }

  /** Takes over the actions of pages that were closed. Call it before connecting, and again from time to time. */
  async load(): Promise<void> {
    this.#answers = await this.#kept.find((actions) => this.#adopt(actions));
    this.#options.changed();
  }

  get actions(): readonly Action[] {
    return this.#actions;
  }

  /** Every write has an outcome. */
  get isSaved(): boolean {
    return !this.#actions.some(isWriting);
  }

  /** False when there are writes that the device couldn't store. */
  get isKept(): boolean {
    return !this.#actions.some((action) => isWriting(action) && this.#isUnkept(action));
  }

  /** The entries that exist on this page only. */
  get unkept(): Entry[] {
    const unkept = this.#actions.filter((action) => action.kind === 'write' && this.#isUnkept(action));
    return unkept.flatMap((action) => (action.kind === 'write' && action.entry ? [action.entry] : []));
  }

  #isUnkept(action: Action): boolean {
    return action.order === Infinity && !(this.#answers && this.#kept.isStoring(action));
  }

  get unplaced(): readonly UnplacedAction[] {
    return this.#unplaced.all;
  }

  /** Resolves once the device has stored the action, or has refused to. */
  async add(action: Action): Promise<void> {
    if (this.#isOver) return;
    this.#actions.push(action);
    this.#options.changed();
    await this.#kept.add(action);
    this.#options.changed();
    this.run();
  }

  /** Adds the action, and resolves with its outcome. */
  async outcomeOf(action: Action): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) => this.#waiting.set(action.id, resolve));
    await this.add(action);
    return outcome;
  }

  /** Retries an unplaced action. The old one stays on the device until the new one is stored there, or is durable. */
  async addInPlaceOf(id: string, action: Action): Promise<void> {
    const before = this.#unplaced.find(id)?.action;
    this.#waiting.set(action.id, ({ type }) => type === 'durable' && this.acknowledge(id));
    await this.add(action);
    if (action.order !== Infinity || before?.order === Infinity) this.acknowledge(id);
  }

  /** The person has seen the outcome of an unplaced action: removes it from the device. */
  acknowledge(id: string): void {
    this.#unplaced.acknowledge(id);
    this.#options.changed();
  }

  /** Does whatever can be done now. Call it whenever the facts about the room may have changed. */
  run(): void {
    this.#mustLookAgain = true;
    if (!this.#isRunning) void this.#run();
  }

  /**
   * The server refused, for lack of space, everything that this Yjs client wrote from `clock` on. If that is a single write, it ends
   * as `full`. False if it is more than one: then it isn't known which of them fit, and they have to be sent one at a time.
   */
  didntFit(client: number, clock: number): boolean {
    const lost = this.#actions.filter(
      (action) => isWriting(action) && action.written?.client === client && action.written.clock > clock,
    );
    const [only] = lost;
    if (only && lost.length === 1) this.#end(only, { type: 'full' });
    return lost.length <= 1;
  }

  /** The room was erased: ends all actions, and removes them from the device. */
  forget(): void {
    this.#isOver = true;
    for (const action of this.#actions.splice(0)) {
      this.#resolve(action, { type: action.kind === 'erase-room' ? 'durable' : 'superseded' });
      this.#kept.drop(action);
    }
    this.#unplaced.forget();
  }

  /** Leaves the remaining actions to other pages. */
  close(): void {
    this.#isOver = true;
    this.#kept.release();
  }

  #adopt(found: readonly FoundAction[]): void {
    if (this.#isOver) return;
    for (const { action, ended } of found) {
      if (this.#actions.some(({ id }) => id === action.id)) continue;
      if (ended) this.#unplaced.adopt(action, ended);
      else this.#insert(action);
    }
    this.#options.changed();
    this.run();
  }

  /** By order, ahead of actions that the device hasn't stored yet. The actions of this page keep their order. */
  #insert(action: Action): void {
    const at = this.#actions.findIndex(({ order }) => order > action.order);
    this.#actions.splice(at < 0 ? this.#actions.length : at, 0, action);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#mustLookAgain && !this.#isOver) {
      this.#mustLookAgain = false;
      for (let operation = this.#next(); operation !== null && !this.#isOver; operation = this.#next())
        await this.#take(operation);
    }
    this.#isRunning = false;
  }

  #next(): Operation | null {
    const facts = this.#options.delivery.facts();
    if (facts === null) return null;
    const unstored = this.#actions.findIndex((action) => this.#kept.isStoring(action));
    return nextOperation(unstored < 0 ? this.#actions : this.#actions.slice(0, unstored), facts);
  }

  /** One operation at a time: the room may change while the device stores something, so the next one is decided afterwards. */
  async #take(operation: Operation): Promise<void> {
    const { delivery } = this.#options;
    switch (operation.type) {
      case 'end':
        return this.#end(operation.action, operation.outcome);
      case 'rewrite':
        operation.action.written = null;
        // A version that is restored unchanged (`entry` is null) keeps its revision and its bytes.
        if (operation.action.kind === 'write' && operation.action.entry !== null) operation.action.sealed = null;
        return;
      case 'seal':
        return this.#seal(operation.action, operation.revision);
      case 'put':
        operation.action.written = delivery.put(operation.action.entryId, bytesIn(operation.action));
        return;
      case 'remove':
        operation.action.written = delivery.remove(operation.entryIds);
        return;
      case 'erase':
        operation.action.written = delivery.eraseWords(operation.action);
        return;
      case 'send':
        return delivery.send(operation.action);
    }
  }

  /** Stores the sealed bytes before they are sent, so that a later page recognises them in the room. */
  async #seal(action: WriteAction, revision: number): Promise<void> {
    const { entryId, entry } = action;
    if (entry === null) return;
    action.sealed = { revision, bytes: sealForRoom(this.#options.sealing, entryId, entry, revision) };
    const inRoom = this.#options.delivery.facts()?.current(entryId) ?? null;
    if (await this.#kept.change(action)) return;
    if (await this.#kept.isGone(action)) {
      // Its row is gone: site data were cleared, or another page took it over and finished it. Then the room's version must stay.
      action.order = Infinity;
      if (inRoom !== null) this.#end(action, { type: 'superseded' });
    } else {
      // Another page has taken it over, and will send it.
      this.#actions = this.#actions.filter((other) => other !== action);
    }
    this.#options.changed();
  }

  #end(action: Action, outcome: Outcome): void {
    const later = this.#actions.slice(this.#actions.indexOf(action) + 1);
    const how = {
      isAwaited: this.#waiting.has(action.id),
      isTakenAway: action.kind === 'write' && isTakenAway(action, later),
    };
    this.#actions = this.#actions.filter((other) => other !== action);
    this.#resolve(action, outcome);
    this.#unplaced.end(action, outcome, how);
    this.#options.changed();
  }

  #resolve(action: Action, outcome: Outcome): void {
    this.#options.ended?.(action, outcome);
    this.#waiting.get(action.id)?.(outcome);
    this.#waiting.delete(action.id);
  }
}

function bytesIn({ sealed }: WriteAction): Uint8Array {
  if (sealed === null) throw new Error('a write must be sealed before it is put into the document');
  return sealed.bytes;
}
