/** What stands quietly under what is asked: another question, and help for whom it doesn't come easily. */
import type { ScriptSide } from '@heard/shared/exercise/script';
import { getContext, setContext } from 'svelte';

export interface StepHelp {
  /** Told in a few words, where hints recede: from the second evening on. */
  how: string | null;
  /** What to do when it doesn't work. */
  stuck: string | null;
  /** Puts the question aside for another one; null where there is none, or it is the other one's. */
  swap: (() => Promise<void>) | null;
  /** The question that the other one is asked, for who listens. */
  overheard: string | null;
}

/** From the second evening on what explains a step steps back, and comes for who asks. */
export function recede(side: ScriptSide, isKnown: boolean): { side: ScriptSide; how: string | null } {
  if (!isKnown || side.hint === undefined) return { side, how: null };
  const { hint, ...rest } = side;
  return { side: rest, how: hint };
}

const KEY = Symbol('step-help');

/** For the frame of the step's screen, however deep it lies. */
export function setStepHelp(help: () => StepHelp): void {
  setContext(KEY, help);
}

/** Null on a screen that is no step. */
export function getStepHelp(): (() => StepHelp) | null {
  return getContext<(() => StepHelp) | undefined>(KEY) ?? null;
}
