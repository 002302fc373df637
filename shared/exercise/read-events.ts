/** The events of a conversation as far as this build can read them, and whether that is all of them. */
import type { EventReading, RoomEvent } from './event.ts';

export interface ReadEvents {
  /** In the order of their numbers, up to the first that is missing or unknown. Of two with the same number the first counts. */
  events: RoomEvent[];
  /** All known events, those after a gap included: they tell a device which of its intents were recorded. */
  known: RoomEvent[];
  /** False when an event is missing or unknown: `events` doesn't lead to the room's current state. */
  isWhole: boolean;
}

/** `readings`: in the order of the branch. An opening deletes earlier events, so the first number may be any. */
export function readEvents(readings: readonly EventReading[]): ReadEvents {
  const known = new Map<number, RoomEvent>();
  let readable = Infinity;
  for (const reading of readings) {
    if (!reading.isKnown) readable = Math.min(readable, reading.unknown.n ?? 0);
    else if (!known.has(reading.event.n)) known.set(reading.event.n, reading.event);
  }
  const inOrder = [...known.values()].sort((a, b) => a.n - b.n);
  const first = inOrder[0];
  const begins = first === undefined || first.type === 'opened' || first.n === 1;
  const events = begins ? inOrder.filter(({ n }, at) => n < readable && n === (first?.n ?? 0) + at) : [];
  return { events, known: inOrder, isWhole: readable === Infinity && events.length === inOrder.length };
}
