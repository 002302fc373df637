/** Which presses a running step offers to one person: one that matters, and what stands quietly beside it. */
import type { IntentType } from '@heard/shared/exercise/intent';
import type { RunningView } from '@heard/shared/exercise/view';
import { press, type Press, type Presses } from '#lib/evening/step-page.ts';
import { roleIn } from '#lib/evening/step-pages.ts';

const NONE: Presses = { main: null, others: [], aside: null };
const oneMore = () => press('One more minute', 'take-minute');
const resting = () => press('Let it rest', 'let-rest');

/** Steps that are done by writing or choosing something bring their own main press and use the rest. */
export function pressesOf(view: RunningView): Presses {
  const isOffered = (each: Press | null): each is Press => each !== null && view.may.has(each.draft.type);
  const { main, others, aside } = { ...NONE, ...roleIn(view).presses(view) };
  const quiet = [oneMore(), ...others].filter(isOffered);
  // *Let it rest* ends a step without its result, like *Pass*, so it takes the same place.
  return { main: isOffered(main) ? main : null, others: quiet, aside: [resting(), aside].find(isOffered) ?? null };
}

/** While something is typed and not offered, offering is the main press: going on without it has to be meant. */
export function untilOffered(presses: Presses): Presses {
  const { main } = presses;
  return { ...presses, main: null, others: main ? [{ ...main, label: `${main.label}, without the line` }] : [] };
}

/** Steps where the main press hands the voice over: there the light itself can be held instead. */
export function isHandOver(press: Press | null): boolean {
  const types: readonly IntentType[] = ['hand-over', 'say-this-back', 'go-on', 'finish-say-back', 'begin-say-back'];
  return press !== null && types.includes(press.draft.type);
}
