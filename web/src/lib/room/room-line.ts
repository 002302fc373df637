/**
 * A room's line to the server with everything that can happen to it: lost and found again, asleep, refused, or in need of a
 * fresh document. Holds the document and sees that the outbox gets into it.
 */
import type { Seat } from '@heard/shared/exercise/seat';
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ClientFrame, ServerFrame } from '@heard/shared/wire/frame';
import type { ServerClock } from './clock.ts';
import { Connection, type ConnectionEvents } from './connection.ts';
import { NewestOwn } from './newest-own.ts';
import type { Outbox } from './outbox.ts';
import { revisionOf } from './revision-of.ts';
import { RoomDocument } from './room-document.ts';
import type { Connection as ConnectionState } from './room-state.ts';
import { Wakefulness } from './wakefulness.ts';

export interface RoomLineEvents {
  /** Events came (`conductor`), or entries of a seat changed, or the document is another one. */
  documentChanged(branch: 'conductor' | Seat): void;
  /** The document is in step with the server's. */
  inStep(): void;
  ended(): void;
  frame(frame: ServerFrame): void;
  /** Anything that a screen may show of the line. */
  changed(): void;
}

export interface RoomLineOptions {
  seat: Seat;
  roomId: string;
  token: string;
  server: string;
  clock: ServerClock;
  outbox: Outbox;
  events: RoomLineEvents;
  socket?: typeof WebSocket | undefined;
}

/** Between two measurements of the clock while all is well. */
const CLOCK_EVERY_MS = 30_000;

/** After opening or waking: one sample alone may have had a slow way. */
const SAMPLES_AT_ONCE = 4;

export class RoomLine {
  readonly #options: RoomLineOptions;
  readonly #wakefulness: Wakefulness;
  readonly #newestOwn = new NewestOwn();
  #document: RoomDocument;
  #connection: Connection | null = null;
  #state: ConnectionState = { status: 'connecting' };
  #samplesLeft = 0;
  #isLoaded = false;
  #hasComeIn = false;
  #isErasing = false;
  #isClosed = false;

  constructor(options: RoomLineOptions) {
    this.#options = options;
    this.#document = this.#newDocument();
    const wakefulness = {
      woken: () => this.#woken(),
      due: () => this.#measure(),
      // Asked for the time and got no answer: the socket is dead, whatever it says.
      unanswered: () => this.#connection?.replace(),
    };
    this.#wakefulness = new Wakefulness(wakefulness, CLOCK_EVERY_MS);
  }

