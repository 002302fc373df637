/** One document's connection to the server: y-websocket for the document, and Heard's own frames on the same socket. */
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
  /** The document has the server's state (sync step 2). */
  synced(): void;
  lost(): void;
  frame(frame: ServerFrame): void;
  /** Closed for good. */
  ended(why: CloseName): void;
  /** The server has lost data that this device holds, or sent an unreadable update. The document has to be replaced. */
  broken(): void;
}

/** Replaced in tests. */
export interface SocketEnvironment {
  socket?: typeof WebSocket;
  schedule?: Schedule;
  /** The target of `online` events. */
  window?: EventTarget | null;
}

export interface SyncConnectionOptions extends SocketEnvironment {
  /** `ws:` or `wss:` and host, without a path. */
  server: string;
  roomId: string;
  /** As encoded for the subprotocol. */
  token: string;
  doc: Doc;
  events: SyncEvents;
}

/** Random, so that not all devices reconnect to a restarted server at once. */
const BACKOFF_MS = { least: 2_000, spread: 3_000 };

/** How long a socket may take to open. Doubles with each failure, for very slow networks. ms. */
const OPENS_WITHIN_MS = { first: 8_000, most: 60_000 };

/** Frame types are varuints of one byte. */
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
    this.#listenToDocument();
    this.#listenToFrames();
    this.#listenToStatus();
  }

  #listenToDocument(): void {
    const { messageHandlers } = this.#provider;
    const readDocument = messageHandlers[FRAME.sync];
    if (!readDocument) throw new Error('y-websocket without a handler for sync messages');
    messageHandlers[FRAME.sync] = (...args) => {
      try {
        readDocument(...args);
      } catch {
        // Nobody would notice an exception in the socket's handler, and the document would stay incomplete.
        this.#events.broken();
      }
    };
  }

  #listenToFrames(): void {
    const { messageHandlers } = this.#provider;
    for (const type of OWN_FRAMES) {
      messageHandlers[type] = (_encoder, decoder) => {
        const frame = decodeServerFrame(decoder.arr);
        if (frame.ok) this.#events.frame(frame.value);
        else this.#endsUnread(frame.error.close);
      };
    }
    // y-websocket would only log frames of other types.
    for (let type = FRAME.queryAwareness + 1; type < FRAME_TYPES; type += 1) {
      messageHandlers[type] ??= () => this.#endsUnread('unknownFrame');
    }
  }

  #listenToStatus(): void {
    const provider = this.#provider;
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

  /** An unreadable frame ends the connection for good: a retry would receive it again. */
  #endsUnread(why: CloseName): void {
    this.#provider.disconnect();
    this.#events.ended(why);
  }

  /** The negotiated version of the protocol; null without a socket. */
  get version(): number | null {
    return newestVersionIn([this.#provider.ws?.protocol ?? '']);
  }

  /** False when it couldn't be sent; it isn't queued. */
  send(frame: SendableFrame): boolean {
    const { ws } = this.#provider;
    if (!this.#provider.wsconnected || !ws || ws.readyState !== ws.OPEN) return false;
    ws.send(encodeClientFrame(frame) as Uint8Array<ArrayBuffer>);
    return true;
  }

  /** Skips the remaining backoff. */
  retryNow(): void {
    const provider = this.#provider;
    if (!provider.shouldConnect || provider.wsconnecting || provider.wsconnected) return;
    provider.wsUnsuccessfulReconnects = 0;
    provider.connect();
  }

  /** Closes the socket and opens another one. */
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

  /** A browser may wait for minutes when the first packet was lost. */
  #giveUp(): void {
    if (!this.#provider.wsconnecting) return;
    this.#opensWithinMs = Math.min(this.#opensWithinMs * 2, OPENS_WITHIN_MS.most);
    this.replace();
  }

  /** The network may be another one, so a socket that is still opening won't get an answer. */
  readonly #online = () => {
    this.#opensWithinMs = OPENS_WITHIN_MS.first;
    if (this.#provider.wsconnecting) this.replace();
    else this.retryNow();
  };
}
