/** The texts of a step from the exercise's script: for the speaker's or the listener's side, with the partner's name in them. */
import type { Plan, PlanStep } from '@heard/shared/exercise/plan';
import {
  isForTwo,
  type RoomScript,
  type Script,
  type ScriptSide,
  type ScriptStep,
} from '@heard/shared/exercise/script';
import type { Seat } from '@heard/shared/exercise/seat';
import { lengthOf } from './evening.ts';

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

/** Whether a seat reads the speaker's side: it does if it has the floor, or if nobody has it and the seat comes next. */
function isSpeakersSide(step: PlanStep, seat: Seat, next: Seat | null): boolean {
  if (step.floor === 'both') return true;
  if (step.floor === 'none') return next === null || next === seat;
  return step.floor === seat;
}

const plain = (): Record<PlanStep['kind'], ScriptSide> => ({
  arrive: { prompt: 'You are both here.' },
  share: { prompt: 'One thing, small and true.' },
  stretch: { prompt: 'Speak about yourself, as long as it needs.' },
  'short-say-back': { prompt: 'In a few words: what was heard so far?' },
  'say-back': { prompt: 'What was heard, in own words.' },
  answer: { prompt: 'Does it fit?' },
  echo: { prompt: 'What in it makes sense?' },
  slot: { prompt: 'One of you speaks. The other is silent.' },
  together: { prompt: 'This time is for both of you.' },
  columns: { prompt: 'Each writes their own view.' },
  swap: { prompt: 'Breathe once.' },
  wish: { prompt: 'One small wish, or none.' },
  'wish-answer': { prompt: 'Yes, not this, or later?' },
  'next-time': { prompt: 'When will you meet here again?' },
  keep: { prompt: 'One line to keep.' },
});

export function scriptStepOf(script: Script | null, step: PlanStep): ScriptStep | null {
  return script?.steps.find((each) => each.id === step.id) ?? null;
}

/** The announcement of a step whose turns end by time. */
export const turnsByItself = () => 'This turns by itself: a bell, then fifteen seconds to finish the sentence.';

/**
 * The texts for one seat. `question` replaces the speaker's prompt. If this build doesn't know the script (null), the texts depend on
 * the step's kind only.
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
  const side = (isSpeakersSide(step, seat, next) ? speaker : found?.listener) ?? plain()[step.kind];
  const named = (text: string) => withName(text, partner);
  return {
    prompt: named(side.prompt),
    ...(side.hint !== undefined && { hint: named(side.hint) }),
    ...(side.starters !== undefined && { starters: side.starters }),
    ...(side.stuck !== undefined && { stuck: named(side.stuck) }),
  };
}

/** How exercises refer to the partner, in every language: an own exercise may be in another language than the page. */
const NAMELESS = /\b(?:your partner|tu pareja|deine?[mn]? Gegenüber)\b(?!-)/giu;

/** Replaces "your partner" in an exercise's text by the partner's name. */
export function withName(text: string, partner: string): string {
  return partner.trim().replace(NAMELESS, '') === '' ? text : text.replace(NAMELESS, () => partner);
}
