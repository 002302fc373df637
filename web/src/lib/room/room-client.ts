/** Implements `RoomSession` for components: connects a room's connection, queue, words and clock, and passes changes between them. */
import type { IntentDraft } from '@heard/shared/exercise/intent';
import { otherSeat } from '@heard/shared/exercise/seat';
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ServerFrame } from '@heard/shared/wire/frame';
import type { Entry } from '@heard/shared/words/entry';
import { newEntryId } from '@heard/shared/words/seal';
import type { ActionStore } from '#lib/device/action-store.ts';
import type { PageClaim } from '#lib/device/page-claim.ts';
import { randomBytes } from '#lib/device/random.ts';
import { ActionQueue, type ActionQueueOptions } from './action-queue.ts';
import { ServerClock } from './clock.ts';
import { ConductorState } from './conductor-state.ts';
import { ConnectionWatch } from './connection-watch.ts';
import { knownName } from './names.ts';
import { eraseRoomAction, eraseWordsAction, intentAction, removeAction, writeAction } from './new-action.ts';
import { OwnEntryRepair } from './own-entry-repair.ts';
import { RoomDelivery } from './room-delivery.ts';
import type { RoomConnection } from './room-connection.ts';
import { RoomReading } from './room-reading.ts';
import type { Outcome, RoomSession, RoomLinks, RoomState, Screen } from './room-state.ts';
import { RoomWords } from './room-words.ts';
import { BROWSER_SCHEDULE } from './schedule.ts';
import { ServerReports } from './server-reports.ts';
import type { HeartbeatEnvironment } from './heartbeat.ts';
import { WritingSignal } from './writing-signal.ts';

export interface RoomClientOptions {
  /** May be connected already: at *Come in* the room continues with the connection of its door. */
  connection: RoomConnection;
  links: RoomLinks;
  store: ActionStore;
  claim: PageClaim;
  clock?: ServerClock;
  environment?: HeartbeatEnvironment;
  /** Called with the partner's name whenever words arrive and it is known. */
  onPartnerName?: (name: string) => void;
  /** The room was erased: the device must forget it as well. */
  onErased?: () => void;
  /** Called with each action's outcome. */
  onOutcome?: ActionQueueOptions['ended'];
}

export class RoomClient implements RoomSession {
  readonly links: RoomLinks;
  readonly #options: RoomClientOptions;
  readonly #connection: RoomConnection;
  readonly #clock: ServerClock;
  readonly #conductor = new ConductorState();
  readonly #reports = new ServerReports();
  readonly #watch: ConnectionWatch;
  readonly #queue: ActionQueue;
  readonly #delivery: RoomDelivery;
  readonly #words: RoomWords;
  readonly #repair: OwnEntryRepair;
  readonly #signal: WritingSignal;
  readonly #reading: RoomReading;
  readonly #stopListening: () => void;

  constructor(options: RoomClientOptions) {
    const { connection, store, environment } = options;
    this.#options = options;
    this.#connection = connection;
    this.links = options.links;
    this.#clock = options.clock ?? new ServerClock();
    this.#signal = new WritingSignal(connection.keys, connection.seat);
    this.#words = new RoomWords(connection, store, () => this.#queue.actions);
    this.#delivery = this.#newDelivery();
    this.#queue = this.#newQueue();
    const [queue, delivery, words, conductor] = [this.#queue, this.#delivery, this.#words, this.#conductor];
    this.#repair = new OwnEntryRepair({ connection, queue, delivery, words, screen: () => conductor.screen });
    const [reports, signal] = [this.#reports, this.#signal];
    this.#reading = new RoomReading({
      ...{ connection, conductor, queue, words, reports, signal },
      clock: () => this.#clock.now(),
    });
    const watch = { connection, clock: this.#clock, due: () => void this.#queue.load() };
    this.#watch = new ConnectionWatch({ ...watch, ...(environment && { environment }) });
    this.#stopListening = this.#listen();
  }

  #newDelivery(): RoomDelivery {
    return new RoomDelivery({
      connection: this.#connection,
      state: () => this.#conductor.current,
      causes: () => this.#conductor.causes,
      words: () => this.#words.inRoom,
      highest: (entryId) => this.#words.highest(entryId),
    });
  }

  #newQueue(): ActionQueue {
    const { store, claim, environment, onOutcome } = this.#options;
    return new ActionQueue({
      store,
      claim,
      sealing: { keys: this.#connection.keys, seat: this.#connection.seat },
      delivery: this.#delivery,
      schedule: environment?.schedule ?? BROWSER_SCHEDULE,
      changed: () => this.#queueChanged(),
      ...(onOutcome && { ended: onOutcome }),
    });
  }

