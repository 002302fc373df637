/**
 * The state machine of an exercise for one, one step per screen. Steps never end by themselves: the time is only a guide. Pure:
 * presses and their times come in as data.
 */
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import type { StepClock } from '@heard/shared/exercise/view';
import * as v from 'valibot';

export interface SoloState {
  /** Index of the current step; equal to the number of steps at the end. */
  at: number;
  /** Steps that were skipped. Going back to one and completing it removes it here. */
  passed: readonly string[];
  /** How often another question was asked for, by step. */
  swaps: Readonly<Record<string, number>>;
  /** When the step was shown, in this device's time (ms). */
  since: number;
}

export type SoloPress = 'next' | 'back' | 'pass' | 'swap';

export function beginSolo(now: number): SoloState {
  return { at: 0, passed: [], swaps: {}, since: now };
}

export function pressSolo(script: Script, state: SoloState, press: SoloPress, now: number): SoloState {
  const step = stepAt(script, state);
  switch (press) {
    case 'back':
      return state.at === 0 ? state : { ...state, at: state.at - 1, since: now };
    case 'next':
    case 'pass': {
      if (step === null) return state;
      const others = state.passed.filter((id) => id !== step.id);
      return { ...state, at: state.at + 1, passed: press === 'pass' ? [...others, step.id] : others, since: now };
    }
    case 'swap':
      if (step === null || promptsOf(step).length === 1) return state;
      return { ...state, swaps: { ...state.swaps, [step.id]: (state.swaps[step.id] ?? 0) + 1 } };
  }
}

/** Null at the end. */
export function stepAt(script: Script, state: SoloState): ScriptStep | null {
  return script.steps[state.at] ?? null;
}

/** The questions, without the last step, which asks for what to take along. */
export function questionCount({ steps, closeAt }: Script): number {
  return steps.at(-1)?.id === closeAt ? steps.length - 1 : steps.length;
}

/** The question of a step after this number of swaps. They repeat after the last one. */
export function promptAt(step: ScriptStep, state: SoloState): string {
  const prompts = promptsOf(step);
  return prompts[(state.swaps[step.id] ?? 0) % prompts.length] ?? step.speaker.prompt;
}

export function promptsOf(step: ScriptStep): readonly string[] {
  return [step.speaker.prompt, ...(step.speaker.others ?? [])];
}

/** The ring as a guide: it empties during the suggested time and then says that there is no hurry. */
export function soloClock(step: ScriptStep, state: SoloState, now: number): StepClock {
  const totalMs = step.seconds * 1000;
  const endsAt = state.since + totalMs;
  const leftMs = endsAt - now;
  return { leftMs, totalMs, endsAt, chimeAt: null, isResting: false, restsFor: null, isOver: leftMs < 0 };
}

const keptSchema = v.object({
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  passed: v.array(v.string()),
  swaps: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export function soloText({ at, passed, swaps }: SoloState): string {
  return JSON.stringify({ at, passed, swaps });
}

/** Reads the stored position. The guide starts again; a position in another script is read as the beginning. */
export function soloFrom(script: Script, text: string, now: number): SoloState {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text);
  if (!read.success || read.output.at > script.steps.length) return beginSolo(now);
  const ids = script.steps.map(({ id }) => id);
  return { ...read.output, passed: read.output.passed.filter((id) => ids.includes(id)), since: now };
}
