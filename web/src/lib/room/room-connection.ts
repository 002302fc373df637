/**
 * A room's connection: its document, and the socket that keeps it in sync. Replaces the document when it can't be used any more. By
 * itself it only reads: the door has nothing else, and the room continues with the same connection.
 */
import type { Seat } from '@heard/shared/exercise/seat';
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ServerFrame } from '@heard/shared/wire/frame';
import { encodeToken, roomKeys, seatToken, type RoomKeys } from '@heard/shared/words/keys';
import type { SeatLink } from '@heard/shared/words/link';
import { SyncConnection, type SyncEvents, type SendableFrame, type SocketEnvironment } from './sync-connection.ts';
import { RoomDocument } from './room-document.ts';
import type { ConnectionStatus } from './room-state.ts';

export interface ConnectionListener {
  /** The events (`conductor`) or a seat's entries have changed. */
  documentChanged(branch: 'conductor' | Seat): void;
  /** The socket is open; the document isn't read yet. */
  opened(): void;
  /** The document is in sync with the server's. */
  synced(): void;
  lost(): void;
  ended(why: CloseName): void;
  frame(frame: ServerFrame): void;
  /** The document was replaced by an empty one. */
  documentReplaced(): void;
}

export interface RoomConnectionOptions extends SocketEnvironment {
  link: SeatLink;
  /** `ws:` or `wss:` and host. */
  server: string;
}

export class RoomConnection {
  readonly seat: Seat;
  readonly keys: RoomKeys;
  readonly #options: RoomConnectionOptions;
  readonly #token: string;
  readonly #listeners = new Set<Partial<ConnectionListener>>();
  #document: RoomDocument;
  #connection: SyncConnection | null = null;
  #state: ConnectionStatus = { status: 'connecting' };
  #syncs = 0;
  #hasComeIn = false;
  #isClosed = false;

  constructor(options: RoomConnectionOptions) {
    const { seat, roomSecret, seatSecret } = options.link;
    this.seat = seat;
    this.keys = roomKeys(roomSecret);
    this.#options = options;
    this.#token = encodeToken(seatToken(seatSecret, this.keys.roomId));
    this.#document = this.#newDocument();
  }

  get document(): RoomDocument {
    return this.#document;
  }

  get state(): ConnectionStatus {
    return this.#state;
  }

  /** Whatever is written now is sent at once. */
  get isSynced(): boolean {
    return this.#state.status === 'live';
  }

  get isLoaded(): boolean {
    return this.#syncs > 0;
  }

  /** How often the document has come into sync. Frames that were sent before the last time may be lost. */
  get syncs(): number {
    return this.#syncs;
  }

  get hasComeIn(): boolean {
    return this.#hasComeIn;
  }

  /** The negotiated version of the protocol; null without a socket. */
  get version(): number | null {
    return this.#connection?.version ?? null;
  }

  /** Returns a function that removes the listener. */
  listen(listener: Partial<ConnectionListener>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Connects, unless it has before. */
  open(): void {
    if (!this.#isClosed && this.#connection === null) this.#connect();
  }

  /** For *Come in*: from now on this device counts as present, and may write. */
  comeIn(): void {
    if (this.#hasComeIn) return;
    this.#hasComeIn = true;
    this.send({ type: 'hello' });
  }

  /** False when it couldn't be sent. */
  send(frame: SendableFrame): boolean {
    return this.#connection?.send(frame) ?? false;
  }

  retryNow(): void {
    this.#connection?.retryNow();
  }

  replace(): void {
    this.#connection?.replace();
  }

  /**
   * Replaces the document by an empty one and reconnects. Sync brings the server's state; the queue writes what the server doesn't have
   * yet. If the server has lost entries of this seat, it read them from the old document's sync answer before it asked for a new one.
   */
  replaceDocument(): void {
    this.#connection?.destroy();
    this.#document.destroy();
    this.#lost();
    this.#document = this.#newDocument();
    this.#tell((listener) => listener.documentReplaced?.());
    this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    this.#connection?.destroy();
    this.#connection = null;
    this.#document.destroy();
  }

  #tell(tell: (listener: Partial<ConnectionListener>) => void): void {
    for (const listener of this.#listeners) tell(listener);
  }

  #newDocument(): RoomDocument {
    const document = new RoomDocument(this.seat);
    document.observe((branch) => {
      if (document === this.#document) this.#tell((listener) => listener.documentChanged?.(branch));
    });
    return document;
  }

  #connect(): void {
    const { link: _, ...options } = this.#options;
    const events = this.#connectionEvents(this.#document);
    const { doc } = this.#document;
    this.#connection = new SyncConnection({ ...options, roomId: this.keys.roomId, token: this.#token, doc, events });
  }

  #connectionEvents(document: RoomDocument): SyncEvents {
    // Ignores late events of a connection that was replaced.
    const ifCurrent =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        if (document === this.#document && !this.#isClosed) act(...args);
      };
    return {
      opened: ifCurrent(() => {
        if (this.#hasComeIn) this.send({ type: 'hello' });
        this.#tell((listener) => listener.opened?.());
      }),
      synced: ifCurrent(() => this.#synced()),
      lost: ifCurrent(() => this.#lost()),
      frame: ifCurrent((frame) => this.#tell((listener) => listener.frame?.(frame))),
      ended: ifCurrent((why) => {
        this.#state = { status: 'ended', why };
        this.#tell((listener) => listener.ended?.(why));
      }),
      // Deferred, because this destroys the connection whose handler is running.
      broken: () => queueMicrotask(ifCurrent(() => this.replaceDocument())),
    };
  }

  #synced(): void {
    if (this.#document.isForeign) return this.replaceDocument();
    this.#syncs += 1;
    this.#state = { status: 'live' };
    this.#tell((listener) => listener.synced?.());
  }

  #lost(): void {
    if (this.#state.status === 'live') this.#state = { status: 'reconnecting' };
    this.#tell((listener) => listener.lost?.());
  }
}
