/**
 * Going through an exercise alone, one step a screen. It never ends by itself: time is only a guide, and nobody waits. Pure: what
 * was pressed and when comes in as data.
 */
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import type { StepClock } from '@heard/shared/exercise/view';
import * as v from 'valibot';

export interface SoloState {
  /** Index of the step on screen; as many as there are steps: the end. */
  at: number;
  /** Steps that were left out. Coming back to one and going on takes that back. */
  passed: readonly string[];
  /** How often another question was asked for, by step. */
  swaps: Readonly<Record<string, number>>;
  /** This device's time (ms) at which the step came on screen. */
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

/** Its questions; what one takes along at the end is none of them. */
export function questionCount({ steps, closeAt }: Script): number {
  return steps.at(-1)?.id === closeAt ? steps.length - 1 : steps.length;
}

/** What the step asks, after as many swaps. They go round. */
export function promptAt(step: ScriptStep, state: SoloState): string {
  const prompts = promptsOf(step);
  return prompts[(state.swaps[step.id] ?? 0) % prompts.length] ?? step.speaker.prompt;
}

export function promptsOf(step: ScriptStep): readonly string[] {
  return [step.speaker.prompt, ...(step.speaker.others ?? [])];
}

/** A guide: it empties and then says that there is no hurry. */
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

/** The place somebody had come to. The guide begins anew; what was kept of another script is the beginning. */
export function soloFrom(script: Script, text: string, now: number): SoloState {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), text);
  if (!read.success || read.output.at > script.steps.length) return beginSolo(now);
  const ids = script.steps.map(({ id }) => id);
  return { ...read.output, passed: read.output.passed.filter((id) => ids.includes(id)), since: now };
}
