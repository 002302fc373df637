/** What the conductor wrote down: past tense, numbered, stamped with the server's time. Never a word of anybody's. */
import * as v from 'valibot';
import { planSchema } from './plan.ts';
import { SEATS } from './seat.ts';

/** Where a pause leads back to: this exact place, this turn from its beginning, or the close. Gentlest last. */
export const WAYS_BACK = ['here', 'turn', 'close'] as const;
export type WayBack = (typeof WAYS_BACK)[number];

export const ANSWERS = ['heard', 'more', 'partly'] as const;
export type Answer = (typeof ANSWERS)[number];

const timestamp = v.pipe(v.number(), v.integer(), v.minValue(0));

const stamp = {
  /** Counts from 1 over the whole life of the room. */
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Server time, ms since 1970. */
  at: timestamp,
  seat: v.picklist(SEATS),
};

/** An event that somebody's intent caused. */
const caused = {
  ...stamp,
  /** Ordinal of the step instance that the intent was meant for. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The intent's idempotency id. */
  cause: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,32}$/)),
};

const plain = <const T extends string>(type: T) => v.strictObject({ ...caused, type: v.literal(type) });

export const eventSchema = v.variant('type', [
  /** Opens a conversation; its number is the conversation's. Also deletes the events of the one before. */
  v.strictObject({ ...caused, type: v.literal('opened'), plan: planSchema }),
  v.strictObject({ ...caused, type: v.literal('plan-changed'), plan: planSchema }),
  plain('readied'),
  plain('begun'),
  plain('handed-over'),
  plain('say-back-requested'),
  plain('say-back-offered'),
  plain('say-back-begun'),
  plain('went-on'),
  plain('said-back'),
  v.strictObject({ ...caused, type: v.literal('answered'), answer: v.picklist(ANSWERS) }),
  plain('let-rest'),
  plain('done'),
  plain('passed'),
  plain('minute-taken'),
  plain('minute-granted'),
  plain('more-time-taken'),
  plain('paused'),
  v.strictObject({ ...caused, type: v.literal('pause-set'), until: timestamp }),
  v.strictObject({ ...caused, type: v.literal('resumed'), way: v.picklist(WAYS_BACK) }),
  plain('stopped'),
  plain('closed'),
  /** Stamped by the server on its own: the last device of a seat went, the first one came. */
  v.strictObject({ ...stamp, type: v.literal('away') }),
  v.strictObject({ ...stamp, type: v.literal('back') }),
]);

/** An element of the conductor's branch that this build can't read: a newer one added its type, a field of it, or a kind in its plan. */
export interface UnknownEvent {
  /** Null where there is no number to be read. */
  n: number | null;
  /** Null where it isn't a name as ours are. */
  type: string | null;
}

const unknownEventSchema = v.fallback(
  v.object({
    n: v.fallback(v.nullable(stamp.n), null),
    type: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))), null),
  }),
  { n: null, type: null },
);

/** One element of the conductor's branch, as this build understands it. */
export type EventReading = { isKnown: true; event: RoomEvent } | { isKnown: false; unknown: UnknownEvent };

/** `value`: parsed JSON, or whatever else stood there. */
export function readingOf(value: unknown): EventReading {
  const parsed = v.safeParse(eventSchema, value);
  if (parsed.success) return { isKnown: true, event: parsed.output };
  return { isKnown: false, unknown: v.parse(unknownEventSchema, value) };
}

export type RoomEvent = v.InferOutput<typeof eventSchema>;
export type EventType = RoomEvent['type'];
export type CausedEvent = Extract<RoomEvent, { cause: string }>;
