/** Which page around a conversation somebody sees: what the room asks for, unless they chose to look at something else. */
import type { View } from '@heard/shared/exercise/view';
import type { PastConversation } from '#lib/evening/past-conversations.ts';

/** Where this person has gone. `isHeld`: they didn't choose it, they were reading it. */
export type RoomPlace =
  { name: 'home' } | { name: 'past'; past: PastConversation; isHeld: boolean } | { name: 'erase' };

export type RoomPageName =
  { name: 'stage' | 'waiting' | 'erase' | 'room' } | { name: 'summary'; past: PastConversation };

/** So long after its end a conversation's summary is what the room shows. ms. */
const FRESH_MS = 12 * 60 * 60_000;

interface Asked {
  view: View;
  screen: 'waiting' | 'stage' | 'summary';
  place: RoomPlace;
  /** What has just ended; null while something is on. */
  ended: PastConversation | null;
  /** Server time, ms. */
  now: number;
}

export function roomPageOf({ view, screen, place, ended, now }: Asked): RoomPageName {
  // Nobody is kept from a conversation that runs.
  if (view.status === 'running' || view.status === 'paused' || view.status === 'returning') return { name: 'stage' };
  if (place.name === 'erase') return { name: 'erase' };
  // Of a summary that was merely held another conversation has ended meanwhile: that one is now to be read.
  const isOver =
    place.name === 'past' && place.isHeld && ended !== null && ended.conversation !== place.past.conversation;
  if (place.name === 'past' && !isOver) return { name: 'summary', past: place.past };
  if (screen !== 'summary') return { name: screen };
  return ended && now - ended.at < FRESH_MS ? { name: 'summary', past: ended } : { name: 'room' };
}
