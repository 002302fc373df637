/** Limits of a room that the server alone applies; those that a client has to stay within are in shared/wire/limits.ts. */
export const ROOM_LIMITS = {
  devicesPerSeat: 8,
  /**
   * Bytes beyond `LIMITS.roomBytes` for updates that remove words, so that a full room can be emptied. Half of them also for small
   * updates.
   */
  reserveBytes: 64 * 1024,
  /** Content of an update that counts as small: an entry of the smallest size class. */
  smallBytes: 256,
  /** Content that an update which removes words may add: the mark that they were erased. */
  markBytes: 1024,
  /** A room's tail is folded into a snapshot when it exceeds either of these. */
  tailUpdates: 200,
  tailBytes: 256 * 1024,
} as const;
