/** Limits that the client keeps before it writes and the server checks again. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** One sealed entry. Longer texts are split. */
  entryBytes: 40 * 1024,
  /** One live frame. */
  frameBytes: 64 * 1024,
  /** The answer to a state request, and a whole room after compaction. */
  roomBytes: 1024 * 1024,
  /** Beyond `roomBytes`, for what takes words away, so that a full room can be emptied. Half of it also for what is small. */
  reserveBytes: 64 * 1024,
  /** Content of an update that counts as small: an entry of the smallest size class. */
  smallBytes: 256,
  /** Content that an update which takes words away may bring all the same, for the marks that it leaves. */
  markBytes: 1024,
  /** Structs and deleted ranges in one update. */
  structsPerUpdate: 2_000,
  signalBytes: 16 * 1024,
  intentBytes: 24 * 1024,
  devicesPerSeat: 8,
  /** A room's tail is folded into a snapshot past either of these. */
  tailUpdates: 200,
  tailBytes: 256 * 1024,
} as const;
