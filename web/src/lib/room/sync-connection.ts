/** One document's line to the server: y-websocket for the document, Heard's own frames beside it. */
import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import { decodeServerFrame, encodeClientFrame, type ClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { FRAME, newestVersionIn, SOCKET_PATH, SUBPROTOCOLS, TOKEN_PREFIX } from '@heard/shared/wire/protocol';
import { CLOSE, closeName, type CloseName } from '@heard/shared/wire/close-codes';
import { BROWSER_SCHEDULE, type Schedule } from './schedule.ts';

export type SendableFrame = Exclude<ClientFrame, { type: 'bad-intent' }>;

export interface SyncEvents {
  /** The socket is open; the document isn't read yet. */
  opened(): void;
  /** The server's document has been read. */
  synced(): void;
  lost(): void;
  frame(frame: ServerFrame): void;
  /** Closed for good. */
  ended(why: CloseName): void;
  /** The server holds less than this device, or sent what can't be read: only a fresh document helps. */
  broken(): void;
}

/** What of the device's environment a connection needs; tests have their own. */
export interface SocketEnvironment {
  socket?: typeof WebSocket;
  schedule?: Schedule;
  /** Where `online` is told. */
  window?: EventTarget | null;
}

export interface SyncConnectionOptions extends SocketEnvironment {
  /** `ws:` or `wss:` and host, without a path. */
  server: string;
  roomId: string;
  /** As it travels in the subprotocol. */
  token: string;
  doc: Doc;
  events: SyncEvents;
}

/** A few seconds apart from each other, so that a restarted server isn't asked by everybody at once. */
const BACKOFF_MS = { least: 2_000, spread: 3_000 };

/** How long a socket may take to open. It doubles with each one that didn't, for lines that are that slow. ms. */
const OPENS_WITHIN_MS = { first: 8_000, most: 60_000 };

/** Types of frames fit into one byte of a varuint. */
const FRAME_TYPES = 128;

const OWN_FRAMES = [
  FRAME.presence,
  FRAME.clock,
  FRAME.refusal,
  FRAME.durable,
  FRAME.signal,
  FRAME.roomFull,
  FRAME.roomUse,
];

export class SyncConnection {
  readonly #provider: WebsocketProvider;
  readonly #events: SyncEvents;
  readonly #schedule: Schedule;
  readonly #window: EventTarget | null;
  #opensWithinMs = OPENS_WITHIN_MS.first;
  #stopWaiting: () => void = () => undefined;

  constructor({ server, roomId, token, doc, events, ...environment }: SyncConnectionOptions) {
    this.#events = events;
    this.#schedule = environment.schedule ?? BROWSER_SCHEDULE;
    this.#window = environment.window ?? (typeof window === 'undefined' ? null : window);
    this.#provider = new WebsocketProvider(server + SOCKET_PATH, roomId, doc, {
      connect: false,
      disableBc: true,
      protocols: [...SUBPROTOCOLS, TOKEN_PREFIX + token],
      maxBackoffTime: BACKOFF_MS.least + Math.random() * BACKOFF_MS.spread,
      ...(environment.socket ? { WebSocketPolyfill: environment.socket } : {}),
    });
    this.#listen();
    this.#window?.addEventListener('online', this.#online);
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
        this.#events.broken();
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
      this.#stopWaiting();
      if (status === 'connecting') this.#stopWaiting = this.#schedule.after(this.#opensWithinMs, () => this.#giveUp());
      if (status === 'connected') {
        this.#opensWithinMs = OPENS_WITHIN_MS.first;
        this.#events.opened();
      }
      if (status === 'disconnected') this.#events.lost();
    });
    provider.on('sync', (isSynced) => {
      if (isSynced) this.#events.synced();
    });
    provider.on('connection-close', (event) => {
      this.#stopWaiting();
      if (event?.code === CLOSE.staleHistory.code) this.#events.broken();
    });
    provider.on('closed', ({ code }) => this.#events.ended(closeName(code) ?? 'malformed'));
  }

  /** A frame that can't be read is never passed over. Trying again would bring the same. */
  #endsUnread(why: CloseName): void {
    this.#provider.disconnect();
    this.#events.ended(why);
  }

  /** The version of the protocol that both sides speak; null while there is no socket. */
  get version(): number | null {
    return newestVersionIn([this.#provider.ws?.protocol ?? '']);
  }

  /** False when it couldn't be sent; nothing is kept for later. */
  send(frame: SendableFrame): boolean {
    const { ws } = this.#provider;
    if (!this.#provider.wsconnected || !ws || ws.readyState !== ws.OPEN) return false;
    ws.send(encodeClientFrame(frame) as Uint8Array<ArrayBuffer>);
    return true;
  }

  /** The device is awake again: a socket that waits to be opened needn't. */
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
    this.#stopWaiting();
    this.#window?.removeEventListener('online', this.#online);
    this.#provider.destroy();
    this.#provider.awareness.destroy();
  }

  /** A browser may wait for minutes for the answer to a packet that was lost. */
  #giveUp(): void {
    if (!this.#provider.wsconnecting) return;
    this.#opensWithinMs = Math.min(this.#opensWithinMs * 2, OPENS_WITHIN_MS.most);
    this.replace();
  }

  /** Another network: what was asked over the one before gets no answer. */
  readonly #online = () => {
    this.#opensWithinMs = OPENS_WITHIN_MS.first;
    if (this.#provider.wsconnecting) this.replace();
    else this.retryNow();
  };
}
