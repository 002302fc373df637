/** Svelte context through which the pages of a room navigate between each other. */
import { createContext } from 'svelte';
import type { PastConversation } from '#lib/evening/past-conversations.ts';

export interface RoomNavigation {
  showPast: (past: PastConversation) => void;
  showErase: () => void;
  /** Shows what the room's state asks for, for example after the next conversation was opened. */
  showHome: () => void;
}

const [get, set] = createContext<RoomNavigation>();

export const setRoomNavigation = set;

/** Null outside of a room, for example in the gallery. */
export function getRoomNavigation(): RoomNavigation | null {
  try {
    return get();
  } catch {
    return null;
  }
}
