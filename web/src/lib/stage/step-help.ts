/** The help of the current step, passed by context from Step.svelte to StepFrame.svelte. */
import type { ScriptSide } from '@heard/shared/exercise/script';
import { getContext, setContext } from 'svelte';

export interface StepHelp {
  /** The hint of the step, when it isn't shown below the prompt. */
  how: string | null;
  /** What to do when it doesn't work. */
  stuck: string | null;
  /** Replaces the question by another one; null where there is no other, or the partner is asked. */
  swap: (() => Promise<void>) | null;
  /** The question that the partner was asked. */
  overheard: string | null;
}

/** From the second evening on (`isKnown`) the hint isn't shown below the prompt, but as help. */
export function recede(side: ScriptSide, isKnown: boolean): { side: ScriptSide; how: string | null } {
  if (!isKnown || side.hint === undefined) return { side, how: null };
  const { hint, ...rest } = side;
  return { side: rest, how: hint };
}

const KEY = Symbol('step-help');

export function setStepHelp(help: () => StepHelp): void {
  setContext(KEY, help);
}

/** Null outside of steps, for example in a pause. */
export function getStepHelp(): (() => StepHelp) | null {
  return getContext<(() => StepHelp) | undefined>(KEY) ?? null;
}
