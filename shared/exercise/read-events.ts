/** The events of a conversation as far as this build can read them, and whether that is all of them. */
import type { EventReading, RoomEvent } from './event.ts';

export interface ReadEvents {
  /** In the order of their numbers, up to where one isn't known or isn't there; a number that comes twice counts once. */
  events: RoomEvent[];
  /** Also those behind such a place: what a device asked for came about, whether or not it can be shown. */
  known: RoomEvent[];
  /** False when an event isn't known or isn't there: from its place on, the room is another than the events tell. */
  isWhole: boolean;
}

/** In the order of the branch. What an opening put away is not among them: the first number may be any. */
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
