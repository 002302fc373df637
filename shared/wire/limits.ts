/** Limits that the client keeps before it writes and the server checks again. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** One sealed entry. Longer texts are split. */
  entryBytes: 40 * 1024,
  /** One live frame. */
  frameBytes: 64 * 1024,
  /** The answer to a state request, and a whole room after compaction. */
  roomBytes: 1024 * 1024,
  /** Structs and deleted ranges in one update. */
  structsPerUpdate: 2_000,
  signalBytes: 16 * 1024,
  intentBytes: 24 * 1024,
  devicesPerSeat: 8,
  /** A room's tail is folded into a snapshot past either of these. */
  tailUpdates: 200,
  tailBytes: 256 * 1024,
} as const;