  #listen(): () => void {
    return this.#connection.listen({
      documentChanged: (branch) => (branch === 'conductor' ? this.#readEvents() : this.#wordsChanged()),
      synced: () => this.#synced(),
      lost: () => this.#lost(),
      ended: (why) => this.#ended(why),
      frame: (frame) => this.#take(frame),
      documentReplaced: () => {
        this.#readEvents();
        this.#wordsChanged();
      },
    });
  }

  /** Reads what earlier pages stored on the device, then connects. */
  async connect(): Promise<void> {
    await Promise.all([this.#queue.load(), this.#words.load()]);
    this.#connection.open();
    this.#watch.start();
    this.#readEvents();
    if (this.#connection.isSynced) this.#synced();
  }

  get now(): number {
    return this.#reading.now;
  }

  get current(): RoomState {
    return this.#reading.current;
  }

  comeIn(): void {
    this.#connection.comeIn();
    this.#repair.run();
    this.#queue.run();
    this.#reading.changed();
  }

  send(draft: IntentDraft, on: Screen): Promise<Outcome> {
    return this.#queue.outcomeOf(intentAction(draft, on));
  }

  async write(entry: Entry, id: string = newEntryId(randomBytes)): Promise<string> {
    await this.#queue.add(writeAction(entry, id, this.#conductor.screen));
    return id;
  }

  remove(id: string): Promise<void> {
    return this.#queue.add(removeAction([id], this.#conductor.screen));
  }

  eraseWords(conversation: number): Promise<void> {
    return this.#queue.add(eraseWordsAction(conversation, this.#conductor.screen));
  }

  eraseRoom(on: Screen): void {
    void this.#queue.add(eraseRoomAction(on));
  }

  acknowledge(id: string): void {
    this.#queue.acknowledge(id);
  }

  tryAgain(id: string): void {
    const unplaced = this.#queue.unplaced.find((each) => each.id === id);
    if (unplaced?.action.kind !== 'write' || unplaced.action.entry === null) return;
    const { entry, entryId } = unplaced.action;
    void this.#queue.addInPlaceOf(id, writeAction(entry, entryId, this.#conductor.screen));
  }

  tellWriting(): void {
    if (!this.#connection.hasComeIn) return;
    const sealed = this.#signal.tell(this.#clock.now());
    if (sealed) this.#connection.send({ type: 'signal', sealed });
  }

  leave(): void {
    this.#stopListening();
    this.#watch.stop();
    this.#queue.close();
    this.#connection.close();
  }

  #synced(): void {
    this.#readEvents();
    void this.#queue.load();
    this.#repair.run();
    this.#queue.run();
  }

  #lost(): void {
    this.#reports.lost();
    this.#reading.changed();
  }

  #ended(why: CloseName): void {
    if (why === 'roomErased') {
      this.#reading.isOwnDoing = this.#queue.actions.some(({ kind }) => kind === 'erase-room');
      this.#words.isErased = true;
      this.#queue.forget();
      this.#options.onErased?.();
    }
    this.#lost();
  }

  #take(frame: ServerFrame): void {
    this.#delivery.take(frame);
    this.#reports.take(frame);
    if (frame.type === 'signal') this.#signal.hear(frame.sealed, this.#clock.now());
    if (frame.type === 'room-full') this.#didntFit(frame.client, frame.clock);
    this.#afterChange();
  }

  /** The server ignores this Yjs client from now on, so further writes need a new document. */
  #didntFit(client: number, clock: number): void {
    if (client !== this.#connection.document.clientId) return;
    if (!this.#queue.didntFit(client, clock)) this.#delivery.isCautious = true;
    this.#connection.replaceDocument();
  }

  #readEvents(): void {
    this.#conductor.read(this.#connection.document);
    this.#afterChange();
  }

  #wordsChanged(): void {
    this.#delivery.changed();
    this.#words.changed();
    queueMicrotask(() => this.#repair.run());
    this.#tellPartnerName();
    this.#afterChange();
  }

  #queueChanged(): void {
    if (this.#queue.isSaved) this.#delivery.isCautious = false;
    this.#words.changed();
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#reading.changed();
  }

  #afterChange(): void {
    queueMicrotask(() => this.#leaveIfOutdated());
    this.#queue.run();
    this.#reading.changed();
  }

  /** An outdated page leaves the room, so that the partner doesn't wait for it. Its writes are sent first. */
  #leaveIfOutdated(): void {
    if (this.#reading.isOutdated && this.#queue.isSaved) this.leave();
  }

  #tellPartnerName(): void {
    const partner = this.#connection.hasComeIn
      ? knownName(this.#words.current, otherSeat(this.#connection.seat))
      : null;
    if (partner) this.#options.onPartnerName?.(partner);
  }
}
