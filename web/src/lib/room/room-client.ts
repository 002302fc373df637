/** A room as components know it: a state to show, and what one can do in it. How that travels is the queue's and the line's. */
import { evolve } from '@heard/shared/exercise/evolve';
import type { IntentDraft } from '@heard/shared/exercise/intent';
import { project } from '@heard/shared/exercise/project';
import { bySeat, otherSeat, type BySeat } from '@heard/shared/exercise/seat';
import { initialState, type State } from '@heard/shared/exercise/state';
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ServerFrame } from '@heard/shared/wire/frame';
import { LIMITS } from '@heard/shared/wire/limits';
import type { Entry } from '@heard/shared/words/entry';
import { hasErased } from '@heard/shared/words/erased';
import { newEntryId } from '@heard/shared/words/seal';
import { currentTable } from '@heard/shared/words/table';
import type { ActionStore } from '#lib/device/action-store.ts';
import type { PageClaim } from '#lib/device/page-claim.ts';
import { randomBytes } from '#lib/device/random.ts';
import { ActionQueue, type ActionQueueOptions } from './action-queue.ts';
import { ServerClock } from './clock.ts';
import { LineWatch } from './line-watch.ts';
import { knownName, namesFor } from './names.ts';
import { Notifier, Ticker } from './notifier.ts';
import { isOutdated } from './outdated.ts';
import { erasingRoom, erasingWords, pressing, removing, told, writing } from './own-actions.ts';
import { OwnUpkeep } from './own-upkeep.ts';
import { RoomDelivery } from './room-delivery.ts';
import type { RoomLine } from './room-line.ts';
import type { Outcome, Room, RoomLinks, RoomState, Saving, Screen } from './room-state.ts';
import { RoomWords } from './room-words.ts';
import { BROWSER_SCHEDULE } from './schedule.ts';
import type { WakefulnessSurroundings } from './wakefulness.ts';
import { WritingSignal } from './writing-signal.ts';

export interface RoomClientOptions {
  /** Connected already, where somebody comes in by the door; connected then, where the device knows the room. */
  line: RoomLine;
  links: RoomLinks;
  store: ActionStore;
  claim: PageClaim;
  clock?: ServerClock;
  surroundings?: WakefulnessSurroundings;
  /** Told what the other one is called when that is known, for the list of rooms. */
  onPartnerName?: (name: string) => void;
  /** The room was erased: this device is to forget it, too. */
  onErased?: () => void;
  /** Told of what became of each action. */
  onOutcome?: ActionQueueOptions['ended'];
}

const ALMOST_FULL_BYTES = (LIMITS.roomBytes * 4) / 5;

export class RoomClient implements Room {
  readonly links: RoomLinks;
  readonly #options: RoomClientOptions;
  readonly #line: RoomLine;
  readonly #clock: ServerClock;
  readonly #watch: LineWatch;
  readonly #queue: ActionQueue;
  readonly #delivery: RoomDelivery;
  readonly #words: RoomWords;
  readonly #upkeep: OwnUpkeep;
  readonly #signal: WritingSignal;
  readonly #changed = new Notifier();
  readonly #ticker = new Ticker();
  readonly #stopListening: () => void;
  #presence: BySeat<number> = bySeat(() => 0);
  #causes: ReadonlySet<string> = new Set();
  #state: State = initialState();
  #roomBytes = 0;
  /** The room was erased, and from this device. */
  #isOwnDoing = false;

