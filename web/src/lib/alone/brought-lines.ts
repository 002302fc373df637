/** When prepared lines are shown during a conversation, and when one of them can be offered to the partner. */
import type { StepKind } from '@heard/shared/exercise/plan';
import type { RunningView, View } from '@heard/shared/exercise/view';
import { entriesOf, type Words } from '@heard/shared/words/words';

/** Steps in which the speaker speaks about themselves. */
const SPEAKING_FOR_ONESELF: readonly StepKind[] = ['share', 'stretch', 'slot'];
/** A stretch accepts written lines. A slot ends by itself and accepts none. */
const WRITABLE: readonly StepKind[] = ['stretch'];

/** Only for the person who has the floor; never in a pause, and never while listening. */
export function maySeeBrought(view: View): view is RunningView {
  return view.status === 'running' && view.part === 'speaking' && SPEAKING_FOR_ONESELF.includes(view.step.kind);
}

export function mayOfferBrought(view: View): boolean {
  return maySeeBrought(view) && WRITABLE.includes(view.step.kind);
}

/** The texts that this person has already offered in this conversation. */
export function offeredTexts(view: RunningView, words: Words): string[] {
  return entriesOf(words, 'line', view.seat)
    .filter(({ entry }) => entry.conversation === view.conversation)
    .map(({ entry }) => entry.text);
}
