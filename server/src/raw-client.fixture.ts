/** A TCP client that can stop or leave at any stage of a connection. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { encodeClientFrame } from '@heard/shared/wire/frame';
import { MAX_PIPELINED } from './http-server.ts';
import { protocolsFor, type TestRoom } from './test-server.fixture.ts';

export class RawClient {
  readonly socket: Socket;
  #received = '';
  #onData = () => {};

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      this.#received += data.toString('latin1');
      this.#onData();
    });
  }

  /** Half-open: it doesn't close when the server does. */
  static async connect(port: number): Promise<RawClient> {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    return new RawClient(socket);
  }

  send(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /** Resolves when the server has sent this text. */
  async receives(text: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#onData = () => this.#received.includes(text) && resolve();
      this.socket.once('close', () => reject(new Error(`closed before it sent ${text}`)));
      this.#onData();
    });
  }

  /** Resolves with everything that the server sent before it closed. */
  async receivesAll(): Promise<string> {
    const { socket } = this;
    await new Promise<void>((resolve) => {
      if (socket.readableEnded || socket.closed) resolve();
      socket.once('end', resolve).once('close', () => resolve());
    });
    return this.#received;
  }
}

export interface UpgradeOptions {
  path?: string;
  key?: string;
  token?: string;
  headers?: Record<string, string>;
}

export function upgradeRequest(room: TestRoom, options: UpgradeOptions = {}): string {
  const headers = {
    Host: '127.0.0.1',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': options.key ?? 'AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Protocol': protocolsFor(options.token ?? room.tokens.host).join(', '),
    ...options.headers,
  };
  return requestOf(`GET ${options.path ?? `/ws/${room.id}`} HTTP/1.1`, headers);
}

export function requestOf(line: string, headers: Record<string, string> = { Host: '127.0.0.1' }): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line}\r\n${lines.join('')}\r\n`;
}

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9 } as const;

/** A client's WebSocket frame, masked with zeros. */
export function maskedFrame(opcode: number, payload: Uint8Array, isFinal = true): Buffer {
  const length = payload.length < 126 ? [payload.length | 128] : [126 | 128, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([(isFinal ? 128 : 0) | opcode, ...length, 0, 0, 0, 0]), payload]);
}

/** Brings a connection to some stage. `stranger`: a room that the server doesn't know. */
export type Stage = (client: RawClient, room: TestRoom, stranger: TestRoom) => Promise<void> | void;

const HELLO = maskedFrame(OPCODE.binary, encodeClientFrame({ type: 'hello' }));
const PIPELINED = 50;

/** A completed handshake, followed by these bytes. */
function opened(...bytes: (Uint8Array | string)[]): Stage {
  return async (client, room) => {
    client.send(upgradeRequest(room));
    await client.receives(' 101 ');
    for (const each of bytes) client.send(each);
  };
}

function sent(bytes: string): Stage {
  return (client) => client.send(bytes);
}

export const STAGES: Record<string, Stage> = {
  connected: () => {},
  'in the request line': sent('GET / HT'),
  'in the head of a request': sent('GET / HTTP/1.1\r\nHost: a\r\n'),
  'in the body of a request': sent(
    `${requestOf('POST /api/rooms HTTP/1.1', { Host: 'a', 'Content-Type': 'application/json', 'Content-Length': '99' })}{"ro`,
  ),
  'after a request': sent(requestOf('GET / HTTP/1.1')),
  'after an answer': async (client) => {
    client.send(requestOf('GET /api/health HTTP/1.1'));
    await client.receives('"ok"');
  },
  'with many requests and no answer read': (client) => {
    client.socket.pause();
    client.send(requestOf('GET /large.js HTTP/1.1').repeat(MAX_PIPELINED));
  },
  'with more requests than one connection may have': sent(requestOf('GET /large.js HTTP/1.1').repeat(PIPELINED)),
  'with bytes that are not HTTP': sent('\x16\x03\x01\x00\xff\r\n\r\n'),
  'with a head that is too large': sent(`GET / HTTP/1.1\r\nX: ${'x'.repeat(64 * 1024)}\r\n`),
  'in the head of an upgrade': (client, room) => client.send(upgradeRequest(room).slice(0, -4)),
  'with an upgrade elsewhere': (client, room) => client.send(upgradeRequest(room, { path: '/elsewhere' })),
  'with an upgrade elsewhere that was answered': async (client, room) => {
    client.send(upgradeRequest(room, { path: '/elsewhere' }));
    await client.receives(' 404 ');
  },
  'with an upgrade elsewhere and more behind it': (client, room) =>
    client.send(upgradeRequest(room, { path: '/elsewhere' }) + 'x'.repeat(256 * 1024)),
  'with an invalid handshake': (client, room) => client.send(upgradeRequest(room, { key: 'short' })),
  'with an invalid handshake and was answered': async (client, room) => {
    client.send(upgradeRequest(room, { key: 'short' }));
    await client.receives(' 400 ');
  },
  'with a token that opens nothing': (client, room, stranger) =>
    client.send(upgradeRequest(room, { token: stranger.tokens.host })),
  'with a token that opens nothing and was answered': async (client, room, stranger) => {
    client.send(upgradeRequest(room, { token: stranger.tokens.host }));
    await client.receives(' 101 ');
  },
  'from a page of another site': async (client, room) => {
    client.send(upgradeRequest(room, { headers: { Origin: 'https://evil.example' } }));
    await client.receives(' 101 ');
  },
  'with an upgrade that is being admitted': (client, room) => client.send(upgradeRequest(room)),
  'with frames behind an upgrade that is being admitted': (client, room) => {
    client.send(upgradeRequest(room));
    client.send(HELLO);
  },
  opened: opened(),
  'in the head of a frame': opened(HELLO, Uint8Array.from([130])),
  'in a frame': opened(HELLO, maskedFrame(OPCODE.binary, new Uint8Array(500)).subarray(0, 100)),
  'in a message of several fragments': opened(HELLO, maskedFrame(OPCODE.binary, Uint8Array.from([0]), false)),
  'with a frame that breaks the protocol': opened(HELLO, Uint8Array.from([255, 255])),
  'with a frame that is refused': opened(HELLO, maskedFrame(OPCODE.text, Uint8Array.from([65]))),
  'with a ping': opened(HELLO, maskedFrame(OPCODE.ping, Uint8Array.from([1]))),
  'with a close': opened(HELLO, maskedFrame(OPCODE.close, Uint8Array.from([3, 232]))),
  'with frames and no answer read': async (client, room) => {
    client.send(upgradeRequest(room));
    await client.receives(' 101 ');
    client.socket.pause();
    for (let i = 0; i < PIPELINED; i += 1)
      client.send(maskedFrame(OPCODE.binary, encodeClientFrame({ type: 'clock', t0: i })));
  },
};
