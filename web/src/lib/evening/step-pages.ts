/**
 * One record for each kind of step: its screens for both roles, its texts, presses and signals. What a step of a kind is, apart from
 * how the page shows it, is in shared/exercise/step-rules.ts.
 */
import type { StepKind } from '@heard/shared/exercise/step-rules';
import type { RunningView } from '@heard/shared/exercise/view';
import {
  press,
  type Presses,
  type ScreenName,
  type StepPage,
  type StepRole,
  type StepTime,
} from './step-page-types.ts';

const passing = () => press('Pass', 'pass');
const saidIt = () => press('I’ve said it', 'hand-over');
const grantMinute = () => press('Nod: one more minute', 'grant-minute');

const CHIMES: StepTime = { signal: 'chimes', hasLastMinute: true, over: () => 'The time is over. No hurry.' };
const NO_SIGNAL: StepTime = { ...CHIMES, signal: 'none' };

const hasFloor = () => 'You have the floor';
const forBoth = () => 'Both of you';
const listensTo = (partner: string) => `You are listening to ${partner}`;
const saysBackTo = (partner: string) => `You say it back to ${partner}`;
const isSayingBack = (partner: string) => `${partner} is saying it back`;

/** Listening with nothing to manage, but to grant a minute. */
function listening(screen: ScreenName = 'listening', turnText: StepRole['turnText'] = listensTo): StepRole {
  return { screen, turnText, presses: () => ({ others: [grantMinute()] }) };
}

/** Shown before a step that ends by time while a person speaks. */
export const turnsByItself = () => 'This turns by itself: a bell, then fifteen seconds to finish the sentence.';

