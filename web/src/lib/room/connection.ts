/** One document's line to the server: y-websocket for the document, Heard's own frames beside it. */
import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { decodeServerFrame, encodeClientFrame, type ClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { FRAME, SOCKET_PATH, SUBPROTOCOLS, TOKEN_PREFIX } from '@heard/shared/wire/protocol';
import { CLOSE, closeName, type CloseName } from '@heard/shared/wire/close-codes';

export interface ConnectionEvents {
  /** The socket is open; the document isn't read yet. */
  opened(): void;
  /** The server's document has been read. */
  synced(): void;
  lost(): void;
  frame(frame: ServerFrame): void;
  /** Closed for good. */
  ended(why: CloseName): void;
  /** The server holds less than this device, or sent what can't be read: only a fresh document helps. */
  broken(why: 'server-behind' | 'unreadable'): void;
}

export interface ConnectionOptions {
  /** `ws:` or `wss:` and host, without a path. */
  server: string;
  roomId: string;
  /** As it travels in the subprotocol. */
  token: string;
  doc: Doc;
  events: ConnectionEvents;
  socket?: typeof WebSocket;
}

/** A few seconds apart from each other, so that a restarted server isn't asked by everybody at once. */
const BACKOFF_MS = { least: 2_000, spread: 3_000 };

/** Types of frames fit into one byte of a varuint. */
const FRAME_TYPES = 128;

const OWN_FRAMES = [FRAME.presence, FRAME.clock, FRAME.refusal, FRAME.durable, FRAME.signal];

export class Connection {
  readonly #provider: WebsocketProvider;
  readonly #events: ConnectionEvents;

  constructor({ server, roomId, token, doc, events, socket }: ConnectionOptions) {
    this.#events = events;
    this.#provider = new WebsocketProvider(server + SOCKET_PATH, roomId, doc, {
      connect: false,
      disableBc: true,
      protocols: [...SUBPROTOCOLS, TOKEN_PREFIX + token],
      maxBackoffTime: BACKOFF_MS.least + Math.random() * BACKOFF_MS.spread,
      ...(socket ? { WebSocketPolyfill: socket } : {}),
    });
    this.#listen();
    this.#provider.connect();
  }

  #listen(): void {
    const provider = this.#provider;
    const readDocument = provider.messageHandlers[FRAME.sync];
    if (!readDocument) throw new Error('y-websocket without a handler for sync messages');
    provider.messageHandlers[FRAME.sync] = (...args) => {
      try {
        readDocument(...args);
      } catch {
        // Thrown out of a socket's handler it would go unnoticed, and the document would stay half read.
        this.#events.broken('unreadable');
      }
    };
    for (const type of OWN_FRAMES) {
      provider.messageHandlers[type] = (_encoder, decoder) => {
        const frame = decodeServerFrame(decoder.arr);
        if (frame.ok) this.#events.frame(frame.value);
        else this.#endsUnread(frame.error.close);
      };
    }
    // y-websocket would log a frame of any other type, and go on without it.
    for (let type = FRAME.queryAwareness + 1; type < FRAME_TYPES; type += 1) {
      provider.messageHandlers[type] ??= () => this.#endsUnread('unknownFrame');
    }
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#events.opened();
      if (status === 'disconnected') this.#events.lost();
    });
    provider.on('sync', (isSynced) => {
      if (isSynced) this.#events.synced();
    });
    provider.on('connection-close', (event) => {
      if (event?.code === CLOSE.staleHistory.code) this.#events.broken('server-behind');
    });
    provider.on('closed', ({ code }) => this.#events.ended(closeName(code) ?? 'malformed'));
  }

  /** A frame that can't be read is never passed over. Trying again would bring the same. */
  #endsUnread(why: CloseName): void {
    this.#provider.disconnect();
    this.#events.ended(why);
  }

  get isOpen(): boolean {
    return this.#provider.wsconnected;
  }

  /** False when it couldn't be sent; nothing is kept for later. */
  send(frame: Exclude<ClientFrame, { type: 'bad-intent' }>): boolean {
    const { ws } = this.#provider;
    if (!this.#provider.wsconnected || !ws || ws.readyState !== ws.OPEN) return false;
    ws.send(encodeClientFrame(frame) as Uint8Array<ArrayBuffer>);
    return true;
  }

  /** The device is awake or online again: a socket that looks open may be dead, one that waits needn't. */
  retryNow(): void {
    const provider = this.#provider;
    if (!provider.shouldConnect || provider.wsconnecting || provider.wsconnected) return;
    provider.wsUnsuccessfulReconnects = 0;
    provider.connect();
  }

  /** Drops a socket that doesn't answer, and opens another. */
  replace(): void {
    if (!this.#provider.shouldConnect) return;
    this.#provider.disconnect();
    this.#provider.wsUnsuccessfulReconnects = 0;
    this.#provider.connect();
  }

  destroy(): void {
    this.#provider.destroy();
    this.#provider.awareness.destroy();
  }
}
