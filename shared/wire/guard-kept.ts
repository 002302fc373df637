/** What the guard is asked with, and what it keeps of an update while it walks. Positions are offsets into the update. */

/** Yjs client id -> next clock. */
export type Clocks = ReadonlyMap<number, number>;

/** All that judging an update asks of them: the server lays what isn't durable yet over what is, without a copy. */
export interface KnownClocks {
  get(client: number): number | undefined;
}

/** Structs or ranges that are walked before a long walk may be interrupted. */
export const STRIDE = 1_024;

/** `live`: everything has to be the seat's own. `answer`: an honest device answers with the others' too; those are left out. */
export type GuardMode = 'live' | 'answer';

/** The new structs of one client: a suffix of its section, whose first struct may have to be written anew. */
export interface KeptSection {
  client: number;
  /** Clock of the first new struct, and the one after the last. */
  start: number;
  next: number;
  count: number;
  /** Where the bytes to copy begin and end. */
  from: number;
  to: number;
  /** A run of which the beginning was known, shortened; null when the first struct is copied as it is. */
  head: Uint8Array | null;
  waits: Wait[];
}

/** The struct at `clock` stands behind another client's struct, which isn't known yet. */
export interface Wait {
  clock: number;
  originClient: number;
  originClock: number;
}

export interface KeptDeletes {
  ranges: number;
  /** The sections to copy. */
  slices: { from: number; to: number }[];
  /** Whose they are. */
  clients: number[];
  /** Nothing was left out. */
  isWhole: boolean;
}
