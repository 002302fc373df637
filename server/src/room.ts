/** A live room: what its members send, and what becomes of it. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ClientFrame } from '@heard/shared/wire/frame';
import type { Intent } from '@heard/shared/exercise/intent';
import { bySeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import { Attendance } from './attendance.ts';
import { Conductor } from './conductor.ts';
import type { Compactor } from './compactor.ts';
import { Forgetting } from './forgetting.ts';
import type { HeldBytes } from './held-bytes.ts';
import type { Logging } from './logging.ts';
import { whyUnusable } from './log-too-new.ts';
import { Members, send, type Member, type Seated } from './members.ts';
import type { Follower, Reading, RoomLog, StoredEntry } from './log/room-log.ts';
import { RoomClock } from './room-clock.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { decodeSignal, encodeSignal } from './room-signal.ts';
import type { RoomLoad } from './pace.ts';
import { RoomUse } from './room-use.ts';
import { foldSteps, type LoadedFold } from './room-fold.ts';
import { RoomWords } from './room-words.ts';
import { RoomWriter } from './room-writer.ts';
import type { Schedule } from './schedule.ts';
import { inSlices } from './steps.ts';
import type { TurnBudget } from './turn-budget.ts';

export interface RoomOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
  random30: () => number;
  /** This process's own time, ms, which nobody can set. */
  monotonic: () => number;
  /** Names this process among the servers of one log. */
  process: string;
  /** Shared by all rooms of the process. */
  compactor: Compactor;
  heldBytes: HeldBytes;
  turns: TurnBudget;
  /** The room can't go on as it is: it was erased, or its log has to be read again. */
  onOver: (why: CloseName) => void;
}

export class Room {
  readonly #options: RoomOptions;
  readonly #writer: RoomWriter;
  readonly #clock: RoomClock;
  readonly #conductor: Conductor;
  readonly #attendance: Attendance;
  readonly #forgetting: Forgetting;
  readonly #members = new Members();
  readonly #use: RoomUse;
  readonly #words: RoomWords;
  readonly #unfollow: () => void;
  /** Since when nobody could be heard (time in this room, ms): the process before was gone, or this one asleep. Else null. */
  #leftAt: number | null;
  #isOver = false;
  /** Frames that are being dealt with. */
  readonly #dealing = new Set<Promise<void>>();

