/** What a step asks, from the exercise's script: the right side for this person, with the partner's own name in it. */
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

/**
 * The script a plan was made from. Several may have its steps (a short form, an exercise of one's own after a built-in one):
 * then the one with its times counts, and of those the announced one.
 */
export function scriptOf(plan: Plan, scripts: readonly Script[], announced: string | undefined): RoomScript | null {
  const inOrder = scripts.toSorted((a, b) => Number(b.id === announced) - Number(a.id === announced));
  const fitting = inOrder.filter(isForTwo).filter((script) => plan.steps.every((step) => isStepOf(script, step)));
  return fitting.find((script) => lengthOf(plan, script) !== null) ?? fitting[0] ?? null;
}

function isStepOf(script: Script, step: PlanStep): boolean {
  return script.steps.some((each) => each.id === step.id && each.kind === step.kind);
}

/** Who the step is told to: whoever has the floor, or comes next, reads the speaker's side. */
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

/** What a plan's step says beforehand, where it turns by itself. */
export const turnsByItself = () => 'This turns by itself: a bell, then fifteen seconds to finish the sentence.';

/**
 * The texts for one person; `question` is what the one with the floor is asked tonight. A script of another build may be
 * unknown here: then plain words by the step's kind.
 */
export function sideOf(
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

/** Exercises are written for anyone, so they say "your partner"; on a screen that is somebody with a name. */
export function withName(text: string, partner: string): string {
  return insertName(partner.trim(), '') === '' ? text : insertName(text, partner);
}
