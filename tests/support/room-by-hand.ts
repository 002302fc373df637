/** Creates and joins rooms without a browser, using nothing but the protocol. */
import { randomBytes } from 'node:crypto';
import { clientIdFor, SOCKET_PATH, SUBPROTOCOLS, TOKEN_PREFIX } from '@heard/shared/wire/protocol';
import { decodeServerFrame, encodeClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { encodeToken, roomKeys, seatToken, tokenDigest, type RoomKeys } from '@heard/shared/words/keys';
import { newRoomSecrets } from '@heard/shared/words/secret';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';

type Seat = 'host' | 'guest';
type ClientFrame = Parameters<typeof encodeClientFrame>[0];

export interface RoomByHand {
  port: number;
  keys: RoomKeys;
  tokens: Record<Seat, string>;
}

export async function createRoom(port: number): Promise<RoomByHand> {
  const secrets = newRoomSecrets((count) => new Uint8Array(randomBytes(count)));
  const keys = roomKeys(secrets.room);
  const tokens = { host: seatToken(secrets.host, keys.roomId), guest: seatToken(secrets.guest, keys.roomId) };
  const response = await fetch(`http://127.0.0.1:${port}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roomId: keys.roomId, host: tokenDigest(tokens.host), guest: tokenDigest(tokens.guest) }),
  });
  if (response.status !== 201) throw new Error(`creating the room failed: ${response.status} ${await response.text()}`);
  return { port, keys, tokens: { host: encodeToken(tokens.host), guest: encodeToken(tokens.guest) } };
}

function protocolsFor(token: string): string[] {
  return [...SUBPROTOCOLS, TOKEN_PREFIX + token];
}

/** An unmodified y-websocket provider with a new document for this seat. */
export function provider(
  room: RoomByHand,
  seat: Seat,
  token = room.tokens[seat],
): { doc: Doc; provider: WebsocketProvider } {
  const doc = new Doc();
  doc.clientID = clientIdFor(seat, randomBytes(4).readUInt32LE());
  const options = { protocols: protocolsFor(token), disableBc: true };
  return {
    doc,
    provider: new WebsocketProvider(`ws://127.0.0.1:${room.port}${SOCKET_PATH}`, room.keys.roomId, doc, options),
  };
}

/** A plain WebSocket client that sends and records frames. */
export class Visitor {
  readonly heard: ServerFrame[] = [];
  readonly #socket: WebSocket;

  constructor(room: RoomByHand, seat: Seat) {
    const address = `ws://127.0.0.1:${room.port}${SOCKET_PATH}/${room.keys.roomId}`;
    this.#socket = new WebSocket(address, protocolsFor(room.tokens[seat]));
    this.#socket.on('message', (data: Buffer) => {
      const frame = decodeServerFrame(new Uint8Array(data));
      if (!frame.ok) throw new Error(`invalid frame from the server: ${frame.error.detail}`);
      this.heard.push(frame.value);
    });
  }

  async arrives(): Promise<void> {
    await new Promise((resolve, reject) => this.#socket.once('open', resolve).once('error', reject));
  }

  says(frame: ClientFrame): void {
    this.#socket.send(encodeClientFrame(frame));
  }

  leaves(): void {
    this.#socket.terminate();
  }
}
