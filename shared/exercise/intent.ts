/** What a person asks the room to do, on one screen. The room records it as an event (presses.ts) or refuses it (refusal-of.ts). */
import * as v from 'valibot';
import type { CausedEvent } from './event.ts';
import { PRESSES } from './presses.ts';
import type { Seat } from './seat.ts';

export const intentSchema = v.variant(
  'type',
  PRESSES.map(({ intent }) => intent),
);

export type Intent = v.InferOutput<typeof intentSchema>;
export type IntentType = Intent['type'];

/** What a component asks for; the room adds the id, the conversation and the step instance. */
export type IntentDraft = Intent extends infer I
  ? I extends Intent
    ? Omit<I, 'id' | 'step' | 'conversation'>
    : never
  : never;

export const INTENT_TYPES: readonly IntentType[] = PRESSES.map(({ intent }) => intent.entries.type.literal);

/** These are never stale, whatever has happened since the screen was shown. For example, a stop always counts. */
export const FOR_ANY_STEP: ReadonlySet<IntentType> = new Set(['open', 'pause', 'stop']);

const EVENT_TYPES: ReadonlyMap<IntentType, CausedEvent['type']> = new Map(
  PRESSES.map(({ intent, event }) => [intent.entries.type.literal, event.entries.type.literal]),
);

/** The events of `FOR_ANY_STEP`. */
export const ANY_STEP_EVENTS: ReadonlySet<CausedEvent['type'] | undefined> = new Set(
  [...FOR_ANY_STEP].map((type) => EVENT_TYPES.get(type)),
);

/** The event that records an intent as number `n` at `at` (server time, ms). */
export function eventOf(intent: Intent, seat: Seat, n: number, at: number): CausedEvent {
  const { id, type, conversation: _, ...rest } = intent;
  return { ...rest, type: EVENT_TYPES.get(type), n, at, seat, cause: id } as CausedEvent;
}
