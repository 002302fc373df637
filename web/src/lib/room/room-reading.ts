/**
 * Computes the `RoomState` that components read: the view once per tick, everything that doesn't depend on the time once per change.
 * All readers get the same objects. [RO60]
 */
import { project } from '@heard/shared/exercise/project';
import { hasErased } from '@heard/shared/words/erased';
import { currentTable } from '@heard/shared/words/table';
import { Notifier } from '#lib/device/notifier.ts';
import type { ActionQueue } from './action-queue.ts';
import type { ConductorState } from './conductor-state.ts';
import { namesFor } from './names.ts';
import { Ticker } from './ticker.ts';
import { isOutdated } from './outdated.ts';
import type { RoomConnection } from './room-connection.ts';
import type { ConnectionStatus, RoomState, Saving } from './room-state.ts';
import type { RoomWords } from './room-words.ts';
import type { ServerReports } from './server-reports.ts';
import { describeUnplaced } from './unplaced-actions.ts';
import type { WritingSignal } from './writing-signal.ts';

export interface RoomSources {
  connection: RoomConnection;
  conductor: ConductorState;
  queue: ActionQueue;
  words: RoomWords;
  reports: ServerReports;
  signal: WritingSignal;
  /** Server time, ms. */
  clock: () => number;
}

/** What depends on the time. */
type Timed = 'view' | 'partnerIsWriting';

export class RoomReading {
  readonly #sources: RoomSources;
  readonly #changes = new Notifier();
  readonly #ticker: Ticker;
  #untimed: Omit<RoomState, Timed> | null = null;
  #latest: { now: number; state: RoomState } | null = null;
  /** The room ended because this device asked to erase it. */
  isOwnDoing = false;

  constructor(sources: RoomSources) {
    this.#sources = sources;
    this.#ticker = new Ticker(sources.clock);
  }

  /** Reactive. Server time, ms. */
  get now(): number {
    return this.#ticker.now;
  }

  /** Reactive. */
  get current(): RoomState {
    this.#changes.observe();
    const now = this.#ticker.now;
    if (this.#latest?.now !== now) this.#latest = { now, state: this.#read(now) };
    return this.#latest.state;
  }

  /** The room holds something that this build can't read. */
  get isOutdated(): boolean {
    const { connection, words, signal } = this.#sources;
    return isOutdated(connection.document, words.current, signal);
  }

  /** Call whenever one of the sources has changed. */
  changed(): void {
    this.#untimed = null;
    this.#latest = null;
    this.#ticker.refresh();
    this.#changes.changed();
  }

  #read(now: number): RoomState {
    const { connection, conductor, signal } = this.#sources;
    const untimed = (this.#untimed ??= this.#readUntimed());
    return {
      ...untimed,
      view: project(conductor.current, connection.seat, now),
      partnerIsWriting: signal.isHeard(now),
    };
  }

  #readUntimed(): Omit<RoomState, Timed> {
    const { connection, queue, reports } = this.#sources;
    const { seat, isLoaded, hasComeIn } = connection;
    const words = this.#sources.words.current;
    const saving = this.#saving();
    const isErased = (conversation: number) => hasErased(words, conversation, seat);
    return {
      seat,
      connection: this.#connection(),
      isLoaded,
      hasComeIn,
      saving,
      unkept: saving === 'not-kept' ? queue.unkept : [],
      presence: reports.presence,
      names: namesFor(words, seat),
      table: currentTable(words),
      words,
      isOutdated: this.isOutdated,
      unplaced: queue.unplaced.flatMap((unplaced) => describeUnplaced(unplaced, isErased)),
      isAlmostFull: reports.isAlmostFull,
    };
  }

  #connection(): ConnectionStatus {
    const { state } = this.#sources.connection;
    return this.isOwnDoing && state.status === 'ended' ? { ...state, isOwnDoing: true } : state;
  }

  #saving(): Saving {
    const { connection, queue } = this.#sources;
    if (queue.isSaved) return 'saved';
    if (connection.isSynced) return 'saving';
    return queue.isKept ? 'kept-here' : 'not-kept';
  }
}
