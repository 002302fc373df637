/** The help of the current step, passed by context from Step.svelte to StepFrame.svelte. */
import type { ScriptSide } from '@heard/shared/exercise/script';
import { getContext, setContext } from 'svelte';

export interface StepHelp {
  /** The hint of the step, when it isn't shown below the prompt. */
  hint: string | null;
  /** What to do when it doesn't work. */
  stuck: string | null;
  /** Replaces the question by another one; null where there is no other, or the partner is asked. */
  skip: (() => Promise<void>) | null;
  /** The question that the partner was asked. */
  partnerQuestion: string | null;
}

/** From the second evening on (`isLaterEvening`) the hint isn't shown below the prompt, but as help. */
export function hintAsHelp(side: ScriptSide, isLaterEvening: boolean): { side: ScriptSide; hint: string | null } {
  if (!isLaterEvening || side.hint === undefined) return { side, hint: null };
  const { hint, ...rest } = side;
  return { side: rest, hint };
}

const KEY = Symbol('step-help');

export function setStepHelp(help: () => StepHelp): void {
  setContext(KEY, help);
}

/** Null outside of steps, for example in a pause. */
export function getStepHelp(): (() => StepHelp) | null {
  return getContext<(() => StepHelp) | undefined>(KEY) ?? null;
}
