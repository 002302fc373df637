/** What a step asks, from the exercise's script: the right side for this person, with the partner's own name in it. */
import type { Plan, PlanStep } from '@heard/shared/exercise/plan';
import type { Script, ScriptSide } from '@heard/shared/exercise/script';
import type { Seat } from '@heard/shared/exercise/seat';

/** The script a plan was made from: the announced one if it fits, else any that knows all of its steps. */
export function scriptOf(plan: Plan, scripts: readonly Script[], announced: string | undefined): Script | null {
  const inOrder = [...scripts].sort((a, b) => Number(b.id === announced) - Number(a.id === announced));
  return inOrder.find((script) => plan.steps.every((step) => isStepOf(script, step))) ?? null;
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

const PLAIN: Record<PlanStep['kind'], ScriptSide> = {
  arrive: { prompt: 'You are both here.' },
  share: { prompt: 'One thing, small and true.' },
  stretch: { prompt: 'Speak about yourself, as long as it needs.' },
  'short-say-back': { prompt: 'In a few words: what was heard so far?' },
  'say-back': { prompt: 'What was heard, in own words.' },
  answer: { prompt: 'Does it fit?' },
  swap: { prompt: 'Breathe once.' },
  wish: { prompt: 'One small wish, or none.' },
  'wish-answer': { prompt: 'Yes, not this, or later?' },
  'next-time': { prompt: 'When will you meet here again?' },
  keep: { prompt: 'One line to keep.' },
};

/** The texts for one person. A script of another build may be unknown here: then plain words by the step's kind. */
export function sideOf(
  script: Script | null,
  step: PlanStep,
  seat: Seat,
  next: Seat | null,
  partner: string,
): ScriptSide {
  const found = script?.steps.find((each) => each.id === step.id);
  const side = found ? (isSpeakersSide(step, seat, next) ? found.speaker : found.listener) : PLAIN[step.kind];
  const named = (text: string) => withName(text, partner);
  return {
    prompt: named(side.prompt),
    ...(side.hint !== undefined && { hint: named(side.hint) }),
    ...(side.starters !== undefined && { starters: side.starters }),
  };
}

/** Exercises are written for anyone, so they say "your partner"; on a screen that is somebody with a name. */
export function withName(text: string, partner: string): string {
  if (/^your partner$/i.test(partner.trim())) return text;
  return text.replace(/\byour partner\b(?!-)/giu, () => partner);
}
