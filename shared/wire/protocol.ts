/**
 * The protocol on a room's socket. A frame is a varuint type and a body, in lib0's encoding.
 *
 * Types 0-3 are y-websocket's (sync, awareness, auth, query awareness), so an unmodified provider works. The others are Heard's;
 * the server sends them only after the client's `hello`. The address is `/ws/<room id>`. As subprotocols, a client offers each
 * version of the protocol that it supports (`heard.2`, `heard.1`) and `heard.token.<base64url token>`. The server selects the
 * newest version that both support, and closes with `versionUnknown` if there is none.
 */

/**
 * Newest first. Version 2 added the conversation that an intent is meant for, and the frames `roomFull` and `roomUse`. The server
 * sends a version's frames and refusal codes only to sockets of that version or newer.
 */
export const PROTOCOL_VERSIONS = [2, 1] as const;
export type ProtocolVersion = (typeof PROTOCOL_VERSIONS)[number];

const VERSION_PREFIX = 'heard.';

export function subprotocolOf(version: ProtocolVersion): string {
  return VERSION_PREFIX + version;
}

/** The subprotocols that a client offers besides its token: one for each supported version, newest first. */
export const SUBPROTOCOLS: readonly string[] = PROTOCOL_VERSIONS.map(subprotocolOf);

/** The newest version that is both offered and supported by this build, or null. */
export function newestVersionIn(subprotocols: Iterable<string>): ProtocolVersion | null {
  const offered = new Set(subprotocols);
  return PROTOCOL_VERSIONS.find((version) => offered.has(subprotocolOf(version))) ?? null;
}

export const TOKEN_PREFIX = 'heard.token.';
export const SOCKET_PATH = '/ws';

export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** client -> server: the person has pressed *Come in*. Makes the seat present. */
  hello: 100,
  /** server -> client: the number of devices at each seat. */
  presence: 101,
  /** both ways: the client sends its monotonic time, the server returns it with its own time. */
  clock: 102,
  /** client -> server: an intent as JSON. */
  intent: 103,
  /** server -> client: id of an intent that was refused, and the reason. */
  refusal: 104,
  /** server -> client: the structs of these Yjs clients are durable up to these clocks. */
  durable: 105,
  /** both ways: sealed bytes for the other seat's devices. Never stored; may be lost. */
  signal: 106,
  /** client -> server: erases this room irrevocably. All its sockets are then closed with `roomErased`. */
  eraseRoom: 107,
  /**
   * server -> client, version 2: the room is full, and what this Yjs client wrote from this clock on wasn't stored. One frame for
   * each client. The socket stays open. Later live updates that depend on the refused one are ignored without another frame, until
   * the client starts a new document, or sends all of the old one as a sync answer when there is space again (on a new socket).
   * A full room still accepts updates that only remove, or remove and leave a small mark.
   */
  roomFull: 108,
  /**
   * server -> client, version 2: how many of `LIMITS.roomBytes` the room holds. Sent after `hello`, when it has changed by a
   * sixteenth of the limit, after a compaction, and after `roomFull`. Can exceed the limit by the reserve for removals.
   */
  roomUse: 109,
} as const;

/** The author of a Yjs client id is given by its class, `id & 3`. */
export const AUTHOR_CLASS = { conductor: 0, host: 1, guest: 2 } as const;
export type Author = keyof typeof AUTHOR_CLASS;

export function authorOf(clientId: number): Author | null {
  const found = (Object.keys(AUTHOR_CLASS) as Author[]).find((author) => AUTHOR_CLASS[author] === (clientId & 3));
  return found ?? null;
}

/** A client id of an author's class. `random30`: 30 random bits. */
export function clientIdFor(author: Author, random30: number): number {
  return ((random30 & 0x3fffffff) * 4 + AUTHOR_CLASS[author]) >>> 0;
}
