/**
 * The truth about rooms: an ordered log of guarded updates for each. Whatever a room tells anyone has been read from here,
 * so several servers on one log agree. Every implementation passes room-log.contract.ts.
 */
import type { BySeat } from '@heard/shared/exercise/seat';
import type { Author } from '@heard/shared/wire/protocol';

export interface LogEntry {
  author: Author;
  /** The guard's output, or the conductor's own update. Never re-encoded. */
  update: Uint8Array;
}

/** Numbers grow along a room's log and never come twice, compacted or not. They needn't be contiguous. */
export interface StoredEntry extends LogEntry {
  position: number;
}

export interface RoomRecord {
  /** Digests of the two seats' tokens. The tokens themselves are never stored. */
  digests: BySeat<string>;
  /** An erased room is remembered by its digests alone. */
  isErased: boolean;
}

export interface Reading {
  /** Everything up to `snapshotPosition`, folded. Null before the first compaction. */
  snapshot: Uint8Array | null;
  snapshotPosition: number;
  /** What came after it, in order. */
  tail: readonly StoredEntry[];
  /** When this room was last told to be live (time in that room, ms), unless that is over in good order; else null. */
  lastPulse: number | null;
  /** How many follow this room at the moment, in all processes. */
  followers: number;
}

export interface Follower {
  /** Entries of one room, in the order of the log, each once; also those that another process appended. */
  entries(entries: readonly StoredEntry[]): void;
  /** What another device or process said and what may be lost. Also told to the process that sent it. */
  signal(message: Uint8Array): void;
  /** The room was erased or removed: nothing can be appended any more. */
  erased(): void;
}

export interface Compaction {
  mustErase: boolean;
}

/** Whether anything can be stored at the moment, and if not, SQLite's or the system's name for why. */
export interface Health {
  isStoring: boolean;
  code: string | null;
}

export type Creation = 'created' | 'same' | 'taken';

export interface RoomLog {
  /** The one clock: server time, whole ms. */
  now(): number;
  /** `same`: exists with the same digests. `taken`: exists with others, or was erased. */
  create(roomId: string, digests: BySeat<string>): Promise<Creation>;
  find(roomId: string): Promise<RoomRecord | null>;
  /**
   * All of them or none, in this order. Resolves with their positions once they are durable; by then followers in this
   * process have been told of them and of everything before. Rejects with `NotStored`: then it is unknown whether they
   * are in the log, and only reading it again tells.
   */
  append(roomId: string, entries: readonly LogEntry[]): Promise<number[]>;
  /** Null for a room that isn't there or was erased. */
  read(roomId: string): Promise<Reading | null>;
  /** Tells of everything that is appended from now on, until the returned function is called. */
  follow(roomId: string, follower: Follower): () => void;
  /**
   * Puts a snapshot in the place of everything up to `upTo`, entries after it stay. False if the snapshot that it was made
   * from isn't the current one any more; then nothing changes. `mustErase`: what the snapshot no longer holds is then nowhere
   * in what the log stores.
   */
  compact(roomId: string, from: Reading, upTo: number, snapshot: Uint8Array, how?: Compaction): Promise<boolean>;
  /** Removes what was written for good; the digests stay, so that a right token can be told so. */
  erase(roomId: string): Promise<void>;
  /**
   * Removes rooms and tombstones that nobody has used for this long (ms), up to a day later: the log stores only the day of the last use.
   * Returns how many. Time is counted while a server has the log open, so that no clock, however wrong, removes a room.
   */
  expire(unusedMs: number): Promise<number>;
  /** Passes something on to followers of the room, in any process. May be lost, is never stored. */
  signal(roomId: string, message: Uint8Array): void;
  /**
   * These rooms are live in this process now, with the time in each (ms): for `Reading.lastPulse`, and so that they don't expire.
   * To be told every few seconds, also when there is none.
   */
  pulse(live: ReadonlyMap<string, number>): Promise<void>;
  /** Tries to store something, if nothing was stored a moment ago. */
  health(): Promise<Health>;
  /** Stores what was appended and lets go of everything. */
  close(): Promise<void>;
}

/** The log couldn't store something: a full or broken disk, or a room that has been erased meanwhile. */
export class NotStored extends Error {
  override readonly name = 'NotStored';

  /** For the server's log: the name of the cause, and what to do about it. */
  get code(): string | undefined {
    return this.cause instanceof Error ? (this.cause as { code?: string }).code : undefined;
  }
  get remedy(): string | undefined {
    return this.cause instanceof Error ? (this.cause as { remedy?: string }).remedy : undefined;
  }
}
