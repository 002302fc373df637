/** A room with members, from loading it until nobody is left, it is erased, or it can't be stored. Knows no network. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ClientFrame } from '@heard/shared/wire/frame';
import type { Seat } from '@heard/shared/exercise/seat';
import { Conductor } from './conductor.ts';
import type { Compactor } from './compactor.ts';
import { ErasureTimer } from './erasure-timer.ts';
import { FrameHandler } from './frame-handler.ts';
import type { RoomLoad } from './frame-cost.ts';
import type { JoinCacheBudget } from './join-cache-budget.ts';
import type { Logging } from './logging.ts';
import { closeNameFor } from './log-too-new.ts';
import type { LoopBudget } from './loop-budget.ts';
import { Members, send, type Member } from './members.ts';
import type { Follower, RoomLog, StoredEntry } from './log/room-log.ts';
import { RoomClock } from './room-clock.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { loadRoom, type LoadedRoom } from './room-loading.ts';
import { RoomPresence } from './room-presence.ts';
import { decodeSignal } from './room-signal.ts';
import { RoomUsage } from './room-usage.ts';
import { RoomWords } from './room-words.ts';
import { RoomWriter } from './room-writer.ts';
import type { Schedule } from './schedule.ts';

export interface LiveRoomOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
  random30: () => number;
  /** Monotonic time of this process, ms. */
  monotonic: () => number;
  /** Names this process among the servers of one log. */
  process: string;
  /** Shared by all rooms of the process, as are the next two. */
  compactor: Compactor;
  joinCacheBudget: JoinCacheBudget;
  loopBudget: LoopBudget;
  /** The room was erased, or its log has to be read again. */
  onEnded: (why: CloseName) => void;
}

export class LiveRoom {
  readonly #options: LiveRoomOptions;
  readonly #writer: RoomWriter;
  readonly #clock: RoomClock;
  readonly #conductor: Conductor;
  readonly #presence: RoomPresence;
  readonly #erasure: ErasureTimer;
  readonly #members = new Members();
  readonly #usage: RoomUsage;
  readonly #unfollow: () => void;
  readonly #frames: FrameHandler;
  #isEnded = false;

  private constructor(options: LiveRoomOptions, { reading, loaded, unfollow }: LoadedRoom, lostAt: number | null) {
    const { log, roomId } = options;
    this.#options = options;
    this.#unfollow = unfollow;
    const members = this.#members;
    const stored = <T>(work: () => Promise<T>) => this.#stored(work);
    const onDurable = (update: Uint8Array, _: StoredEntry, origin: unknown) => this.#onDurable(update, origin);
    const writer = new RoomWriter({ ...options, onDurable, onCompacted: () => this.#usage.tell() }, loaded);
    const clock = new RoomClock({ now: () => log.now(), monotonic: options.monotonic }, writer.fold.events);
    const conductor = new Conductor({ random30: options.random30, clock }, writer.fold.clocks);
    // Other processes that follow the room have recorded who is there.
    const unrecordedSince =
      reading.followers > 1 ? null : Math.max(writer.fold.events.lastAt, lostAt ?? reading.lastPulse ?? 0);
    const signal = (message: Uint8Array) => log.signal(roomId, message);
    this.#writer = writer;
    this.#clock = clock;
    this.#conductor = conductor;
    this.#presence = new RoomPresence({
      ...options,
      signal,
      clock,
      conductor,
      members,
      writer,
      stored,
      unrecordedSince,
    });
    this.#usage = new RoomUsage(members, () => writer.fold.use);
    const words = new RoomWords({ writer, members, usage: this.#usage, stored });
    this.#frames = new FrameHandler({
      ...options,
      ...{ members, writer, conductor, stored, words, presence: this.#presence, usage: this.#usage },
      isEnded: () => this.#isEnded,
    });
    const isPending = () => writer.fold.hasPendingErasure;
    const erase = () => stored(() => writer.eraseRemoved());
    this.#erasure = new ErasureTimer({ schedule: options.schedule, isPending, erase });
    this.#erasure.plan();
  }

  /** Null if there is no such room. `lostAt`: when this process had to let go of it with people in it (server time, ms). */
  static async load(options: LiveRoomOptions, lostAt: number | null): Promise<LiveRoom | null> {
    const source = await loadRoom(options.log, options.roomId);
    if (!source) return null;
    const room = new LiveRoom(options, source, lostAt);
    source.follow(room.#follower());
    room.#presence.askOthers();
    return room;
  }

  #follower(): Follower {
    return {
      entries: (entries) => this.#receiveEntries(entries),
      signal: (message) => this.#receiveSignal(message),
      erased: () => this.#end('roomErased'),
    };
  }

  /** Another server on the same log may be newer than this one and write what this one can't read. */
  #receiveEntries(entries: readonly StoredEntry[]): void {
    try {
      this.#writer.receive(entries);
    } catch (error) {
      this.#fail(error);
    }
  }

