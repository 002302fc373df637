/** Passes a room that was opened at the door on to the room's own page, which continues with the same connection. */
import { createContext } from 'svelte';
import type { RoomSession } from './room-state.ts';

export const [getRoomHandover, setRoomHandover] = createContext<RoomHandover>();

export class RoomHandover {
  #given: { localId: string; room: RoomSession } | null = null;

  give(localId: string, room: RoomSession): void {
    this.#given = { localId, room };
  }

  /** Null when nothing was given for this room. The caller has to close the room that it takes. */
  take(localId: string): RoomSession | null {
    const given = this.#given;
    this.#given = null;
    if (given?.localId === localId) return given.room;
    given?.room.leave();
    return null;
  }
}