  constructor(options: RoomClientOptions) {
    const { line, store, claim, surroundings } = options;
    this.#options = options;
    this.#line = line;
    this.links = options.links;
    this.#clock = options.clock ?? new ServerClock();
    this.#signal = new WritingSignal(line.keys, line.seat);
    this.#words = new RoomWords(line, store, () => this.#queue.actions);
    this.#delivery = new RoomDelivery({
      line,
      state: () => this.#state,
      causes: () => this.#causes,
      words: () => this.#words.inRoom,
      highest: (entryId) => this.#words.highest(entryId),
    });
    this.#queue = new ActionQueue({
      store,
      claim,
      sealing: { keys: line.keys, seat: line.seat },
      delivery: this.#delivery,
      schedule: surroundings?.schedule ?? BROWSER_SCHEDULE,
      changed: () => this.#queueChanged(),
      ...(options.onOutcome && { ended: options.onOutcome }),
    });
    const upkeep = { line, queue: this.#queue, delivery: this.#delivery, words: this.#words };
    this.#upkeep = new OwnUpkeep({ ...upkeep, screen: () => this.#screen });
    const watch = { line, clock: this.#clock, looked: () => void this.#queue.load() };
    this.#watch = new LineWatch({ ...watch, ...(surroundings && { surroundings }) });
    this.#stopListening = this.#listen();
  }

  #listen(): () => void {
    return this.#line.listen({
      documentChanged: (branch) => (branch === 'conductor' ? this.#readEvents() : this.#wordsCame()),
      synced: () => this.#synced(),
      lost: () => this.#lost(),
      ended: (why) => this.#ended(why),
      frame: (frame) => this.#take(frame),
      afresh: () => {
        this.#readEvents();
        this.#wordsCame();
      },
    });
  }

  /** Reads what earlier pages left on the device, then connects. */
  async connect(): Promise<void> {
    await Promise.all([this.#queue.load(), this.#words.load()]);
    this.#line.open();
    this.#watch.start();
    this.#readEvents();
    if (this.#line.isInStep) this.#synced();
  }

  get now(): number {
    this.#ticker.observe();
    return this.#clock.now();
  }

  get current(): RoomState {
    this.#changed.observe();
    const { seat, state, isLoaded, hasComeIn } = this.#line;
    const now = this.now;
    const words = this.#words.current;
    const saving = this.#saving();
    return {
      seat,
      connection: this.#isOwnDoing && state.status === 'ended' ? { ...state, isOwnDoing: true } : state,
      isLoaded,
      hasComeIn,
      saving,
      unkept: saving === 'not-kept' ? this.#queue.unkept : [],
      presence: this.#presence,
      names: namesFor(words, seat),
      table: currentTable(words),
      view: project(this.#state, seat, now),
      words,
      isOutdated: this.#isOutdated,
      partnerIsWriting: this.#signal.isHeard(now),
      unplaced: this.#queue.unplaced.flatMap((unplaced) =>
        told(unplaced, (conversation) => hasErased(words, conversation, seat)),
      ),
      isAlmostFull: this.#roomBytes >= ALMOST_FULL_BYTES,
    };
  }

  get #isOutdated(): boolean {
    return isOutdated(this.#line.document, this.#words.current, this.#signal);
  }

  /** Nobody is to wait for this device, which can't follow. Its own words go out first. */
  #leaveIfOutdated(): void {
    if (this.#isOutdated && this.#queue.isSaved) this.leave();
  }

  comeIn(): void {
    this.#line.comeIn();
    this.#upkeep.look();
    this.#queue.run();
    this.#changed.changed();
  }

  send(draft: IntentDraft, on: Screen): Promise<Outcome> {
    return this.#queue.outcomeOf(pressing(draft, on));
  }

  async write(entry: Entry, id: string = newEntryId(randomBytes)): Promise<string> {
    await this.#queue.add(writing(entry, id, this.#screen));
    return id;
  }

  remove(id: string): Promise<void> {
    return this.#queue.add(removing([id], this.#screen));
  }

  eraseWords(conversation: number): Promise<void> {
    return this.#queue.add(erasingWords(conversation, this.#screen));
  }

  eraseRoom(on: Screen): void {
    void this.#queue.add(erasingRoom(on));
  }

  acknowledge(id: string): void {
    this.#queue.acknowledge(id);
  }

  tryAgain(id: string): void {
    const unplaced = this.#queue.unplaced.find((each) => each.id === id);
    if (unplaced?.action.kind !== 'write' || unplaced.action.entry === null) return;
    const { entry, entryId } = unplaced.action;
    void this.#queue.addInPlaceOf(id, writing(entry, entryId, this.#screen));
  }

  tellWriting(): void {
    if (!this.#line.hasComeIn) return;
    const sealed = this.#signal.tell(this.#clock.now());
    if (sealed) this.#line.send({ type: 'signal', sealed });
  }

  leave(): void {
    this.#stopListening();
    this.#watch.stop();
    this.#queue.close();
    this.#line.close();
  }

  /** For what isn't judged by the screen it was done on, and is only to be told apart later. */
  get #screen(): Screen {
    return { conversation: this.#state.conversation, ordinal: this.#state.ordinal };
  }

  #synced(): void {
    this.#readEvents();
    void this.#queue.load();
    this.#upkeep.look();
    this.#queue.run();
  }

  #lost(): void {
    this.#presence = bySeat(() => 0);
    this.#changed.changed();
  }

  #ended(why: CloseName): void {
    if (why === 'roomErased') {
      this.#isOwnDoing = this.#queue.actions.some(({ kind }) => kind === 'erase-room');
      this.#words.isErased = true;
      this.#queue.forget();
      this.#options.onErased?.();
    }
    this.#lost();
  }

  #take(frame: ServerFrame): void {
    this.#delivery.take(frame);
    if (frame.type === 'presence') this.#presence = frame.presence;
    if (frame.type === 'signal') this.#signal.hear(frame.sealed, this.#clock.now());
    if (frame.type === 'room-use') this.#roomBytes = frame.bytes;
    if (frame.type === 'room-full') this.#didntFit(frame.client, frame.clock);
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#queue.run();
    this.#changed.changed();
  }

  /** The server ignores this Yjs client from now on: what else there is to say goes into a fresh document. */
  #didntFit(client: number, clock: number): void {
    if (client !== this.#line.document.clientId) return;
    if (!this.#queue.didntFit(client, clock)) this.#delivery.isCautious = true;
    this.#line.startAfresh();
  }

  #readEvents(): void {
    const { document } = this.#line;
    this.#causes = new Set(document.known.flatMap((event) => ('cause' in event ? [event.cause] : [])));
    this.#state = document.events().reduce(evolve, initialState());
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#queue.run();
    this.#changed.changed();
  }

  #wordsCame(): void {
    this.#delivery.changed();
    this.#words.changed();
    queueMicrotask(() => this.#upkeep.look());
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#tellPartnerName();
    this.#queue.run();
    this.#changed.changed();
  }

  #queueChanged(): void {
    if (this.#queue.isSaved) this.#delivery.isCautious = false;
    this.#words.changed();
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#changed.changed();
  }

  #tellPartnerName(): void {
    const partner = this.#line.hasComeIn ? knownName(this.#words.current, otherSeat(this.#line.seat)) : null;
    if (partner) this.#options.onPartnerName?.(partner);
  }

  #saving(): Saving {
    if (this.#queue.isSaved) return 'saved';
    if (this.#line.isInStep) return 'saving';
    return this.#queue.isKept ? 'kept-here' : 'not-kept';
  }
}