  #receiveSignal(message: Uint8Array): void {
    const signal = decodeSignal(message);
    if (signal.type === 'presence') return this.#presence.receive(signal);
    const { from, sealed } = signal;
    this.#members.broadcastAfterHello({ type: 'signal', sealed }, (member) => member.seat !== from);
  }

  /** In this process. */
  get isAnyoneHere(): boolean {
    return this.#presence.isAnyoneHere;
  }

  get loopBudget(): LoopBudget {
    return this.#options.loopBudget;
  }

  /** What the cost of a join depends on. */
  get load(): RoomLoad {
    return this.#writer.load;
  }

  /** Whether one more device fits at a seat. */
  hasSpaceAt(seat: Seat): boolean {
    return this.#members.at(seat) < ROOM_LIMITS.devicesPerSeat;
  }

  /** Until its `hello`, a member only reads. It is asked at once for what it has and the log lacks. */
  join(member: Member): void {
    this.#members.add(member);
    if (this.#isEnded) return this.#members.end(member, 'notStored');
    send(member, { type: 'sync-request', stateVector: this.#writer.stateVector });
  }

  leave(member: Member): void {
    if (this.#members.remove(member)?.hasSaidHello) this.#presence.change(member.seat, -1);
  }

  /** Resolves when the frame is handled; what it wrote is durable then. */
  receive(member: Member, frame: ClientFrame): Promise<void> {
    return this.#frames.receive(member, frame);
  }

  /** To be called every few seconds. Returns the time in this room, ms. */
  pulse(): number {
    this.#presence.pulse();
    this.#writer.evictUnused();
    return this.#conductor.timeIn(this.#writer.fold);
  }

  /** Resolves when everything that was received is handled and stored. */
  async whenIdle(): Promise<void> {
    await this.#frames.whenHandled();
    await this.#writer.whenIdle();
  }

  /** The server stops: records everybody as away, then tells the devices to reconnect. */
  async stop(): Promise<void> {
    await this.#presence.stop();
    await this.eraseNow();
    this.#end('goingAway');
  }

  /** Resolves when nothing that was removed is left in the log, or it couldn't be erased. */
  eraseNow(): Promise<void> {
    return this.#erasure.now();
  }

  dispose(): void {
    this.#isEnded = true;
    this.#presence.end();
    this.#erasure.end();
    this.#writer.dispose();
    this.#unfollow();
  }

  #onDurable(update: Uint8Array, origin: unknown): void {
    this.#clock.onDurable(this.#writer.fold.events);
    this.#members.broadcast({ type: 'update', update }, origin);
    this.#erasure.plan();
    this.#usage.tellIfChanged();
  }

  /** Undefined if it couldn't be stored: then all members are told to reconnect, and the room is loaded again. */
  async #stored<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    if (!this.#isEnded) this.#end(closeNameFor(error, this.#options.logging, 'not-stored'));
  }

  #end(why: CloseName): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#presence.end();
    this.#erasure.end();
    this.#members.endAll(why);
    this.#options.onEnded(why);
  }
}
