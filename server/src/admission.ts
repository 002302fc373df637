/** Admission of a WebSocket: the path names the room, the token in the subprotocols proves the seat. */
import { timingSafeEqual } from 'node:crypto';
import type { CloseName } from '@heard/shared/wire/close-codes';
import {
  newestVersionIn,
  SOCKET_PATH,
  subprotocolOf,
  TOKEN_PREFIX,
  type ProtocolVersion,
} from '@heard/shared/wire/protocol';
import { fromBase64url } from '@heard/shared/words/base64url';
import { isRoomId, tokenDigest } from '@heard/shared/words/keys';
import { failed, succeeded, type Result } from '@heard/shared/result';
import { SEATS, type Seat } from '@heard/shared/exercise/seat';
import type { RoomLog } from './log/room-log.ts';

const TOKEN_BYTES = 32;
/** Compared in place of what is missing, so that an unknown room takes the same time as a wrong token. */
const NO_DIGEST = '-'.repeat(43);
const NO_ROOM = '-'.repeat(22);

export interface AdmissionRequest {
  /** Path of the request, without its query string. */
  path: string;
  /** The subprotocols that the client offers. */
  protocols: readonly string[];
}

export interface Admission {
  roomId: string;
  seat: Seat;
  version: ProtocolVersion;
}

export async function admit(log: RoomLog, asking: AdmissionRequest): Promise<Result<Admission, CloseName>> {
  const roomId = roomIdIn(asking.path);
  const record = await log.find(roomId ?? NO_ROOM);
  const digest = digestIn(asking.protocols) ?? NO_DIGEST;
  const [isHost, isGuest] = SEATS.map((seat) => isSame(digest, record?.digests[seat] ?? NO_DIGEST));
  const seat = isHost ? 'host' : isGuest ? 'guest' : null;
  const version = newestVersionIn(asking.protocols);
  if (!record || !roomId || !seat || digest === NO_DIGEST) return failed('refusedSeat');
  if (record.isErased) return failed('roomErased');
  return version === null ? failed('versionUnknown') : succeeded({ roomId, seat, version });
}

/** The subprotocol for the handshake's answer. A client without a known version gets its own back, so that it can read the close code. */
export function subprotocolFor(protocols: ReadonlySet<string>): string | false {
  const version = newestVersionIn(protocols);
  if (version !== null) return subprotocolOf(version);
  return [...protocols].find((protocol) => !protocol.startsWith(TOKEN_PREFIX)) ?? false;
}

function roomIdIn(path: string): string | null {
  const id = path.slice(SOCKET_PATH.length + 1);
  return path.startsWith(`${SOCKET_PATH}/`) && isRoomId(id) ? id : null;
}

function digestIn(protocols: readonly string[]): string | null {
  const text = protocols.find((protocol) => protocol.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length) ?? '';
  const token = fromBase64url(text);
  return token?.length === TOKEN_BYTES ? tokenDigest(token) : null;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
