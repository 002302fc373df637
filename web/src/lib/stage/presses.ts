/** Which presses a running step offers to one person: one that matters, and what stands quietly beside it. */
import type { IntentDraft, IntentType } from '@heard/shared/exercise/intent';
import type { RunningView } from '@heard/shared/exercise/view';

export interface Press {
  label: string;
  draft: IntentDraft;
}

export interface Presses {
  main: Press | null;
  /** Beside it, at most two, so that the main press never has to move. */
  others: Press[];
  /** Possible, seldom wanted: a few words at the edge of the screen. */
  aside: Press | null;
}

type PlainType = Exclude<IntentType, 'open' | 'change-plan' | 'answer' | 'set-pause' | 'resume'>;

/** Steps that are done by writing or choosing something bring their own main press and use the rest. */
export function pressesOf(view: RunningView): Presses {
  const isOffered = (press: Press | null): press is Press => press !== null && view.may.has(press.draft.type);
  const { main, others, aside } = { ...NONE, ...(view.part === 'listening' ? listening(view) : acting(view)) };
  const quiet = [oneMore(), ...others].filter(isOffered);
  // A press that lets go counts for nothing, so it stands where passing does.
  return { main: isOffered(main) ? main : null, others: quiet, aside: [resting(), aside].find(isOffered) ?? null };
}

function press(label: string, type: PlainType): Press {
  return { label, draft: { type } };
}

const NONE: Presses = { main: null, others: [], aside: null };
const oneMore = () => press('One more minute', 'take-minute');
const resting = () => press('Let it rest', 'let-rest');
const passing = () => press('Pass', 'pass');

function acting(view: RunningView): Partial<Presses> {
  switch (view.step.kind) {
    case 'arrive':
      return { main: press('We can begin', 'begin') };
    case 'share':
      return { main: press('Over to you', 'hand-over'), aside: passing() };
    case 'stretch':
      return speakersEnd(view);
    case 'short-say-back':
      return { main: press('Done', 'go-on'), aside: passing() };
    case 'say-back':
      return { main: press('I’ve said it', 'finish-say-back'), aside: passing() };
    case 'answer':
      return { main: { label: 'That’s it', draft: { type: 'answer', answer: 'heard' } } };
    case 'echo':
      return { main: press('I’ve said it', 'hand-over'), aside: passing() };
    case 'slot':
      // It turns by itself: nobody presses, and silence is part of it.
      return NONE;
    case 'together':
      // After the bell one is enough; before it, going on needs both.
      return view.clock.isOver || isShort(view)
        ? { main: press('Go on', 'finish') }
        : { others: [press('End it sooner', 'finish')] };
    case 'columns':
      return { main: press('I’ve written mine', 'finish'), aside: passing() };
    case 'swap':
      return { main: press(view.next === view.seat ? 'I’m ready' : 'Go on', 'begin') };
    case 'wish':
      return { main: press('I’ve said it', 'hand-over'), aside: press('No wish this time', 'pass') };
    case 'wish-answer':
      return { main: press('Done', 'finish'), aside: press('No answer now', 'pass') };
    case 'next-time':
      return { main: press('Good', 'finish'), aside: press('Leave it open', 'pass') };
    case 'keep':
      return { main: press('Keep this line', 'finish'), aside: press('Nothing this time', 'pass') };
  }
}

/** In the middle of an exercise with turns, time together is a step like others. Open time is left alone. */
function isShort(view: RunningView): boolean {
  return view.plan.floorType !== 'open';
}

/** In the first of two stretches a say-back is the next thing; in the last one, the end of the turn is. */
function speakersEnd(view: RunningView): Partial<Presses> {
  const nextKind = view.plan.steps[view.index + 1]?.kind;
  const isOnly = view.plan.steps[view.index - 1]?.turn !== view.step.turn && nextKind === 'say-back';
  const sayBack = press('Hear it back', 'say-this-back');
  const end = press(isOnly ? 'Hear it back' : 'That’s all for now', 'hand-over');
  if (nextKind === 'short-say-back') return { main: sayBack, others: [end], aside: passing() };
  return { main: end, others: [sayBack], aside: passing() };
}

function listening(view: RunningView): Partial<Presses> {
  const nod = press('Nod: one more minute', 'grant-minute');
  switch (view.step.kind) {
    case 'stretch': {
      const hasAsked = view.sayBackAsked !== null;
      return {
        main: hasAsked ? press('Say it back now', 'begin-say-back') : press('Let me say it back', 'ask-say-back'),
        others: [nod],
      };
    }
    case 'short-say-back':
      return { main: press('Go on', 'go-on') };
    default:
      return { others: [nod] };
  }
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
