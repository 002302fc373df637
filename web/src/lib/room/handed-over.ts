/** The room that somebody has just come into by the door, for the page of that room: it goes on with the same connection. */
import { createContext } from 'svelte';
import type { Room } from './room-state.ts';

export const [getHandedOver, setHandedOver] = createContext<HandedOver>();

export class HandedOver {
  #given: { localId: string; room: Room } | null = null;

  give(localId: string, room: Room): void {
    this.#given = { localId, room };
  }

  /** Null when nothing was given for this room. What is taken is closed by whoever took it. */
  take(localId: string): Room | null {
    const given = this.#given;
    this.#given = null;
    if (given?.localId === localId) return given.room;
    given?.room.leave();
    return null;
  }
}
