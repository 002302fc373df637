/**
 * Everything that a person does in a room, in the order in which they did it, kept on the device until it has an outcome. What is
 * next is decided by `nextOperation`; how it reaches the room is the delivery's.
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

/** How actions reach the room. */
export interface Delivery {
  /** Null while the device isn't in sync with the room, or nobody has come in. */
  facts(): RoomFacts | null;
  put(entryId: string, bytes: Uint8Array): Written;
  remove(entryIds: readonly string[]): Written;
  eraseWords(action: EraseWordsAction): Written;
  send(action: Extract<Action, { kind: 'intent' | 'erase-room' }>): void;
}

export interface ActionQueueOptions extends KeptActionsOptions {
  delivery: Delivery;
  /** What a screen shows of the queue has changed. */
  changed: () => void;
  /** Told of each outcome, once. */
  ended?: (action: Action, outcome: Outcome) => void;
}

export class ActionQueue {
  readonly #options: ActionQueueOptions;
  readonly #kept: KeptActions;
  readonly #unplaced: UnplacedActions;
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #actions: Action[] = [];
  /** The device said last that it can be asked for what it keeps. */
  #answers = true;
  #isOver = false;
  #isRunning = false;
  #mustLookAgain = false;

  constructor(options: ActionQueueOptions) {
    this.#options = options;
    this.#kept = new KeptActions(options);
    this.#unplaced = new UnplacedActions(this.#kept);
  }

  /** Takes over what pages that are gone left behind. Before connecting, and again now and then. */
  async load(): Promise<void> {
    this.#answers = await this.#kept.find((actions) => this.#adopt(actions));
    this.#options.changed();
  }

  get actions(): readonly Action[] {
    return this.#actions;
  }

  /** Nothing that somebody wrote is on its way. */
  get isSaved(): boolean {
    return !this.#actions.some(isWriting);
  }

  /** False when there are words that the device refuses to keep. */
  get isKept(): boolean {
    return !this.#actions.some((action) => isWriting(action) && this.#isUnkept(action));
  }

  /** The words that only this page has. */
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

  /** Resolves when the device keeps it, or has refused to. */
  async add(action: Action): Promise<void> {
    if (this.#isOver) return;
    this.#actions.push(action);
    this.#options.changed();
    await this.#kept.add(action);
    this.#options.changed();
    this.run();
  }

  /** Resolves with what became of it. */
  async outcomeOf(action: Action): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) => this.#waiting.set(action.id, resolve));
    await this.add(action);
    return outcome;
  }

  /** Another try at something unplaced. What the device kept of that goes once it keeps this, or the room has it. */
  async addInPlaceOf(id: string, action: Action): Promise<void> {
    const before = this.#unplaced.find(id)?.action;
    this.#waiting.set(action.id, ({ type }) => type === 'durable' && this.acknowledge(id));
    await this.add(action);
    if (action.order !== Infinity || before?.order === Infinity) this.acknowledge(id);
  }

  /** The person has seen what became of it. What the device kept of it goes. */
  acknowledge(id: string): void {
    this.#unplaced.acknowledge(id);
    this.#options.changed();
  }

  /** Sends what can be sent now. Called whenever something is known that wasn't. */
  run(): void {
    this.#mustLookAgain = true;
    if (!this.#isRunning) void this.#run();
  }

  /**
   * The server had no place for what this Yjs client wrote from `clock` on. False when that was more than one writing: then
   * nothing is known of any of them, and they are to be sent one by one.
   */
  didntFit(client: number, clock: number): boolean {
    const lost = this.#actions.filter(
      (action) => isWriting(action) && action.written?.client === client && action.written.clock > clock,
    );
    const [only] = lost;
    if (only && lost.length === 1) this.#end(only, { type: 'full' });
    return lost.length <= 1;
  }

  /** The room is gone: nothing of what waited may go anywhere, or be kept. */
  forget(): void {
    this.#isOver = true;
    for (const action of this.#actions.splice(0)) {
      this.#resolve(action, { type: action.kind === 'erase-room' ? 'durable' : 'superseded' });
      this.#kept.drop(action);
    }
    this.#unplaced.forget();
  }

  /** What waits is another page's from now on. */
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

  /** Before what was done later, and before what has no place yet. What was done on this page stays in its order. */
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

  /** What is next after it is decided anew: while the device writes something down, the room may change. */
  async #take(operation: Operation): Promise<void> {
    const { delivery } = this.#options;
    switch (operation.type) {
      case 'end':
        return this.#end(operation.action, operation.outcome);
      case 'rewrite':
        operation.action.written = null;
        // What is put back as it was keeps its revision: there is nothing to seal anew.
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

  /** Kept before it is sent: a page that comes after this one then knows it again when the room has it. */
  async #seal(action: WriteAction, revision: number): Promise<void> {
    const { entryId, entry } = action;
    if (entry === null) return;
    action.sealed = { revision, bytes: sealForRoom(this.#options.sealing, entryId, entry, revision) };
    const inRoom = this.#options.delivery.facts()?.current(entryId) ?? null;
    if (await this.#kept.change(action)) return;
    if (await this.#kept.isGone(action)) {
      // The device forgot it, or a page that took this one for gone has seen to it: then nothing is written over what is there.
      action.order = Infinity;
      if (inRoom !== null) this.#end(action, { type: 'superseded' });
    } else {
      // Another page has taken it over, and will see to it.
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
  if (sealed === null) throw new Error('a writing that has no revision yet can’t go out');
  return sealed.bytes;
}
