/** The question on screen: from the exercise, the evening and what was put aside, so that both screens and a reload agree. */
import { questionOf } from '@heard/shared/exercise/question';
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import { STEP_RULES } from '@heard/shared/exercise/step-rules';
import type { RunningView } from '@heard/shared/exercise/view';
import type { Entry, EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Word, type Words } from '@heard/shared/words/words';
import type { RoomState } from '#lib/room/room-state.ts';
import { depthTonight } from './depth.ts';
import { eveningNumber } from '#lib/evening/evening-number.ts';

export interface Asked {
  /** What the one with the floor is asked. */
  prompt: string;
  /** It may be put aside, by this person, for another one. */
  maySwap: boolean;
  /** It is one of several, so the one who listens doesn't know it from the evening before. */
  isChosen: boolean;
}

type AskedFrom = Pick<RoomState, 'words' | 'table'>;
type Placed = Pick<RunningView, 'conversation' | 'ordinal' | 'seat' | 'floor'>;

export function askedIn(script: Script, step: ScriptStep, view: Placed, room: AskedFrom): Asked {
  const skipped = skippedIn(step, view, room.words);
  const evening = { ...room, view };
  const question = questionOf(script, step, { depth: depthTonight(evening), evening: eveningNumber(evening), skipped });
  const isAsked = view.floor === view.seat || view.floor === 'both';
  // In a slot there is nothing to press; in a say-back or an answer nothing is asked.
  const isOpen = step.kind !== 'alone' && STEP_RULES[step.kind].words.includes('question');
  return {
    prompt: question.prompt,
    maySwap: question.hasOther && isAsked && isOpen,
    isChosen: isOpen && (step.asks !== undefined || skipped > 0),
  };
}

/** Another question instead: the entry for it, and its id where one is there already. */
export function putAside(step: ScriptStep, view: Placed, words: Words): { entry: Entry; id: string | undefined } {
  const own = questionsIn(step, view, words).find((word) => word.seat === view.seat);
  const { conversation, ordinal } = view;
  const skipped = (own?.entry.skipped ?? 0) + 1;
  return { entry: { kind: 'question', conversation, step: ordinal, asked: nameOf(step), skipped }, id: own?.id };
}

/** Both may have put it aside: each of them is asked the same, one after the other, or together. */
function skippedIn(step: ScriptStep, view: Placed, words: Words): number {
  return questionsIn(step, view, words).reduce((sum, { entry }) => sum + entry.skipped, 0);
}

/** Not by the step instance alone: a turn that begins again, or goes on after a say-back, asks what it asked before. */
function questionsIn(step: ScriptStep, view: Placed, words: Words): Word<EntryOf<'question'>>[] {
  return entriesOf(words, 'question').filter(
    ({ entry }) => entry.conversation === view.conversation && entry.asked === nameOf(step),
  );
}

/** Steps with the same pick ask the same question. */
function nameOf(step: ScriptStep): string {
  return step.asks ? `pick-${step.asks.pick}` : step.id;
}
