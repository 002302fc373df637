/**
 * Actions that didn't have the intended effect, until their author has seen that. What a person wrote stays on the device
 * for that long.
 */
import type { Action, Outcome } from './action.ts';
import type { Ended, KeptActions } from './kept-actions.ts';
import type { Unplaced } from './room-state.ts';

export interface UnplacedAction {
  id: string;
  outcome: Exclude<Outcome, { type: 'durable' }>;
  action: Action;
}

export class UnplacedActions {
  readonly #kept: KeptActions;
  #all: readonly UnplacedAction[] = [];

  constructor(kept: KeptActions) {
    this.#kept = kept;
  }

  get all(): readonly UnplacedAction[] {
    return this.#all;
  }

  find(id: string): UnplacedAction | undefined {
    return this.#all.find((unplaced) => unplaced.id === id);
  }

  /** An action that an earlier page left on the device with its outcome. */
  adopt(action: Action, ended: Ended): void {
    this.#all = [...this.#all, { id: action.id, outcome: { type: ended }, action }];
  }

  /** Notes an outcome. `isAwaited`: the screen that asked for the action gets the outcome and says by itself why it was refused. */
  end(
    action: Action,
    outcome: Outcome,
    { isAwaited, isTakenAway }: { isAwaited: boolean; isTakenAway: boolean },
  ): void {
    const unplaced = isTakenAway ? null : unplacedBy(action, outcome, isAwaited);
    if (unplaced) this.#all = [...this.#all, unplaced];
    const isKept = action.kind === 'write' && (outcome.type === 'full' || outcome.type === 'superseded');
    if (unplaced && isKept) void this.#kept.change(action, outcome.type);
    else this.#kept.drop(action);
  }

  /** Its author has seen the outcome, so the device needn't keep the action any longer. */
  acknowledge(id: string): void {
    const seen = this.find(id);
    this.#all = this.#all.filter((unplaced) => unplaced !== seen);
    if (seen) this.#kept.drop(seen.action);
  }

  /** Removes all of them from the device as well. */
  forget(): void {
    for (const { action } of this.#all) this.#kept.drop(action);
    this.#all = [];
  }
}

/** For a screen. Empty for what no screen reports. */
export function describeUnplaced(
  { id, outcome, action }: UnplacedAction,
  isErased: (conversation: number) => boolean,
): Unplaced[] {
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

function unplacedBy(action: Action, outcome: Outcome, isAwaited: boolean): UnplacedAction | null {
  if (outcome.type === 'durable' || (outcome.type === 'refused' && isAwaited)) return null;
  if (action.kind === 'write' && action.entry === null) return null;
  if (action.kind === 'remove' && outcome.type !== 'full') return null;
  return { id: action.id, outcome, action };
}
