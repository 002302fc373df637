/** Where in a conversation a person sees the lines they prepared, and where they may offer one of them. */
import { STEP_RULES } from '@heard/shared/exercise/step-rules';
import type { RunningView, View } from '@heard/shared/exercise/view';
import { entriesOf, type Words } from '@heard/shared/words/words';

/** Only on the screen of the person with the floor, in steps in which they speak for themselves. */
export function maySeeBrought(view: View): view is RunningView {
  return view.status === 'running' && view.part === 'speaking' && STEP_RULES[view.step.kind].isOwnTime === true;
}

/** Where a line can be written and the step ends by a press. In a slot nothing is pressed. */
export function mayOfferBrought(view: View): boolean {
  if (!maySeeBrought(view)) return false;
  const { words, ends } = STEP_RULES[view.step.kind];
  return words.includes('line') && ends === 'press';
}

/** The texts that this person has already offered in this conversation. */
export function offeredTexts(view: RunningView, words: Words): string[] {
  return entriesOf(words, 'line', view.seat)
    .filter(({ entry }) => entry.conversation === view.conversation)
    .map(({ entry }) => entry.text);
}
