/** Which page of a room is shown: the one that the room's state asks for, unless the user has navigated to another one. */
import type { View } from '@heard/shared/exercise/view';
import type { PastConversation } from '#lib/evening/past-conversations.ts';

/** Where the user has navigated to. `isReading`: not chosen, but kept on screen because they were reading it. */
export type RoomPlace =
  { name: 'home' } | { name: 'past'; past: PastConversation; isReading: boolean } | { name: 'erase' };

export type RoomPageName =
  { name: 'stage' | 'waiting' | 'erase' | 'room' } | { name: 'summary'; past: PastConversation };

/** How long after a conversation's end the room shows its summary. ms. */
const FRESH_MS = 12 * 60 * 60_000;

interface RoomPageInput {
  view: View;
  screen: 'waiting' | 'stage' | 'summary';
  place: RoomPlace;
  /** The conversation that has just ended; null while one is open. */
  ended: PastConversation | null;
  /** Server time, ms. */
  now: number;
}

export function roomPageOf({ view, screen, place, ended, now }: RoomPageInput): RoomPageName {
  // A running conversation always takes precedence.
  if (view.status === 'running' || view.status === 'paused' || view.status === 'returning') return { name: 'stage' };
  if (place.name === 'erase') return { name: 'erase' };
  // A summary that was kept on screen gives way to that of a conversation that has ended since.
  const isSuperseded =
    place.name === 'past' && place.isReading && ended !== null && ended.conversation !== place.past.conversation;
  if (place.name === 'past' && !isSuperseded) return { name: 'summary', past: place.past };
  if (screen !== 'summary') return { name: screen };
  return ended && now - ended.at < FRESH_MS ? { name: 'summary', past: ended } : { name: 'room' };
}