  get document(): RoomDocument {
    return this.#document;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** What is written now reaches the server at once. */
  get isInStep(): boolean {
    return this.#state.status === 'live';
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  get hasComeIn(): boolean {
    return this.#hasComeIn;
  }

  open(): void {
    if (this.#isClosed) return;
    this.#connect();
    this.#wakefulness.start();
  }

  comeIn(): void {
    if (this.#hasComeIn) return;
    this.#hasComeIn = true;
    this.send({ type: 'hello' });
    this.flush();
  }

  /** False when it couldn't be sent. */
  send(frame: Exclude<ClientFrame, { type: 'bad-intent' }>): boolean {
    return this.#connection?.send(frame) ?? false;
  }

  /** Puts what waits into the document, once that is in step and the person has come in. */
  flush(): void {
    if (!this.isInStep || !this.#hasComeIn) return;
    if (this.#document.isForeign) return this.#startAfresh();
    this.#options.outbox.flush(this.#document, this.#document.entries(this.#options.seat));
  }

  /** Own words that are to be taken away: what is left of them is not written again. */
  letGo(entryIds: Iterable<string>): void {
    this.#newestOwn.forget(entryIds);
  }

  /** Asked again after every lost line, until the room is gone. */
  eraseRoom(): void {
    this.#isErasing = true;
    if (this.isInStep && this.#hasComeIn) this.send({ type: 'erase-room' });
  }

  close(): void {
    this.#isClosed = true;
    this.#wakefulness.stop();
    this.#connection?.destroy();
    this.#connection = null;
    this.#document.destroy();
  }

  #newDocument(): RoomDocument {
    const document = new RoomDocument(this.#options.seat);
    document.observe((branch) => {
      if (document !== this.#document) return;
      if (branch === this.#options.seat) this.#defendOwn();
      this.#options.events.documentChanged(branch);
    });
    return document;
  }

  /** Not from within Yjs' own transaction: what is written again is the next one. */
  #defendOwn(): void {
    const { outbox, seat } = this.#options;
    const lost = this.#newestOwn.see(this.#document.entries(seat));
    if (lost.length === 0 || !this.#hasComeIn) return;
    for (const item of lost) void outbox.put(item);
    queueMicrotask(() => this.flush());
  }

  #connect(): void {
    const { server, socket, roomId, token } = this.#options;
    const { doc } = this.#document;
    const events = this.#connectionEvents(this.#document);
    this.#connection = new Connection({ server, roomId, token, doc, events, ...(socket ? { socket } : {}) });
  }

  #connectionEvents(document: RoomDocument): ConnectionEvents {
    // What an old connection still has to say is nobody's business any more.
    const ifCurrent =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A) => {
        if (document === this.#document && !this.#isClosed) act(...args);
      };
    return {
      opened: ifCurrent(() => {
        this.#measure(SAMPLES_AT_ONCE);
        if (this.#hasComeIn) this.send({ type: 'hello' });
      }),
      synced: ifCurrent(() => this.#inStep()),
      lost: ifCurrent(() => this.#lost()),
      frame: ifCurrent((frame) => this.#take(frame)),
      ended: ifCurrent((why) => this.#ended(why)),
      // Not from within the socket's own handler: the connection that it belongs to goes with the document.
      broken: (why) => queueMicrotask(ifCurrent(() => this.#startAfresh(why === 'server-behind'))),
    };
  }

  #inStep(): void {
    if (this.#document.isForeign) return this.#startAfresh();
    this.#isLoaded = true;
    this.#state = { status: 'live' };
    this.flush();
    if (this.#isErasing) this.eraseRoom();
    this.#options.events.inStep();
  }

  #lost(): void {
    if (this.#state.status === 'live') this.#state = { status: 'reconnecting', since: this.#options.clock.now() };
    this.#wakefulness.answered();
    this.#options.events.changed();
  }

  #ended(why: CloseName): void {
    const isErased = why === 'roomErased';
    if (isErased) this.#options.outbox.forget();
    this.#state = { status: 'ended', why, ...(isErased && this.#isErasing && { isOwnDoing: true }) };
    this.#options.events.ended();
  }

  #take(frame: ServerFrame): void {
    if (frame.type === 'clock') {
      this.#options.clock.sample(frame.t0, frame.now);
      this.#wakefulness.answered();
      if (this.#samplesLeft > 0) this.#measure(this.#samplesLeft);
    }
    if (frame.type === 'durable') this.#options.outbox.confirm(frame.clocks);
    this.#options.events.frame(frame);
  }

  /**
   * A new document with nothing in it: the server's comes by itself, one's own words by the outbox. Where the server has lost
   * some, all of one's own are given to it; otherwise only what it never had, or words that another device erased would be back.
   */
  #startAfresh(isServerBehind = false): void {
    const { seat, outbox, events } = this.#options;
    const own = isServerBehind ? this.#document.entries(seat) : new Map<string, Uint8Array>();
    this.#connection?.destroy();
    this.#document.destroy();
    this.#lost();
    outbox.forgetSent();
    for (const [entryId, sealed] of own) {
      const revision = revisionOf(sealed);
      const waits = outbox.items.get(entryId);
      if (revision !== null && (waits?.revision ?? -1) < revision) void outbox.put({ entryId, revision, sealed });
    }
    this.#document = this.#newDocument();
    events.documentChanged('conductor');
    events.documentChanged(seat);
    this.#connect();
  }

  #measure(samples = 1): void {
    this.#samplesLeft = samples - 1;
    if (this.send({ type: 'clock', t0: this.#options.clock.start() })) this.#wakefulness.asked();
  }

  /** The device may have slept: the time is measured anew, and a line that waits to be tried again is tried now. */
  #woken(): void {
    this.#options.clock.wake();
    this.#connection?.retryNow();
    this.#measure(SAMPLES_AT_ONCE);
    this.#options.events.changed();
  }
}