export const STEP_PAGES: Readonly<Record<StepKind, StepPage>> = {
  arrive: {
    name: () => 'Arriving',
    prompt: () => 'You are both here.',
    acting: { screen: 'plain', turnText: forBoth, presses: () => ({ main: press('We can begin', 'begin') }) },
    listening: null,
    time: NO_SIGNAL,
    light: 'breathing',
  },
  share: {
    name: () => 'One thing said',
    prompt: () => 'One thing, small and true.',
    acting: {
      screen: 'plain',
      turnText: hasFloor,
      presses: () => ({ main: press('Over to you', 'hand-over'), aside: passing() }),
    },
    listening: listening(),
    time: CHIMES,
  },
  stretch: {
    name: () => 'Speaking',
    prompt: () => 'Speak about yourself, as long as it needs.',
    acting: { screen: 'stretch-speaking', turnText: hasFloor, presses: endOfStretch },
    listening: {
      screen: 'stretch-listening',
      turnText: listensTo,
      presses: ({ sayBackAsked }) => ({
        main: sayBackAsked ? press('Say it back now', 'begin-say-back') : press('Let me say it back', 'ask-say-back'),
        others: [grantMinute()],
      }),
    },
    time: CHIMES,
  },
  'short-say-back': {
    name: () => 'A short say-back',
    prompt: () => 'In a few words: what was heard so far?',
    acting: {
      screen: 'short-say-back',
      turnText: saysBackTo,
      presses: () => ({ main: press('Done', 'go-on'), aside: passing() }),
    },
    listening: { screen: 'listening', turnText: isSayingBack, presses: () => ({ main: press('Go on', 'go-on') }) },
    time: CHIMES,
  },
  'say-back': {
    name: () => 'The say-back',
    prompt: () => 'What was heard, in own words.',
    acting: {
      screen: 'say-back-speaking',
      turnText: saysBackTo,
      presses: () => ({ main: press('I’ve said it', 'finish-say-back'), aside: passing() }),
    },
    listening: listening('say-back-listening', isSayingBack),
    time: CHIMES,
  },
  answer: {
    name: () => 'The answer to it',
    prompt: () => 'Does it fit?',
    acting: {
      screen: 'answer-speaking',
      turnText: hasFloor,
      presses: () => ({ main: { label: 'That’s it', draft: { type: 'answer', answer: 'heard' } } }),
    },
    listening: listening('answer-listening', (partner) => `${partner} is looking at it`),
    time: CHIMES,
  },
  echo: {
    name: () => 'Going further',
    prompt: () => 'What in it makes sense?',
    acting: {
      screen: 'plain',
      turnText: (partner) => `You speak, in ${partner}’s turn`,
      presses: () => ({ main: saidIt(), aside: passing() }),
    },
    listening: listening(),
    time: CHIMES,
  },
  swap: {
    name: () => 'A breath',
    prompt: () => 'Breathe once.',
    acting: {
      screen: 'plain',
      turnText: beforeTurnOf,
      presses: (view) => ({ main: press(view.next === view.seat ? 'I’m ready' : 'Go on', 'begin') }),
    },
    listening: null,
    time: NO_SIGNAL,
  },
  slot: {
    name: () => 'A fixed time',
    prompt: () => 'One of you speaks. The other is silent.',
    // It ends by time: nobody presses, and silence is part of it.
    acting: {
      screen: 'slot',
      turnText: (partner) => `You have the floor, ${partner} is silent`,
      presses: () => ({}),
    },
    listening: listening('slot'),
    time: {
      signal: 'bell',
      hasLastMinute: true,
      over: (partner, part) =>
        part === 'speaking' ? 'The bell. Finish your sentence.' : `The bell. ${partner} finishes the sentence.`,
    },
    light: 'fading-after-bell',
    beforehand: turnsByItself,
  },
  together: {
    name: () => 'Together',
    prompt: () => 'This time is for both of you.',
    acting: { screen: 'together', turnText: () => 'Together', presses: endOfTogether },
    listening: null,
    time: { signal: 'bell', hasLastMinute: false, over: () => 'The bell. No hurry.' },
    light: 'low',
  },
  columns: {
    name: () => 'Two columns',
    prompt: () => 'Each writes their own view.',
    acting: {
      screen: 'columns',
      turnText: forBoth,
      presses: () => ({ main: press('I’ve written mine', 'finish'), aside: passing() }),
    },
    listening: null,
    time: CHIMES,
  },
  wish: {
    name: () => 'A wish',
    prompt: () => 'One small wish, or none.',
    acting: {
      screen: 'wish',
      turnText: hasFloor,
      presses: () => ({ main: saidIt(), aside: press('No wish this time', 'pass') }),
    },
    listening: listening(),
    time: CHIMES,
  },
  'wish-answer': {
    name: () => 'The answer to the wish',
    prompt: () => 'Yes, not this, or later?',
    acting: {
      screen: 'wish-answer',
      turnText: () => 'You answer',
      presses: () => ({ main: press('Done', 'finish'), aside: press('No answer now', 'pass') }),
    },
    listening: listening('wish-answer-listening', (partner) => `${partner} is answering`),
    time: CHIMES,
  },
  'next-time': {
    name: () => 'The next time',
    prompt: () => 'When will you meet here again?',
    acting: {
      screen: 'next-time',
      turnText: forBoth,
      presses: () => ({ main: press('Good', 'finish'), aside: press('Leave it open', 'pass') }),
    },
    listening: null,
    time: CHIMES,
  },
  keep: {
    name: () => 'One line to keep',
    prompt: () => 'One line to keep.',
    acting: {
      screen: 'keep',
      turnText: forBoth,
      presses: () => ({ main: press('Keep this line', 'finish'), aside: press('Nothing this time', 'pass') }),
    },
    listening: null,
    time: CHIMES,
  },
};

/** The record of this seat's part in a running step. */
export function roleIn({ step, part }: Pick<RunningView, 'step' | 'part'>): StepRole {
  const { acting, listening: other } = STEP_PAGES[step.kind];
  return part === 'listening' ? (other ?? acting) : acting;
}

/** In the first of two stretches a say-back is the next thing; in the last one, the end of the turn is. */
function endOfStretch(view: RunningView): Partial<Presses> {
  const nextKind = view.plan.steps[view.index + 1]?.kind;
  const isOnly = view.plan.steps[view.index - 1]?.turn !== view.step.turn && nextKind === 'say-back';
  const sayBack = press('Hear it back', 'say-this-back');
  const end = press(isOnly ? 'Hear it back' : 'That’s all for now', 'hand-over');
  if (nextKind === 'short-say-back') return { main: sayBack, others: [end], aside: passing() };
  return { main: end, others: [sayBack], aside: passing() };
}

/** After the bell one press is enough; before it, going on needs both. Only open time isn't suggested to end. */
function endOfTogether(view: RunningView): Partial<Presses> {
  const isSuggested = view.clock.isOver || view.plan.floorType !== 'open';
  return isSuggested ? { main: press('Go on', 'finish') } : { others: [press('End it sooner', 'finish')] };
}

function beforeTurnOf(partner: string, { next, seat }: RunningView): string {
  if (next === null) return 'A breath for both';
  return next === seat ? 'Soon it’s your turn' : `Soon it’s ${partner}’s turn`;
}
