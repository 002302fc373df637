/**
 * The source of truth: for each room, an ordered log of guarded updates. What a room sends to anybody was read from here first, so
 * several servers on one log agree. Every implementation passes room-log.contract.ts.
 */
import type { BySeat } from '@heard/shared/exercise/seat';
import type { Author } from '@heard/shared/wire/protocol';

export interface LogEntry {
  author: Author;
  /** The guard's output, or the conductor's own update. Never re-encoded. */
  update: Uint8Array;
}

/** Positions grow along a room's log and are never reused, even after a compaction. There may be gaps. */
export interface StoredEntry extends LogEntry {
  position: number;
}

export interface RoomRecord {
  /** Digests of the two seats' tokens. The tokens themselves are never stored. */
  digests: BySeat<string>;
  /** An erased room keeps only its digests. */
  isErased: boolean;
}

export interface Reading {
  /** The document up to `snapshotPosition`. Null before the first compaction. */
  snapshot: Uint8Array | null;
  snapshotPosition: number;
  /** Updates after the snapshot, in order. */
  tail: readonly StoredEntry[];
  /** When this room was last reported as live (time in that room, ms), if it wasn't left in good order; else null. */
  lastPulse: number | null;
  /** How many followers this room has now, in all processes. */
  followers: number;
}

export interface Follower {
  /** Entries of one room, in the order of the log, each once, including those of other processes. */
  entries(entries: readonly StoredEntry[]): void;
  /** A message of another device or process. It may be lost. The sending process receives it, too. */
  signal(message: Uint8Array): void;
  /** The room was erased or expired: nothing can be appended any more. */
  erased(): void;
}

export interface Compaction {
  mustErase: boolean;
}

/** Whether the log can store anything at the moment. If not, `code` is SQLite's or the system's name for the error. */
export interface Health {
  isStoring: boolean;
  code: string | null;
}

export type Creation = 'created' | 'same' | 'taken';

export interface RoomLog {
  /** Server time, whole ms. The only clock for rooms. */
  now(): number;
  /** `same`: it exists with the same digests. `taken`: it exists with others, or was erased. */
  create(roomId: string, digests: BySeat<string>): Promise<Creation>;
  find(roomId: string): Promise<RoomRecord | null>;
  /**
   * Appends all entries or none, in this order. Resolves with their positions once they are durable; by then this process's followers
   * have received them and everything before. Rejects with `NotStored`: then it is unknown whether they are in the log until it is read
   * again.
   */
  append(roomId: string, entries: readonly LogEntry[]): Promise<number[]>;
  /** Null if the room doesn't exist or was erased. */
  read(roomId: string): Promise<Reading | null>;
  /** Calls the follower for everything that is appended from now on, until the returned function is called. */
  follow(roomId: string, follower: Follower): () => void;
  /**
   * Replaces everything up to `upTo` by a snapshot; later entries stay. False, and nothing is changed, if the snapshot that it was made
   * from isn't the current one. `mustErase`: what the snapshot doesn't contain must not be left anywhere in storage.
   */
  compact(roomId: string, from: Reading, upTo: number, snapshot: Uint8Array, how?: Compaction): Promise<boolean>;
  /** Deletes a room's content. The digests stay, so that a client with a right token can be told. */
  erase(roomId: string): Promise<void>;
  /**
   * Deletes rooms and tombstones that have been unused for this long (ms), up to a day later, because the log stores only the day of the
   * last use. Returns how many. Only time during which a server has the log open counts, so no wrong clock deletes a room.
   */
  expire(unusedMs: number): Promise<number>;
  /** Sends a message to the room's followers in all processes. It may be lost and is never stored. */
  signal(roomId: string, message: Uint8Array): void;
  /**
   * Reports the rooms that are live in this process, with the time in each (ms): for `Reading.lastPulse`, and so that they don't expire.
   * To be called every few seconds, also without rooms.
   */
  pulse(live: ReadonlyMap<string, number>): Promise<void>;
  /** Tries to write something, unless a write has just succeeded. */
  health(): Promise<Health>;
  /** Stores what was appended and releases everything. */
  close(): Promise<void>;
}

/** The log couldn't store something: the disk is full or broken, or the room was erased meanwhile. */
export class NotStored extends Error {
  override readonly name = 'NotStored';

  /** For the server's own log: the name of the cause, and what to do about it. */
  get code(): string | undefined {
    return this.cause instanceof Error ? (this.cause as { code?: string }).code : undefined;
  }
  get remedy(): string | undefined {
    return this.cause instanceof Error ? (this.cause as { remedy?: string }).remedy : undefined;
  }
}
