/** What the page has to know of each kind of step; the records are in step-pages.ts. */
import type { IntentDraft, IntentType } from '@heard/shared/exercise/intent';
import type { Part, RunningView } from '@heard/shared/exercise/view';

/** stage/Step.svelte has the component for each. */
export type ScreenName =
  | 'answer-listening'
  | 'answer-speaking'
  | 'columns'
  | 'keep'
  | 'listening'
  | 'next-time'
  | 'plain'
  | 'say-back-listening'
  | 'say-back-speaking'
  | 'short-say-back'
  | 'slot'
  | 'stretch-listening'
  | 'stretch-speaking'
  | 'together'
  | 'wish'
  | 'wish-answer'
  | 'wish-answer-listening';

export interface Press {
  label: string;
  draft: IntentDraft;
}

/** What a person may press in a step. The stage offers only what the room would take. */
export interface Presses {
  main: Press | null;
  /** Beside it, at most two, so that the main press never has to move. */
  others: Press[];
  /** Possible, seldom wanted: a few words at the edge of the screen. */
  aside: Press | null;
}

type PlainType = Exclude<IntentType, 'open' | 'change-plan' | 'answer' | 'set-pause' | 'resume'>;

export function press(label: string, type: PlainType): Press {
  return { label, draft: { type } };
}

/** A step for one of its two roles. */
export interface StepRole {
  screen: ScreenName;
  /** Whose turn it is, beside the light. */
  turnText: (partner: string, view: RunningView) => string;
  presses: (view: RunningView) => Partial<Presses>;
}

/** How sounds and screen readers announce the time of a step. */
export interface StepTime {
  /** `chimes`: a soft one before the end of the time, and another at it. `bell`: one, at the end. */
  signal: 'chimes' | 'bell' | 'none';
  /** Whether screen readers announce its last minute. */
  hasLastMinute: boolean;
  /** What screen readers announce at the end of its time. */
  over: (partner: string, part: Part) => string;
}

export interface StepPage {
  /** Its name in the preview of an exercise. */
  name: () => string;
  /** What it asks when this build doesn't know the exercise. */
  prompt: () => string;
  /** For the person who has the voice; in a step without a voice, for both. */
  acting: StepRole;
  /** For the listener; null in a step without a voice. */
  listening: StepRole | null;
  time: StepTime;
  /** `breathing`: while both arrive. `low`: while neither has the turn. `fading-after-bell`: while a sentence is finished. */
  light?: 'breathing' | 'low' | 'fading-after-bell';
  /** What the step before it says of it. */
  beforehand?: () => string;
}
