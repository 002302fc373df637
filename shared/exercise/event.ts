/** What the conductor records: numbered, with the server's time, and without a word of either person. */
import * as v from 'valibot';
import type { StepEvent } from './press-rules.ts';
import { PRESSES, stampFields } from './presses.ts';

export const eventSchema = v.variant('type', [
  ...PRESSES.map(({ event }) => event),
  /** Recorded by the server on its own: the last device of a seat went, the first one came. */
  v.strictObject({ ...stampFields, type: v.literal('away') }),
  v.strictObject({ ...stampFields, type: v.literal('back') }),
]);

export type RoomEvent = v.InferOutput<typeof eventSchema>;
export type EventType = RoomEvent['type'];
/** An event that was caused by an intent. */
export type CausedEvent = Extract<RoomEvent, { cause: string }>;
/** One that the current step decides about. */
export type StepPress = Extract<CausedEvent, { type: StepEvent }>;

/** An element of the conductor's branch that this build can't read: of a newer build's type, or with something new in it. */
export interface UnknownEvent {
  /** Null where no number can be read. */
  n: number | null;
  /** Null where no type can be read that looks like ours. */
  type: string | null;
}

const unknownEventSchema = v.fallback(
  v.object({
    n: v.fallback(v.nullable(stampFields.n), null),
    type: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/))), null),
  }),
  { n: null, type: null },
);

/** One element of the conductor's branch, as this build understands it. */
export type EventReading = { isKnown: true; event: RoomEvent } | { isKnown: false; unknown: UnknownEvent };

/** `value`: parsed JSON, or whatever else the branch holds there. */
export function readingOf(value: unknown): EventReading {
  const parsed = v.safeParse(eventSchema, value);
  if (parsed.success) return { isKnown: true, event: parsed.output };
  return { isKnown: false, unknown: v.parse(unknownEventSchema, value) };
}
