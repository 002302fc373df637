/**
 * The frames on a room's socket. A frame is a varuint type and its body, in lib0's encoding.
 *
 * Types 0-3 are y-websocket's own (sync, awareness, auth, query awareness), so that an unmodified provider works. The
 * others are Heard's, and the server sends them only to a socket that said `hello`. The address is `/ws/<room id>`. A client
 * offers the subprotocol of every protocol version that it speaks (`heard.2`, `heard.1`) and `heard.token.<base64url token>`;
 * the server answers with the newest version that both speak, and closes with `versionUnknown` if there is none.
 */

/**
 * Newest first. Version 2 added the conversation that an intent was meant for, and the frames `roomFull` and `roomUse`. A server
 * sends the frames and refusal codes of a version only to a socket that speaks it.
 */
export const PROTOCOL_VERSIONS = [2, 1] as const;
export type ProtocolVersion = (typeof PROTOCOL_VERSIONS)[number];

const VERSION_PREFIX = 'heard.';

export function subprotocolOf(version: ProtocolVersion): string {
  return VERSION_PREFIX + version;
}

/** Of every version that this build speaks, the newest first: what a client offers beside its token. */
export const SUBPROTOCOLS: readonly string[] = PROTOCOL_VERSIONS.map(subprotocolOf);

/** The newest version that is offered and that this build speaks, or null. */
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
  /** client -> server: a person is here (after the press). Makes the seat present. */
  hello: 100,
  /** server -> client: how many devices are at each seat. */
  presence: 101,
  /** both ways: client sends its monotonic time, the server adds its own. */
  clock: 102,
  /** client -> server: an intent as JSON. */
  intent: 103,
  /** server -> client: the intent with this id was refused, and why. */
  refusal: 104,
  /** server -> client: the writings of these Yjs clients are durable up to these clocks. */
  durable: 105,
  /** both ways: sealed bytes for the other seat's devices, which may be lost. Never stored. */
  signal: 106,
  /** client -> server: erase this room for good, for both. Everybody is then closed with `roomErased`. */
  eraseRoom: 107,
  /**
   * server -> client, version 2: what this Yjs client wrote from this clock on was not stored, because the room is full. One frame for
   * each client. The socket stays open; live updates that go on behind it are ignored without another frame, until the client
   * starts a new document, or sends the whole of the old one as a sync answer when there is place again (on a new socket).
   * In a full room updates that only remove, or remove and leave a small mark, still pass.
   */
  roomFull: 108,
  /**
   * server -> client, version 2: how many bytes of `LIMITS.roomBytes` the room holds. After `hello`, whenever it has changed by a
   * sixteenth of the limit, after a compaction, and after a `roomFull`. Can be above the limit, by the reserve for removing.
   */
  roomUse: 109,
} as const;

/** Yjs client ids carry their author: `id & 3` is the class. */
export const AUTHOR_CLASS = { conductor: 0, host: 1, guest: 2 } as const;
export type Author = keyof typeof AUTHOR_CLASS;

export function authorOf(clientId: number): Author | null {
  const found = (Object.keys(AUTHOR_CLASS) as Author[]).find((author) => AUTHOR_CLASS[author] === (clientId & 3));
  return found ?? null;
}

/** A client id for an author from 30 random bits (0 .. 2^30-1). */
export function clientIdFor(author: Author, random30: number): number {
  return ((random30 & 0x3fffffff) * 4 + AUTHOR_CLASS[author]) >>> 0;
}
