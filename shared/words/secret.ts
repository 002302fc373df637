/** The three secrets of a room. They are generated on the host's device and are only in its links. */

/** Bytes of each secret. */
export const SECRET_BYTES = 16;

export interface RoomSecrets {
  /** Known to both people. The key that opens the words is derived from it. */
  room: Uint8Array;
  /** Each gives access to one seat. */
  host: Uint8Array;
  guest: Uint8Array;
}

/** `randomBytes` has to be cryptographically secure: a room has no other protection than these bytes. */
export function newRoomSecrets(randomBytes: (count: number) => Uint8Array): RoomSecrets {
  return { room: randomBytes(SECRET_BYTES), host: randomBytes(SECRET_BYTES), guest: randomBytes(SECRET_BYTES) };
}