  private constructor(
    options: RoomOptions,
    reading: Reading,
    loaded: LoadedFold,
    unfollow: () => void,
    leftAt: number | null,
  ) {
    const { log, roomId, process, monotonic } = options;
    this.#options = options;
    this.#unfollow = unfollow;
    this.#writer = new RoomWriter(
      {
        ...options,
        onSettled: (update, _, origin) => {
          this.#clock.settled(this.#writer.fold.events);
          this.#members.tell({ type: 'update', update }, origin);
          this.#forgetting.plan();
          this.#use.tellIfMoved();
        },
        onCompacted: () => this.#use.tell(),
      },
      loaded,
    );
    this.#use = new RoomUse(this.#members, () => this.#writer.fold.use);
    this.#words = new RoomWords({
      writer: this.#writer,
      members: this.#members,
      use: this.#use,
      stored: (work) => this.#stored(work),
    });
    const clock = new RoomClock({ now: () => log.now(), monotonic }, this.#writer.fold.events);
    this.#clock = clock;
    this.#conductor = new Conductor({ random30: options.random30, clock }, this.#writer.fold.clocks);
    const signal = (message: Uint8Array) => log.signal(roomId, message);
    this.#attendance = new Attendance({ process, monotonic, signal, lead: () => clock.lead });
    const lastKnown = Math.max(this.#writer.fold.events.lastAt, leftAt ?? reading.lastPulse ?? 0);
    this.#leftAt = reading.followers > 1 ? null : lastKnown;
    this.#forgetting = new Forgetting({
      schedule: options.schedule,
      isOwed: () => this.#writer.fold.owesForgetting,
      forget: () => this.#stored(() => this.#writer.forget()),
    });
    this.#forgetting.plan();
  }

  /** Null if there is no such room. `leftAt`: when this process itself lost hold of it, server time in ms. */
  static async load(options: RoomOptions, leftAt: number | null): Promise<Room | null> {
    const { log, roomId } = options;
    const early: StoredEntry[] = [];
    let follower: Follower = { entries: (entries) => early.push(...entries), signal: () => {}, erased: () => {} };
    const unfollow = log.follow(roomId, {
      entries: (entries) => follower.entries(entries),
      signal: (message) => follower.signal(message),
      erased: () => follower.erased(),
    });
    const reading = await log.read(roomId).catch((error: unknown) => {
      unfollow();
      throw error;
    });
    if (!reading) {
      unfollow();
      return null;
    }
    const loaded = await inSlices(foldSteps(reading)).catch((error: unknown) => {
      unfollow();
      throw error;
    });
    const room = new Room(options, reading, loaded, unfollow, leftAt);
    follower = room.#follower();
    follower.entries(early);
    room.#attendance.announce(true);
    return room;
  }

  #follower(): Follower {
    return {
      entries: (entries) => this.#receiveEntries(entries),
      signal: (message) => this.#hear(message),
      erased: () => this.#end('roomErased'),
    };
  }

  /** From the log: another server of it may be newer than this one. */
  #receiveEntries(entries: readonly StoredEntry[]): void {
    try {
      this.#writer.receive(entries);
    } catch (error) {
      this.#fail(error);
    }
  }

  get isAnyoneHere(): boolean {
    return this.#attendance.isAnyoneHere;
  }

  /** Of the whole process. */
  get turns(): TurnBudget {
    return this.#options.turns;
  }

  /** What asking for the room costs. */
  get load(): RoomLoad {
    return this.#writer.load;
  }

  devicesAt(seat: Seat): number {
    return this.#members.at(seat);
  }

  /** Only reads until it says `hello`. It is asked at once for what it has and the log lacks. */
  join(member: Member): void {
    this.#members.add(member);
    if (this.#isOver) return this.#members.end(member, 'notStored');
    send(member, { type: 'sync-request', stateVector: this.#writer.stateVector });
  }

  leave(member: Member): void {
    if (this.#members.remove(member)?.hasComeIn) this.#changePresence(member.seat, -1);
  }

  /** Resolves when the frame is dealt with; what it wrote is durable then. */
  receive(member: Member, frame: ClientFrame): Promise<void> {
    const dealing = this.#dealWith(member, frame).finally(() => this.#dealing.delete(dealing));
    this.#dealing.add(dealing);
    return dealing;
  }

  async #dealWith(member: Member, frame: ClientFrame): Promise<void> {
    const seated = this.#members.get(member);
    if (!seated) return;
    // In the order in which they came: who waits first goes on first.
    while (seated.judging) await seated.judging;
    if (seated.hasEnded || this.#isOver) return;
    // It may have gone while this waited.
    if (!this.#members.has(member) && !isForGood(frame)) return;
    this.#noteGap();
    switch (frame.type) {
      case 'sync-request':
        return this.#words.answer(member, seated, frame.stateVector);
      case 'sync-answer':
        return this.#words.takeAnswer(member, seated, frame.update);
      case 'update':
        return this.#words.takeLive(member, seated, frame.update);
      case 'awareness':
        // y-websocket reconnects when it hears nothing for 30 s; its own awareness, sent back, is what it hears.
        return send(member, frame);
      case 'query-awareness':
        return;
      case 'clock':
        return send(member, { type: 'clock', t0: frame.t0, now: this.#conductor.timeIn(this.#writer.fold) });
      case 'hello':
        return this.#comeIn(member, seated);
      case 'intent':
      case 'bad-intent':
      case 'signal':
      case 'erase-room':
        if (!seated.hasComeIn) return this.#members.end(member, 'malformed', `${frame.type}-before-hello`);
        return this.#receiveFromPerson(member, frame);
    }
  }

  /** Every few seconds: other processes hear that this one still is there. Returns the time in this room, ms. */
  pulse(): number {
    this.#noteGap();
    this.#attendance.announce();
    this.#writer.rest();
    if (this.#attendance.forgetSilent()) this.#onPresence();
    return this.#conductor.timeIn(this.#writer.fold);
  }

  /** Resolves when everything that was sent is dealt with. */
  async whenIdle(): Promise<void> {
    await Promise.allSettled(this.#dealing);
    await this.#writer.whenIdle();
  }

  /** The server goes: writes down that everybody is away, then tells the devices to come back. */
  async stop(): Promise<void> {
    this.#noteGap();
    this.#attendance.close();
    await this.#noteAttendance();
    await this.forget();
    this.#end('goingAway');
  }

  /** Whoever is the last to go leaves nothing behind of what was removed. */
  forget(): Promise<void> {
    return this.#forgetting.now();
  }

  dispose(): void {
    this.#isOver = true;
    this.#forgetting.end();
    this.#writer.dispose();
    this.#unfollow();
  }

  async #comeIn(member: Member, seated: Seated): Promise<void> {
    if (seated.hasComeIn) return;
    seated.hasComeIn = true;
    this.#words.acknowledge(member, seated.clients);
    this.#use.tellTo(member);
    this.#changePresence(member.seat, 1);
    await this.#writer.whenIdle();
  }

  async #receiveFromPerson(
    member: Member,
    frame: Extract<ClientFrame, { type: 'intent' | 'bad-intent' | 'signal' | 'erase-room' }>,
  ): Promise<void> {
    const { log, roomId } = this.#options;
    switch (frame.type) {
      case 'intent':
        return this.#take(member, frame.intent);
      case 'bad-intent':
        if (frame.id === null) return this.#members.end(member, 'malformed', 'bad-intent');
        return send(member, { type: 'refusal', id: frame.id, code: 'malformed' });
      case 'signal':
        return log.signal(roomId, encodeSignal({ type: 'sealed', from: member.seat, sealed: frame.sealed }));
      case 'erase-room':
        return this.#erase();
    }
  }

  async #take(member: Member, intent: Intent): Promise<void> {
    const refusal = await this.#stored(() =>
      // Events come from the conductor: the sender hears of them like everybody else.
      this.#writer.submit(null, 0, (fold) => this.#conductor.take(fold, intent, member.seat, () => this.#isHere())),
    );
    if (refusal) send(member, { type: 'refusal', id: intent.id, code: refusal });
  }

  /** For both, by either. Everybody hears of it from the log, wherever they are connected. */
  async #erase(): Promise<void> {
    const { log, roomId, logging } = this.#options;
    const isErased = await this.#stored(() => log.erase(roomId).then(() => true));
    if (isErased) logging.info('room-erased');
  }

  #isHere(): BySeat<boolean> {
    const { counts } = this.#attendance;
    return bySeat((seat) => counts[seat] > 0);
  }

  #changePresence(seat: Seat, by: 1 | -1): void {
    this.#noteGap();
    this.#attendance.change(seat, by);
    this.#onPresence();
  }

  #onPresence(): void {
    this.#members.tellPeople({ type: 'presence', presence: this.#attendance.counts });
    void this.#noteAttendance();
  }

  /** Whoever is here wasn't while the machine was suspended: the ring must not have run. */
  #noteGap(): void {
    const from = this.#clock.takeGap();
    if (from === null || this.#isOver || !this.#attendance.isAnyoneHere) return;
    this.#leftAt ??= from;
    void this.#noteAttendance();
  }

  async #noteAttendance(): Promise<void> {
    const conductor = this.#conductor;
    const leftAt = this.#leftAt;
    this.#leftAt = null;
    await this.#stored(() =>
      this.#writer.submit(null, 0, (fold) => {
        const left = leftAt === null ? [] : conductor.noteAbsence(fold, leftAt);
        return { entries: [...left, ...conductor.noteAttendance(fold, this.#isHere())], result: true };
      }),
    );
  }

  #hear(message: Uint8Array): void {
    const signal = decodeSignal(message);
    if (signal.type === 'presence') {
      this.#clock.hear(signal.lead);
      if (this.#attendance.hear(signal)) this.#onPresence();
      return;
    }
    const { from, sealed } = signal;
    this.#members.tellPeople({ type: 'signal', sealed }, (member) => member.seat !== from);
  }

  /** Undefined when it couldn't be stored: then all are sent away to come again, and the room is loaded anew. */
  async #stored<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(error: unknown): void {
    if (!this.#isOver) this.#end(whyUnusable(error, this.#options.logging, 'not-stored'));
  }

  #end(why: CloseName): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#forgetting.end();
    this.#members.endAll(why);
    this.#options.onOver(why);
  }
}

/** Whether a frame is dealt with though its sender has gone meanwhile. */
export function isForGood({ type }: ClientFrame): boolean {
  return type === 'update' || type === 'sync-answer' || type === 'erase-room';
}

/** Whether one more device fits at a seat. */
export function hasPlace(room: Room, seat: Seat): boolean {
  return room.devicesAt(seat) < ROOM_LIMITS.devicesPerSeat;
}
