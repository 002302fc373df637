/** The texts of a step from the exercise's script: for the speaker's or the listener's side, with the partner's name in them. */
import type { Plan, PlanStep } from '@heard/shared/exercise/plan';
import {
  isForTwo,
  type RoomScript,
  type Script,
  type ScriptSide,
  type ScriptStep,
} from '@heard/shared/exercise/script';
import { insertName } from '../language/languages.ts';
import type { Seat } from '@heard/shared/exercise/seat';
import { lengthOf } from './evening.ts';
import { STEP_PAGES } from './step-pages.ts';

/**
 * The script that a plan was made from, or null. Several may have its steps (a short form, an own exercise derived from a built-in
 * one): then the one with its times is preferred, and among those the `announced` one.
 */
export function scriptOf(plan: Plan, scripts: readonly Script[], announced: string | undefined): RoomScript | null {
  const inOrder = scripts.toSorted((a, b) => Number(b.id === announced) - Number(a.id === announced));
  const fitting = inOrder.filter(isForTwo).filter((script) => plan.steps.every((step) => isStepOf(script, step)));
  return fitting.find((script) => lengthOf(plan, script) !== null) ?? fitting[0] ?? null;
}

function isStepOf(script: Script, step: PlanStep): boolean {
  return script.steps.some((each) => each.id === step.id && each.kind === step.kind);
}

/** Whether a seat reads the speaker's side: it does if it has the floor, or if neither seat has it and this one has it next. */
function isSpeakersSide(step: PlanStep, seat: Seat, next: Seat | null): boolean {
  if (step.floor === 'both') return true;
  if (step.floor === 'none') return next === null || next === seat;
  return step.floor === seat;
}

export function scriptStepOf(script: Script | null, step: PlanStep): ScriptStep | null {
  return script?.steps.find((each) => each.id === step.id) ?? null;
}

/**
 * The texts for one person; `question` is what the one with the floor is asked tonight. A script of another build may be
 * unknown here: then the prompt is that of the step's kind.
 */
export function stepSideOf(
  script: Script | null,
  step: PlanStep,
  seat: Seat,
  next: Seat | null,
  partner: string,
  question?: string,
): ScriptSide {
  const found = scriptStepOf(script, step);
  const speaker = found && { ...found.speaker, prompt: question ?? found.speaker.prompt };
  const side = (isSpeakersSide(step, seat, next) ? speaker : found?.listener) ?? {
    prompt: STEP_PAGES[step.kind].prompt(),
  };
  const named = (text: string) => withName(text, partner);
  return {
    prompt: named(side.prompt),
    ...(side.hint !== undefined && { hint: named(side.hint) }),
    ...(side.starters !== undefined && { starters: side.starters }),
    ...(side.stuck !== undefined && { stuck: named(side.stuck) }),
  };
}

/** Exercises are written for anyone, so they say "your partner"; a screen shows the partner's name instead. */
export function withName(text: string, partner: string): string {
  return insertName(partner.trim(), '') === '' ? text : insertName(text, partner);
}
