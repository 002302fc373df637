/** The three secrets of a room. They are made on the host's device and travel in links alone. */

/** Bytes of each secret. */
export const SECRET_BYTES = 16;

export interface RoomSecrets {
  /** Known to both: opens the words. */
  room: Uint8Array;
  /** Each opens one seat. */
  host: Uint8Array;
  guest: Uint8Array;
}

/** `randomBytes` has to be cryptographically strong: these 16 bytes are all that protects a room. */
export function newRoomSecrets(randomBytes: (count: number) => Uint8Array): RoomSecrets {
  return { room: randomBytes(SECRET_BYTES), host: randomBytes(SECRET_BYTES), guest: randomBytes(SECRET_BYTES) };
}
