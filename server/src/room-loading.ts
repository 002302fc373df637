/** Loads a room from its log while following it, so that nothing is missed that is appended during the read. */
import type { Follower, Reading, RoomLog, StoredEntry } from './log/room-log.ts';
import { foldReading, type LoadedFold } from './room-fold.ts';
import { runInSlices } from './time-slicing.ts';

export interface LoadedRoom {
  reading: Reading;
  loaded: LoadedFold;
  /** From now on the log calls `follower`, first with what was appended during the load. Call it once. */
  follow: (follower: Follower) => void;
  unfollow: () => void;
}

/** Null if there is no such room. Rejects with what the log throws, or with `LogTooNew`. */
export async function loadRoom(log: RoomLog, roomId: string): Promise<LoadedRoom | null> {
  const early: StoredEntry[] = [];
  let current: Follower = { entries: (entries) => early.push(...entries), signal: () => {}, erased: () => {} };
  const unfollow = log.follow(roomId, {
    entries: (entries) => current.entries(entries),
    signal: (message) => current.signal(message),
    erased: () => current.erased(),
  });
  const follow = (follower: Follower) => {
    current = follower;
    follower.entries(early);
  };
  try {
    const reading = await log.read(roomId);
    if (reading) return { reading, loaded: await runInSlices(foldReading(reading)), follow, unfollow };
  } catch (error) {
    unfollow();
    throw error;
  }
  unfollow();
  return null;
}
