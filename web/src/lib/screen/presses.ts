/** Which presses a running step offers to one person. */
import type { IntentType } from '@heard/shared/exercise/intent';
import type { RunningView } from '@heard/shared/exercise/view';
import { press, type Press, type Presses } from '#lib/evening/step-page-types.ts';
import { roleIn } from '#lib/evening/step-pages.ts';

const NONE: Presses = { main: null, others: [], aside: null };
const oneMore = () => press('One more minute', 'take-minute');
const resting = () => press('Let it rest', 'let-rest');

/** Only presses that the room would take. Steps where something is written or chosen replace the main press by their own. */
export function pressesOf(view: RunningView): Presses {
  const isOffered = (each: Press | null): each is Press => each !== null && view.may.has(each.draft.type);
  const { main, others, aside } = { ...NONE, ...roleIn(view).presses(view) };
  const quiet = [oneMore(), ...others].filter(isOffered);
  // *Let it rest* ends a step without a result, as *Pass* does, so it takes the same place.
  return { main: isOffered(main) ? main : null, others: quiet, aside: [resting(), aside].find(isOffered) ?? null };
}

/** Demotes the main press while a draft isn't offered, so that nobody goes on without the line by accident. */
export function pressesWithDraft(presses: Presses): Presses {
  const { main } = presses;
  return { ...presses, main: null, others: main ? [{ ...main, label: `${main.label}, without the line` }] : [] };
}

/** Whether the press hands the voice over: then the light can be held instead. */
export function isHandOver(press: Press | null): boolean {
  const types: readonly IntentType[] = ['hand-over', 'say-this-back', 'go-on', 'finish-say-back', 'begin-say-back'];
  return press !== null && types.includes(press.draft.type);
}
