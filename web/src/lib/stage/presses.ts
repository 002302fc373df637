/** Which presses a running step offers to one person: one that matters, and what stands quietly beside it. */
import type { IntentDraft, IntentType } from '@heard/shared/exercise/intent';
import type { RunningView } from '@heard/shared/exercise/view';

export interface Press {
  label: string;
  draft: IntentDraft;
}

export interface Presses {
  main: Press | null;
  /** At most three, most likely first. */
  others: Press[];
}

type PlainType = Exclude<IntentType, 'open' | 'change-plan' | 'answer' | 'set-pause' | 'resume'>;

/** Steps that are done by writing or choosing something bring their own main press and use only `others`. */
export function pressesOf(view: RunningView): Presses {
  const { main, others } = wanted(view);
  const isOffered = (press: Press | null): press is Press => press !== null && view.may.has(press.draft.type);
  const quiet = [...others, press('One more minute', 'take-minute')].filter(isOffered);
  return { main: isOffered(main) ? main : null, others: quiet };
}

function press(label: string, type: PlainType): Press {
  return { label, draft: { type } };
}

function wanted(view: RunningView): Presses {
  const rest = press('Let it rest', 'let-rest');
  const pass = press('Pass', 'pass');
  if (view.part === 'listening') return listening(view, rest);
  switch (view.step.kind) {
    case 'arrive':
      return { main: press('We can begin', 'begin'), others: [] };
    case 'share':
      return { main: press('Over to you', 'hand-over'), others: [pass] };
    case 'stretch':
      return { ...speakersEnd(view) };
    case 'short-say-back':
      return { main: press('Done', 'go-on'), others: [pass] };
    case 'say-back':
      return { main: press('I’ve said it', 'finish-say-back'), others: [rest, pass] };
    case 'answer':
      return { main: { label: 'That’s it', draft: { type: 'answer', answer: 'heard' } }, others: [rest] };
    case 'swap':
      return { main: press(view.next === view.seat ? 'I’m ready' : 'Go on', 'begin'), others: [] };
    case 'wish':
      return { main: press('Say my wish', 'hand-over'), others: [press('No wish this time', 'pass')] };
    case 'wish-answer':
      return { main: press('Done', 'finish'), others: [press('No answer now', 'pass')] };
    case 'next-time':
      return { main: press('Agreed', 'finish'), others: [rest, press('Leave it open', 'pass')] };
    case 'keep':
      return { main: press('Keep this line', 'finish'), others: [rest, press('Nothing this time', 'pass')] };
  }
}

/** In the first of two stretches a say-back is the next thing; in the last one, the end of the turn is. */
function speakersEnd(view: RunningView): Presses {
  const nextKind = view.plan.steps[view.index + 1]?.kind;
  const isOnly = view.plan.steps[view.index - 1]?.turn !== view.step.turn && nextKind === 'say-back';
  const sayBack = press('Say this back', 'say-this-back');
  const end = press(isOnly ? 'Say it back' : 'That’s all for now', 'hand-over');
  const pass = press('Pass', 'pass');
  return nextKind === 'short-say-back' ? { main: sayBack, others: [end, pass] } : { main: end, others: [sayBack, pass] };
}

function listening(view: RunningView, rest: Press): Presses {
  const nod = press('Nod: one more minute', 'grant-minute');
  switch (view.step.kind) {
    case 'stretch': {
      const asked = view.sayBackAsked !== null;
      return {
        main: asked ? press('Say it back now', 'begin-say-back') : press('Let me say it back', 'ask-say-back'),
        others: [nod],
      };
    }
    case 'short-say-back':
      return { main: press('Go on', 'go-on'), others: [] };
    default:
      return { main: null, others: [nod, rest] };
  }
}

/** Steps where the main press hands the voice over: there the light itself can be held instead. */
export function isHandOver(press: Press | null): boolean {
  const types: readonly IntentType[] = ['hand-over', 'say-this-back', 'go-on', 'finish-say-back', 'begin-say-back'];
  return press !== null && types.includes(press.draft.type);
}
