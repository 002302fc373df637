/** Where in a conversation the lines that somebody brought may be seen, and where one of them may be offered. */
import type { StepKind } from '@heard/shared/exercise/step-rules';
import type { RunningView, View } from '@heard/shared/exercise/view';
import { entriesOf, type Words } from '@heard/shared/words/words';

/** With the floor, while one speaks for oneself. */
const SPEAKING_FOR_ONESELF: readonly StepKind[] = ['share', 'stretch', 'slot'];
/** In a stretch a line can be offered like one that is written there. A slot turns by itself and has nothing to press. */
const WRITABLE: readonly StepKind[] = ['stretch'];

/** Only on the screen of the one who has the floor; never in a pause, and never while one listens. */
export function maySeeBrought(view: View): view is RunningView {
  return view.status === 'running' && view.part === 'speaking' && SPEAKING_FOR_ONESELF.includes(view.step.kind);
}

export function mayOfferBrought(view: View): boolean {
  return maySeeBrought(view) && WRITABLE.includes(view.step.kind);
}

/** Lines of this conversation that this person has offered already, brought or written. */
export function offeredTexts(view: RunningView, words: Words): string[] {
  return entriesOf(words, 'line', view.seat)
    .filter(({ entry }) => entry.conversation === view.conversation)
    .map(({ entry }) => entry.text);
}
