/**
 * Everything that a person can press, each as a pair: the intent (imperative) that asks the room for it, and the event (past tense)
 * by which the conductor records it. Both have the same fields.
 */
import * as v from 'valibot';
import { planSchema } from './plan.ts';
import { SEATS } from './seat.ts';

/** How to come back from a pause: to this exact place, to this turn from its beginning, or to the close. Gentlest last. */
export const WAYS_BACK = ['here', 'turn', 'close'] as const;
export type WayBack = (typeof WAYS_BACK)[number];

export const ANSWERS = ['heard', 'more', 'partly'] as const;
export type Answer = (typeof ANSWERS)[number];

const idempotencyId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,32}$/));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(0));
const timestamp = v.pipe(v.number(), v.integer(), v.minValue(0));

const intentFields = {
  /** Idempotency id, made by the device: sent again, the intent isn't recorded again in the same conversation. */
  id: idempotencyId,
  /**
   * `View.ordinal` of the screen that was pressed. At another ordinal the intent is stale, except those that are `FOR_ANY_STEP`:
   * for them it doesn't matter what stands here.
   */
  step: ordinal,
  /**
   * Number of the event that opened the conversation on the screen that was pressed, 0 for none. A device may deliver a press a
   * day later: it must not reach the next conversation. Protocol version 1 doesn't have it.
   */
  conversation: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
};

/** What the conductor adds to every event. */
export const stampFields = {
  /** Counts from 1 over the whole life of the room. */
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Server time, ms since 1970. */
  at: timestamp,
  seat: v.picklist(SEATS),
};

const eventFields = {
  ...stampFields,
  /** The intent's `step`. */
  step: ordinal,
  /** The intent's `id`. */
  cause: idempotencyId,
};

/** `fields`: what the press chooses, beside itself. */
function press<const I extends string, const E extends string, F extends v.ObjectEntries = Record<never, never>>(
  intent: I,
  event: E,
  fields: F = {} as F,
) {
  return {
    intent: v.strictObject({ ...intentFields, ...fields, type: v.literal(intent) }),
    event: v.strictObject({ ...eventFields, ...fields, type: v.literal(event) }),
  };
}

export const PRESSES = [
  /** Opens a conversation; the event's number is the conversation's. It also deletes the events of the one before. */
  press('open', 'opened', { plan: planSchema }),
  press('change-plan', 'plan-changed', { plan: planSchema }),
  /** I have arrived; the conversation starts when both have. */
  press('ready', 'readied'),
  /** Go on from a step that time would end: arriving, a swap. */
  press('begin', 'begun'),
  /** My part of this step is said: "Over to you", "That's all for now". */
  press('hand-over', 'handed-over'),
  press('say-this-back', 'say-back-requested'),
  /** The listener would like to say it back; the speaker sees it at once. */
  press('ask-say-back', 'say-back-offered'),
  /** A minute after asking, the listener begins. */
  press('begin-say-back', 'say-back-begun'),
  /** End of a short say-back: the speaker continues. */
  press('go-on', 'went-on'),
  press('finish-say-back', 'said-back'),
  press('answer', 'answered', { answer: v.picklist(ANSWERS) }),
  press('let-rest', 'let-rest'),
  press('finish', 'done'),
  press('pass', 'passed'),
  press('take-minute', 'minute-taken'),
  press('grant-minute', 'minute-granted'),
  press('take-more-time', 'more-time-taken'),
  press('pause', 'paused'),
  /** `until`: server time, ms. */
  press('set-pause', 'pause-set', { until: timestamp }),
  press('resume', 'resumed', { way: v.picklist(WAYS_BACK) }),
  /** Stop for tonight: needs no agreement of the partner. */
  press('stop', 'stopped'),
  /** Close the conversation when the partner has been away for long. */
  press('close', 'closed'),
];
