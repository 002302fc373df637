/**
 * Which question a step asks. It follows from the exercise, the number of the evening and the words alone, so that both screens show the
 * same one, also after a reload.
 */
import { questionOf } from '@heard/shared/exercise/question';
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import { STEP_RULES } from '@heard/shared/exercise/step-rules';
import type { RunningView } from '@heard/shared/exercise/view';
import type { Entry, EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';
import type { RoomState } from '#lib/room/room-state.ts';
import { depthTonight } from '#lib/screen/depth.ts';
import { eveningNumber } from '#lib/evening/evening-number.ts';

export interface StepQuestion {
  prompt: string;
  /** This person may replace the question by another one. */
  maySkip: boolean;
  /** It was selected from several, so the listener can't know it from an earlier evening. */
  isChosen: boolean;
}

type QuestionState = Pick<RoomState, 'words' | 'table'>;
type QuestionView = Pick<RunningView, 'conversation' | 'ordinal' | 'seat' | 'floor'>;

export function stepQuestion(script: Script, step: ScriptStep, view: QuestionView, state: QuestionState): StepQuestion {
  const skipped = skippedIn(step, view, state.words);
  const evening = { ...state, view };
  const question = questionOf(script, step, { depth: depthTonight(evening), evening: eveningNumber(evening), skipped });
  const isAsked = view.floor === view.seat || view.floor === 'both';
  // Slots have no buttons; say-backs and answers have no question.
  const isOpen = step.kind !== 'alone' && STEP_RULES[step.kind].words.includes('question');
  return {
    prompt: question.prompt,
    maySkip: question.hasOther && isAsked && isOpen,
    isChosen: isOpen && (step.asks !== undefined || skipped > 0),
  };
}

/** The entry that skips the current question, and the id of the entry that it replaces, if there is one. */
export function skipQuestion(
  step: ScriptStep,
  view: QuestionView,
  words: Words,
): { entry: Entry; id: string | undefined } {
  const own = questionsIn(step, view, words).find((word) => word.seat === view.seat);
  const { conversation, ordinal } = view;
  const skipped = (own?.entry.skipped ?? 0) + 1;
  return { entry: { kind: 'question', conversation, step: ordinal, asked: nameOf(step), skipped }, id: own?.id };
}

/** How often both together have skipped: both are asked the same question, so the skips of each count. */
function skippedIn(step: ScriptStep, view: QuestionView, words: Words): number {
  return questionsIn(step, view, words).reduce((sum, { entry }) => sum + entry.skipped, 0);
}

/** Not filtered by ordinal: a turn that is restarted, or continued after a say-back, asks the same question again. */
function questionsIn(step: ScriptStep, view: QuestionView, words: Words): Word<EntryOf<'question'>>[] {
  return entriesOf(words, 'question').filter(
    ({ entry }) => entry.conversation === view.conversation && entry.asked === nameOf(step),
  );
}

/** Identifies the question of a step. Steps with the same pick ask the same question. */
function nameOf(step: ScriptStep): string {
  return step.asks ? `pick-${step.asks.pick}` : step.id;
}
