/**
 * A room's line to the server: the document and the connection that keeps it in step, a fresh document when the old one is of no use.
 * By itself it only reads. Whoever stands at the door has nothing else; who comes in goes on with the same one.
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
  /** Events came (`conductor`), or entries of a seat changed, or the document is another one. */
  documentChanged(branch: 'conductor' | Seat): void;
  /** The socket is open; the document isn't read yet. */
  opened(): void;
  /** The document is in step with the server's. */
  synced(): void;
  lost(): void;
  ended(why: CloseName): void;
  frame(frame: ServerFrame): void;
  /** There is a fresh document. */
  afresh(): void;
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

  /** What is written now reaches the server at once. */
  get isInStep(): boolean {
    return this.#state.status === 'live';
  }

  get isLoaded(): boolean {
    return this.#syncs > 0;
  }

  /** How often the document has come into step: what was sent before the last time may be lost. */
  get syncs(): number {
    return this.#syncs;
  }

  get hasComeIn(): boolean {
    return this.#hasComeIn;
  }

  /** Of the protocol; null while there is no socket. */
  get version(): number | null {
    return this.#connection?.version ?? null;
  }

  /** Gives how to stop it. */
  listen(listener: Partial<ConnectionListener>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Connects, unless it is connected already. */
  open(): void {
    if (!this.#isClosed && this.#connection === null) this.#connect();
  }

  /** A person is here: from now on this device counts, and may write. */
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
   * A new document with nothing in it: the server's comes by itself, what waits here by the queue. A server that had lost own words of
   * this seat took them from the old document's answer before it asked for a fresh one.
   */
  startAfresh(): void {
    this.#connection?.destroy();
    this.#document.destroy();
    this.#lost();
    this.#document = this.#newDocument();
    this.#tell((listener) => listener.afresh?.());
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
    // What an old connection still has to say is nobody's business any more.
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
      // Not from within the socket's own handler: the connection that it belongs to goes with the document.
      broken: () => queueMicrotask(ifCurrent(() => this.startAfresh())),
    };
  }

  #synced(): void {
    if (this.#document.isForeign) return this.startAfresh();
    this.#syncs += 1;
    this.#state = { status: 'live' };
    this.#tell((listener) => listener.synced?.());
  }

  #lost(): void {
    if (this.#state.status === 'live') this.#state = { status: 'reconnecting' };
    this.#tell((listener) => listener.lost?.());
  }
}
