/** What a person asks the room to do: imperative, for one step instance, with an idempotency id. */
import * as v from 'valibot';
import { ANSWERS, WAYS_BACK, type CausedEvent } from './event.ts';
import { planSchema } from './plan.ts';
import type { Seat } from './seat.ts';

const aim = {
  /** Idempotency id, made by the device: the same intent sent twice counts once. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,32}$/)),
  /** Ordinal of the step instance it is meant for (`View.ordinal` of the screen that was pressed). */
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /**
   * Number of the event that opened the conversation on the screen that was pressed, 0 for none. A device may deliver a press a
   * day later: it must not reach the next conversation. Protocol version 1 doesn't have it.
   */
  conversation: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
};

const plain = <const T extends string>(type: T) => v.strictObject({ ...aim, type: v.literal(type) });

export const intentSchema = v.variant('type', [
  v.strictObject({ ...aim, type: v.literal('open'), plan: planSchema }),
  v.strictObject({ ...aim, type: v.literal('change-plan'), plan: planSchema }),
  /** I have arrived; the conversation starts when both have. */
  plain('ready'),
  /** Go on from a step that time would end: arriving, a swap, a breath. */
  plain('begin'),
  /** My part of this step is said: "Over to you", "That's all for now". */
  plain('hand-over'),
  plain('say-this-back'),
  /** The listener would like to say it back; the speaker sees it at once. */
  plain('ask-say-back'),
  /** A minute after asking, the listener begins. */
  plain('begin-say-back'),
  /** End of a short say-back: the speaker goes on. */
  plain('go-on'),
  plain('finish-say-back'),
  v.strictObject({ ...aim, type: v.literal('answer'), answer: v.picklist(ANSWERS) }),
  plain('let-rest'),
  plain('finish'),
  plain('pass'),
  plain('take-minute'),
  plain('grant-minute'),
  plain('take-more-time'),
  plain('pause'),
  /** `until` is server time, ms. Never shortens what is set already. */
  v.strictObject({ ...aim, type: v.literal('set-pause'), until: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ ...aim, type: v.literal('resume'), way: v.picklist(WAYS_BACK) }),
  /** Stop for tonight: needs nobody's agreement. */
  plain('stop'),
  /** Close kindly when the other one isn't there. */
  plain('close'),
]);

export type Intent = v.InferOutput<typeof intentSchema>;
export type IntentType = Intent['type'];

/** What a component asks for; the room adds the id, the conversation and the step instance. */
export type IntentDraft = Intent extends infer I
  ? I extends Intent
    ? Omit<I, 'id' | 'step' | 'conversation'>
    : never
  : never;

const EVENT_OF = {
  open: 'opened',
  'change-plan': 'plan-changed',
  ready: 'readied',
  begin: 'begun',
  'hand-over': 'handed-over',
  'say-this-back': 'say-back-requested',
  'ask-say-back': 'say-back-offered',
  'begin-say-back': 'say-back-begun',
  'go-on': 'went-on',
  'finish-say-back': 'said-back',
  answer: 'answered',
  'let-rest': 'let-rest',
  finish: 'done',
  pass: 'passed',
  'take-minute': 'minute-taken',
  'grant-minute': 'minute-granted',
  'take-more-time': 'more-time-taken',
  pause: 'paused',
  'set-pause': 'pause-set',
  resume: 'resumed',
  stop: 'stopped',
  close: 'closed',
} as const satisfies Record<IntentType, CausedEvent['type']>;

/** The event that an intent becomes when the conductor writes it down as number `n` at `at` (server time, ms). */
export function eventOf(intent: Intent, seat: Seat, n: number, at: number): CausedEvent {
  const { id, type, conversation: _, ...rest } = intent;
  return { ...rest, type: EVENT_OF[type], n, at, seat, cause: id } as CausedEvent;
}
