/** The followers of each room within this process. */
import type { Follower } from './room-log.ts';

export class Followers {
  readonly #byRoom = new Map<string, Set<Follower>>();

  add(roomId: string, follower: Follower): () => void {
    const followers = this.#byRoom.get(roomId) ?? new Set();
    this.#byRoom.set(roomId, followers.add(follower));
    return () => {
      followers.delete(follower);
      if (followers.size === 0 && this.#byRoom.get(roomId) === followers) this.#byRoom.delete(roomId);
    };
  }

  /** A copy: a follower that is removed during the iteration is still called. */
  of(roomId: string): Follower[] {
    return [...(this.#byRoom.get(roomId) ?? [])];
  }
}
