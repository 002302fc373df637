/** Limits of what a client sends: the client stays within them, and the server refuses anything above them (limits.test.ts). */
export const LIMITS = {
  /** One sealed entry. Longer texts are split. */
  entryBytes: 40 * 1024,
  /** Any frame but a sync answer. An update with an entry of any size fits. */
  frameBytes: 64 * 1024,
  /** All words of a room after compaction, and so the answer to a state request. */
  roomBytes: 1024 * 1024,
  /** Structs and deleted ranges in one update. */
  structsPerUpdate: 2_000,
  signalBytes: 16 * 1024,
  intentBytes: 24 * 1024,
} as const;
