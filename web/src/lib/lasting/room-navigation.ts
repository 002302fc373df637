/** How any page of a room leads to an earlier conversation, and to erasing the room. */
import { createContext } from 'svelte';
import type { PastConversation } from '#lib/evening/past-conversations.ts';

export interface RoomNavigation {
  look: (past: PastConversation) => void;
  erase: () => void;
  /** The next conversation was opened from here. */
  opened: () => void;
}

const [get, set] = createContext<RoomNavigation>();

export const setRoomNavigation = set;

/** Null where a page stands alone. */
export function getRoomNavigation(): RoomNavigation | null {
  try {
    return get();
  } catch {
    return null;
  }
}
