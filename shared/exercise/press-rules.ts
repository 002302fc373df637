/** The terms in which the record of a step (step-rules.ts) says who may press and what that does. */

/** The events that a step decides about. All others concern the conversation, whatever its step (refusal-of.ts). */
export const STEP_EVENTS = [
  'begun',
  'handed-over',
  'say-back-requested',
  'say-back-offered',
  'say-back-begun',
  'went-on',
  'said-back',
  'answered',
  'let-rest',
  'done',
  'passed',
  'minute-taken',
  'minute-granted',
] as const;
export type StepEvent = (typeof STEP_EVENTS)[number];

export function isOfStep<E extends { type: string }>(event: E): event is Extract<E, { type: StepEvent }> {
  return (STEP_EVENTS as readonly string[]).includes(event.type);
}

/** Who may press, and when. refusal-of.ts implements each, with the refusals of those who may not. */
export type Who =
  | 'anyone'
  /** Each person once. */
  | 'each-once'
  /** The person with the voice. */
  | 'voice'
  /** The person with the floor in the next step; anyone, if that isn't one person. */
  | 'next-floor'
  /** The person with the voice, in a turn that has a short say-back. */
  | 'voice-before-short-say-back'
  | 'listener-once'
  /** A minute after they asked to say it back. */
  | 'listener-who-asked'
  /** From the chime on; after two minutes of their own, once until it is granted. */
  | 'voice-after-chime'
  | 'listener-asked-for-minute'
  | 'anyone-after-bell'
  | 'anyone-after-two-partly'
  | 'anyone-when-unanswered'
  /** The person without the voice, a minute after the end of the step's time. */
  | 'waiting-in-overtime'
  /** A person who is done, a minute after the end of the step's time. */
  | 'done-in-overtime';

/** What a press does. step-effects.ts implements each. */
export type Effect =
  | 'next-step'
  /** On, past the steps that only follow this one (`follows`). */
  | 'skip'
  | 'end-turn'
  /** The first press is noted, the second moves on. */
  | 'next-when-both'
  /** The same until the bell; from then on one press is enough. */
  | 'next-when-both-or-after-bell'
  | 'say-back'
  | 'short-say-back'
  | 'note-request'
  /** Short while the stretch has time, and whole once it is a minute over. */
  | 'say-back-in-time'
  | 'back-to-stretch'
  | 'said-back'
  | 'answer'
  | 'take-minute'
  | 'grant-minute';

export interface PressRule {
  /** Of several, one that allows it is enough; otherwise the last one says why not. */
  by: Who | readonly Who[];
  then: Effect;
  /** Not while the step runs, only for the person who has paused it. */
  isOnlyInPause?: true;
}

export type PressRules = Readonly<Partial<Record<StepEvent, PressRule>>>;
