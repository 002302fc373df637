/** A room as components know it: a state to show, intents and entries to give. How they travel is `RoomLine`'s. */
import { evolve } from '@heard/shared/exercise/evolve';
import type { Intent, IntentDraft } from '@heard/shared/exercise/intent';
import { project } from '@heard/shared/exercise/project';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import { bySeat, otherSeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import { initialState, type State } from '@heard/shared/exercise/state';
import { stateAt } from '@heard/shared/exercise/time';
import type { ServerFrame } from '@heard/shared/wire/frame';
import type { Entry } from '@heard/shared/words/entry';
import { encodeToken, roomKeys, seatToken, type RoomKeys } from '@heard/shared/words/keys';
import { readWords, type OpenedWords } from '@heard/shared/words/read-words';
import { Revisions } from '@heard/shared/words/revisions';
import { currentTable } from '@heard/shared/words/table';
import type { Words } from '@heard/shared/words/words';
import type { OutboxStore } from '../device/outbox-store.ts';
import { randomId } from '../device/random.ts';
import { ServerClock } from './clock.ts';
import { knownName, namesFor } from './names.ts';
import { Notifier, Ticker } from './notifier.ts';
import { Outbox } from './outbox.ts';
import { isOutdated } from './outdated.ts';
import { OwnWriting } from './own-writing.ts';
import { PendingIntents } from './pending-intents.ts';
import { revisionOf } from './revision-of.ts';
import { RoomLine } from './room-line.ts';
import type { Room, RoomLinks, RoomState, Saving } from './room-state.ts';
import { WritingSignal } from './writing-signal.ts';

export interface RoomClientOptions {
  seat: Seat;
  roomSecret: Uint8Array;
  seatSecret: Uint8Array;
  links: RoomLinks;
  store: OutboxStore;
  /** `ws:` or `wss:` and host. */
  server: string;
  clock?: ServerClock;
  socket?: typeof WebSocket;
  /** Told what the other one is called when that is known, for the list of rooms. */
  onPartnerName?: (name: string) => void;
  /** The room was erased: this device is to forget it, too. */
  onErased?: () => void;
}

/** Intents that stand for words which the other one must be able to read by then. */
const REFERS_TO_WORDS: ReadonlySet<Intent['type']> = new Set([
  'open',
  'change-plan',
  'ready',
  'hand-over',
  'finish-say-back',
  'answer',
  'finish',
]);

export class RoomClient implements Room {
  readonly links: RoomLinks;
  readonly #options: RoomClientOptions;
  readonly #keys: RoomKeys;
  readonly #clock: ServerClock;
  readonly #outbox: Outbox;
  readonly #line: RoomLine;
  readonly #own: OwnWriting;
  readonly #intents = new PendingIntents();
  readonly #signal: WritingSignal;
  readonly #changed = new Notifier();
  readonly #ticker = new Ticker();
  readonly #opened: OpenedWords = new WeakMap();
  #revisions = new Revisions();
  #presence: BySeat<number> = bySeat(() => 0);
  #state: State = initialState();
  #isErased = false;
  /** Null when they have to be read anew. */
  #words: Words | null = null;

  constructor(options: RoomClientOptions) {
    const { seat, roomSecret, seatSecret, server, socket } = options;
    this.#options = options;
    this.links = options.links;
    this.#keys = roomKeys(roomSecret);
    this.#clock = options.clock ?? new ServerClock();
    this.#outbox = new Outbox(options.store);
    this.#signal = new WritingSignal(this.#keys, seat);
    const { roomId } = this.#keys;
    const token = encodeToken(seatToken(seatSecret, roomId));
    const events = {
      documentChanged: (branch: 'conductor' | Seat) =>
        branch === 'conductor' ? this.#readEvents() : this.#wordsCame(branch),
      inStep: () => this.#inStep(),
      ended: () => this.#ended(),
      frame: (frame: ServerFrame) => this.#take(frame),
      changed: () => this.#lineChanged(),
    };
    this.#line = new RoomLine({
      seat,
      roomId,
      token,
      server,
      socket,
      clock: this.#clock,
      outbox: this.#outbox,
      events,
    });
    this.#own = new OwnWriting({
      seat,
      keys: this.#keys,
      outbox: this.#outbox,
      line: this.#line,
      words: () => this.#readWords(),
      highestSeen: (id) => this.#revisions.highest(seat, id),
      changed: () => this.#wordsChanged(),
    });
  }

  /** Reads what an earlier page left on the device, then connects. */
  async connect(): Promise<void> {
    await this.#outbox.load();
    this.#revisions = new Revisions(await this.#options.store.revisions().catch(() => ({})));
    this.#wordsChanged();
    this.#line.open();
  }

  get now(): number {
    this.#ticker.observe();
    return this.#clock.now();
  }

  get current(): RoomState {
    this.#changed.observe();
    const { seat } = this.#options;
    const now = this.now;
    const words = this.#readWords();
    return {
      seat,
      connection: this.#line.state,
      isLoaded: this.#line.isLoaded,
      hasComeIn: this.#line.hasComeIn,
      saving: this.#saving(),
      presence: this.#presence,
      names: namesFor(words, seat),
      table: currentTable(words),
      view: project(this.#state, seat, now),
      words,
      isOutdated: this.#isOutdated,
      partnerIsWriting: this.#signal.isHeard(now),
    };
  }

  get #isOutdated(): boolean {
    return isOutdated(this.#line.document, this.#readWords(), this.#signal);
  }

  /** Nobody is to wait for this device, which can't follow. Its own words go out first. */
  #leaveIfOutdated(): void {
    if (this.#isOutdated && this.#outbox.isEmpty) this.leave();
  }

  comeIn(): void {
    this.#line.comeIn();
    this.#changed.changed();
  }

  async send(draft: IntentDraft): Promise<RefusalCode | null> {
    const step = stateAt(this.#state, this.#clock.now()).ordinal;
    const intent = { ...draft, id: randomId(), step } as Intent;
    if (REFERS_TO_WORDS.has(intent.type)) await this.#outbox.drained();
    const outcome = this.#intents.add(intent);
    if (this.#line.isInStep) this.#line.send({ type: 'intent', intent });
    return outcome;
  }

  write(entry: Entry, id?: string): Promise<string> {
    return this.#own.write(entry, id);
  }

  remove(id: string): Promise<void> {
    return this.#own.remove([id]);
  }

  eraseWords(conversation: number): Promise<void> {
    return this.#own.eraseWords(conversation);
  }

  eraseRoom(): void {
    this.#line.eraseRoom();
  }

  tellWriting(): void {
    if (!this.#line.hasComeIn) return;
    const sealed = this.#signal.tell(this.#clock.now());
    if (sealed) this.#line.send({ type: 'signal', sealed });
  }

  leave(): void {
    this.#line.close();
    this.#intents.settleAll('stale');
  }

  #inStep(): void {
    this.#readEvents();
    this.#intents.settleStale(this.#state.ordinal);
    for (const intent of this.#intents.all) this.#line.send({ type: 'intent', intent });
    void this.#own.removeWhatCameBack();
    this.#changed.changed();
  }

  #lineChanged(): void {
    if (!this.#line.isInStep) this.#presence = bySeat(() => 0);
    this.#changed.changed();
  }

  #ended(): void {
    const { state } = this.#line;
    if (state.status === 'ended' && state.why === 'roomErased') {
      this.#isErased = true;
      this.#options.onErased?.();
    }
    this.#intents.settleAll('stale');
    this.#lineChanged();
  }

  #take(frame: ServerFrame): void {
    if (frame.type === 'presence') this.#presence = frame.presence;
    if (frame.type === 'refusal') this.#intents.settle(frame.id, frame.code);
    if (frame.type === 'signal') this.#signal.hear(frame.sealed, this.#clock.now());
    queueMicrotask(() => this.#leaveIfOutdated());
    if (frame.type === 'durable') {
      this.#words = null;
      // A removal that waited hid what another device had written in its place.
      void this.#own.removeWhatCameBack();
    }
    this.#changed.changed();
  }

  #readEvents(): void {
    const events = this.#line.document.events();
    this.#state = events.reduce(evolve, initialState());
    this.#intents.settleBy(events);
    if (this.#line.isInStep) this.#intents.settleStale(this.#state.ordinal);
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#changed.changed();
  }

  /** Not from within Yjs' own transaction: what is taken away again is the next one. */
  #wordsCame(branch: Seat): void {
    this.#wordsChanged();
    if (branch === this.#options.seat) queueMicrotask(() => void this.#own.removeWhatCameBack());
  }

  #wordsChanged(): void {
    this.#words = null;
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#changed.changed();
  }

  /** The document's entries, and over them what this device wrote and the server hasn't confirmed. */
  #readWords(): Words {
    if (this.#words) return this.#words;
    const { seat, store, onPartnerName } = this.#options;
    this.#words = readWords(this.#sealedWords(), this.#keys, this.#revisions, this.#opened);
    // Before the press nothing is kept.
    if (this.#line.hasComeIn && !this.#isErased) {
      store.keepRevisions(this.#revisions.toRecord()).catch(() => undefined);
      const partner = knownName(this.#words, otherSeat(seat));
      if (partner) onPartnerName?.(partner);
    }
    return this.#words;
  }

  #sealedWords(): BySeat<Map<string, Uint8Array>> {
    const sealed = bySeat((seat) => this.#line.document.entries(seat));
    const own = sealed[this.#options.seat];
    for (const item of this.#outbox.items.values()) {
      const there = own.get(item.entryId);
      if (there !== undefined && (revisionOf(there) ?? -1) >= item.revision) continue;
      if (item.sealed === null) own.delete(item.entryId);
      else own.set(item.entryId, item.sealed);
    }
    return sealed;
  }

  #saving(): Saving {
    if (this.#outbox.isEmpty) return 'saved';
    if (this.#line.isInStep) return 'saving';
    return this.#outbox.isKept ? 'kept-here' : 'not-kept';
  }
}
