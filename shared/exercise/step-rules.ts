/**
 * One record for each kind of step: what a plan may say of it, who speaks, which presses it takes and what they do. Everything in
 * shared/exercise that depends on the kind of a step reads it here. The page's record is in web/src/lib/evening/step-pages.ts.
 */
import { DURATIONS } from './durations.ts';
import type { Effect, PressRule, PressRules, StepEvent } from './press-rules.ts';

/**
 * How the floor changes hands in an exercise. `turns`: each person ends their own stretch, and it is said back. `slots`: stretches of
 * fixed length, which end by time while the partner is silent. `open`: no turns, one bell. An exercise for one person alone
 * (`solo`) has no plan.
 */
export const FLOOR_TYPES = ['turns', 'slots', 'open'] as const;
export type FloorType = (typeof FLOOR_TYPES)[number];

/** A name added here doesn't compile until it has its record below and another in the page. */
export const STEP_KINDS = [
  'arrive',
  /** One thing said by one person, with no say-back. */
  'share',
  'stretch',
  'short-say-back',
  'say-back',
  'answer',
  /** After an answer, still in the turn: the listener goes further than saying back ("it makes sense to me"). */
  'echo',
  'swap',
  /** A stretch of fixed length: it ends by time, and the partner is silent. */
  'slot',
  /** Both at once, without turns: talking freely, being quiet, a walk. */
  'together',
  /** Each writes in a column of their own; the columns are never merged. */
  'columns',
  'wish',
  'wish-answer',
  'next-time',
  'keep',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a turn consists of, as the kinds of its steps in order. */
export const TURN = /^stretch (short-say-back stretch )?say-back answer( echo)*$/;

/**
 * Kinds of entries (words/entry.ts) that a step is there to write. Two of them also decide what the page offers: `line` shows *Write
 * instead of speaking* to the person who speaks, and with `isOwnTime` lets them offer a prepared line (unless the step ends by time);
 * `question` decides whether the step's question counts as open, so that it can be replaced by another one. The screen of the step
 * writes the others.
 */
export type StepWords =
  | 'question'
  | 'line'
  | 'view'
  | 'reflection'
  | 'missing'
  | 'wish'
  | 'wish-answer'
  | 'next-time'
  | 'next-time-answer'
  | 'takeaway';

/** Whose voice it is: that of the seat with the floor, or of the other seat. A step without one seat that has the floor has no voice. */
type FloorAndVoice = { floor: 'one-seat'; voice: 'floor' | 'other' } | { floor: 'both' | 'none'; voice: null };

/** `waiting`: at least one more press, with which a person who waits for the partner can move on alone (EX110). */
type End = { ends: 'time'; waiting: 'for-time' } | { ends: 'press'; waiting: AtLeastOnePress };
type AtLeastOnePress = { [E in StepEvent]: PressRules & Record<E, PressRule> }[StepEvent];

export type StepRules = FloorAndVoice &
  End & {
    /** Whether it belongs to a turn of one person. `TURN` says where in it. */
    isInTurn: boolean;
    floorTypes: readonly FloorType[];
    presses: PressRules;
    words: readonly StepWords[];
    /** Comes right after a step of this kind with the same floor, and is skipped together with it. */
    follows?: StepKind;
    /**
     * The person with the floor speaks for themselves, so *More time* makes it half as long again, and they see the lines that they
     * prepared. Not for steps in which they say back or answer.
     */
    isOwnTime?: true;
    /** Between the bell and the end of a step that ends by time, ms. */
    graceMs?: number;
    /** A couple's first evening leaves it out. */
    isWish?: true;
  };

const EVERY_FLOOR_TYPE = FLOOR_TYPES;
const FOR_BOTH = { floor: 'both', voice: null, isInTurn: false, ends: 'press' } as const;
const OF_ONE = { floor: 'one-seat', voice: 'floor', isInTurn: false, ends: 'press' } as const;
const IN_TURN = { floor: 'one-seat', voice: 'floor', isInTurn: true, ends: 'press', floorTypes: ['turns'] } as const;

/** For steps that end by a press of the person with the voice, and in which they may need a minute more than planned. */
const MINUTES: PressRules = {
  'minute-taken': { by: 'voice-after-chime', then: 'take-minute' },
  'minute-granted': { by: 'listener-asked-for-minute', then: 'grant-minute' },
};
const passed = (then: Effect): PressRules => ({ passed: { by: 'voice', then } });
const letRest = (by: PressRule['by'], then: Effect) => ({ 'let-rest': { by, then } });

export const STEP_RULES: Readonly<Record<StepKind, StepRules>> = {
  arrive: {
    ...FOR_BOTH,
    ends: 'time',
    floorTypes: EVERY_FLOOR_TYPE,
    presses: { begun: { by: 'each-once', then: 'next-when-both' } },
    waiting: 'for-time',
    words: [],
  },
  share: {
    ...OF_ONE,
    floorTypes: EVERY_FLOOR_TYPE,
    isOwnTime: true,
    presses: { 'handed-over': { by: 'voice', then: 'next-step' }, ...passed('skip'), ...MINUTES },
    waiting: letRest('waiting-in-overtime', 'skip'),
    words: ['question'],
  },
  stretch: {
    ...IN_TURN,
    isOwnTime: true,
    presses: {
      'handed-over': { by: 'voice', then: 'say-back' },
      'say-back-requested': { by: 'voice-before-short-say-back', then: 'short-say-back' },
      ...passed('end-turn'),
      ...MINUTES,
    },
    waiting: {
      'say-back-offered': { by: 'listener-once', then: 'note-request' },
      'say-back-begun': { by: 'listener-who-asked', then: 'say-back-in-time' },
    },
    words: ['line', 'question'],
  },
  'short-say-back': {
    ...IN_TURN,
    voice: 'other',
    presses: passed('back-to-stretch'),
    waiting: { 'went-on': { by: 'anyone', then: 'back-to-stretch' } },
    words: [],
  },
  'say-back': {
    ...IN_TURN,
    voice: 'other',
    presses: { 'said-back': { by: 'voice', then: 'said-back' }, ...passed('end-turn'), ...MINUTES },
    waiting: letRest(['anyone-after-two-partly', 'waiting-in-overtime'], 'end-turn'),
    words: ['reflection'],
  },
  answer: {
    ...IN_TURN,
    presses: { answered: { by: 'voice', then: 'answer' }, ...passed('end-turn') },
    waiting: letRest(['anyone-after-two-partly', 'anyone-when-unanswered'], 'end-turn'),
    words: ['missing'],
  },
  echo: {
    ...IN_TURN,
    voice: 'other',
    presses: { 'handed-over': { by: 'voice', then: 'next-step' }, ...passed('next-step'), ...MINUTES },
    waiting: letRest('waiting-in-overtime', 'next-step'),
    words: [],
  },
  swap: {
    floor: 'none',
    voice: null,
    isInTurn: false,
    floorTypes: EVERY_FLOOR_TYPE,
    ends: 'time',
    presses: { begun: { by: 'next-floor', then: 'next-step' } },
    waiting: 'for-time',
    words: [],
  },
  slot: {
    ...OF_ONE,
    floorTypes: ['slots'],
    ends: 'time',
    graceMs: DURATIONS.finishSentence,
    isOwnTime: true,
    // Whoever is done early is silent. Whoever can't bear the silence pauses, and passes from there.
    presses: { passed: { by: 'voice', then: 'skip', isOnlyInPause: true } },
    waiting: 'for-time',
    words: ['line'],
  },
  together: {
    ...FOR_BOTH,
    floorTypes: ['turns', 'open'],
    presses: { passed: { by: 'each-once', then: 'next-when-both-or-after-bell' } },
    waiting: { done: { by: ['anyone-after-bell', 'each-once'], then: 'next-when-both-or-after-bell' } },
    words: ['question'],
  },
  columns: {
    ...FOR_BOTH,
    floorTypes: ['turns'],
    presses: {
      done: { by: 'each-once', then: 'next-when-both' },
      passed: { by: 'each-once', then: 'next-when-both' },
    },
    waiting: letRest('done-in-overtime', 'next-step'),
    words: ['view', 'question'],
  },
  wish: {
    ...OF_ONE,
    floorTypes: ['turns'],
    isWish: true,
    presses: { 'handed-over': { by: 'voice', then: 'next-step' }, ...passed('skip') },
    waiting: letRest('waiting-in-overtime', 'skip'),
    words: ['wish', 'question'],
  },
  'wish-answer': {
    ...OF_ONE,
    voice: 'other',
    floorTypes: ['turns'],
    follows: 'wish',
    isWish: true,
    presses: { done: { by: 'voice', then: 'next-step' }, ...passed('skip') },
    waiting: letRest('waiting-in-overtime', 'skip'),
    words: ['wish-answer'],
  },
  'next-time': {
    ...FOR_BOTH,
    floorTypes: EVERY_FLOOR_TYPE,
    presses: {
      done: { by: 'each-once', then: 'next-when-both' },
      passed: { by: 'anyone', then: 'next-step' },
    },
    waiting: letRest('done-in-overtime', 'next-step'),
    words: ['next-time', 'next-time-answer'],
  },
  keep: {
    ...FOR_BOTH,
    floorTypes: EVERY_FLOOR_TYPE,
    presses: {
      done: { by: 'each-once', then: 'next-when-both' },
      passed: { by: 'each-once', then: 'next-when-both' },
    },
    waiting: letRest('done-in-overtime', 'next-step'),
    words: ['takeaway', 'question'],
  },
};
