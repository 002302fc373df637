/** A live room: what its members send, and what becomes of it. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import type { ClientFrame } from '@heard/shared/wire/frame';
import type { GuardMode } from '@heard/shared/wire/guard';
import { LIMITS } from '@heard/shared/wire/limits';
import { authorOf } from '@heard/shared/wire/protocol';
import { decodeStateVector, encodeStateVector } from '@heard/shared/wire/state-vector';
import type { Intent } from '@heard/shared/exercise/intent';
import { bySeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import { Attendance } from './attendance.ts';
import { Conductor } from './conductor.ts';
import { missingFor } from './document.ts';
import { Forgetting } from './forgetting.ts';
import type { Logging } from './logging.ts';
import { whyUnusable } from './log-too-new.ts';
import { Members, send, type Member, type Seated } from './members.ts';
import type { Follower, Reading, RoomLog, StoredEntry } from './log/room-log.ts';
import { decodeSignal, encodeSignal } from './room-signal.ts';
import { RoomWriter } from './room-writer.ts';
import type { Schedule } from './schedule.ts';
import { draftWords } from './words-draft.ts';

export interface RoomOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
  random30: () => number;
  /** Names this process among the servers of one log. */
  process: string;
  /** The room can't go on as it is: it was erased, or its log has to be read again. */
  onOver: (why: CloseName) => void;
}

export class Room {
  readonly #options: RoomOptions;
  readonly #writer: RoomWriter;
  readonly #conductor: Conductor;
  readonly #attendance: Attendance;
  readonly #forgetting: Forgetting;
  readonly #members = new Members();
  readonly #unfollow: () => void;
  /** When a process that is gone left the seats as the log has them (server time, ms); null once that is written down. */
  #leftAt: number | null;
  #isOver = false;

  private constructor(options: RoomOptions, reading: Reading, unfollow: () => void, leftAt: number | null) {
    const { log, roomId, logging, process } = options;
    const now = () => log.now();
    this.#options = options;
    this.#unfollow = unfollow;
    this.#writer = new RoomWriter(
      {
        roomId,
        log,
        logging,
        onSettled: (update, _, origin) => {
          this.#members.tell({ type: 'update', update }, origin);
          this.#forgetting.plan();
        },
      },
      reading,
    );
    this.#conductor = new Conductor({ random30: options.random30, now }, this.#writer.fold.clocks);
    this.#attendance = new Attendance({ process, now, signal: (message) => log.signal(roomId, message) });
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
    const room = opened(() => new Room(options, reading, unfollow, leftAt), unfollow);
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

  devicesAt(seat: Seat): number {
    return this.#members.at(seat);
  }

  /** Only reads until it says `hello`. It is asked at once for what it has and the log lacks. */
  join(member: Member): void {
    this.#members.add(member);
    if (this.#isOver) return this.#members.end(member, 'notStored');
    send(member, { type: 'sync-request', stateVector: encodeStateVector(this.#writer.fold.clocks) });
  }

  leave(member: Member): void {
    if (this.#members.remove(member)?.hasComeIn) this.#changePresence(member.seat, -1);
  }

  /** Resolves when the frame is dealt with; what it wrote is durable then. */
  async receive(member: Member, frame: ClientFrame): Promise<void> {
    const seated = this.#members.get(member);
    if (!seated || seated.hasEnded) return;
    switch (frame.type) {
      case 'sync-request':
        return this.#answer(member, seated, frame.stateVector);
      case 'sync-answer':
        seated.hasAnswered = true;
        return this.#write(member, seated, frame.update, 'answer');
      case 'update':
        return this.#write(member, seated, frame.update, 'live');
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

  /** Every few seconds: other processes hear that this one still is there. */
  pulse(): void {
    this.#attendance.announce();
    if (this.#attendance.forgetSilent()) this.#onPresence();
  }

  /** Resolves when everything that was sent is dealt with. */
  whenIdle(): Promise<void> {
    return this.#writer.whenIdle();
  }

  /** The server goes: writes down that everybody is away, then tells the devices to come back. */
  async stop(): Promise<void> {
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
    this.#unfollow();
  }

  async #answer(member: Member, seated: Seated, stateVector: Uint8Array): Promise<void> {
    const known = decodeStateVector(stateVector);
    if (!known.ok) return this.#members.end(member, 'malformed', 'state-vector');
    const updates = await this.#stored(() => this.#writer.readUpdates());
    if (!updates) return;
    send(member, { type: 'sync-answer', update: missingFor(stateVector, updates) });
    // What was stored from a line that died before it was acknowledged isn't sent again: it is acknowledged here.
    const { clocks } = this.#writer.fold;
    const own = [...known.value.keys()].filter((client) => authorOf(client) === member.seat && clocks.has(client));
    if (own.length > 0) this.#noteClients(member, seated, own);
  }

  async #write(member: Member, seated: Seated, update: Uint8Array, mode: GuardMode): Promise<void> {
    const judging = { mode, isEarly: !seated.hasAnswered };
    const outcome = await this.#stored(() =>
      this.#writer.submit(member, update.length, (fold) => draftWords(fold, update, member.seat, judging)),
    );
    if (!outcome || seated.hasEnded || outcome.type === 'early') return;
    if (outcome.type === 'refused') return this.#members.end(member, outcome.why, outcome.reason);
    this.#noteClients(member, seated, outcome.clients);
    if (outcome.type === 'behind') this.#members.end(member, 'staleHistory');
  }

  #noteClients(member: Member, seated: Seated, clients: readonly number[]): void {
    for (const client of clients) seated.clients.add(client);
    if (seated.hasComeIn) this.#acknowledge(member, clients);
  }

  #acknowledge(member: Member, clients: Iterable<number>): void {
    const { clocks } = this.#writer.fold;
    send(member, { type: 'durable', clocks: new Map([...clients].map((client) => [client, clocks.get(client) ?? 0])) });
  }

  async #comeIn(member: Member, seated: Seated): Promise<void> {
    if (seated.hasComeIn) return;
    seated.hasComeIn = true;
    if (seated.clients.size > 0) this.#acknowledge(member, seated.clients);
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
    this.#attendance.change(seat, by);
    this.#onPresence();
  }

  #onPresence(): void {
    this.#members.tellPeople({ type: 'presence', presence: this.#attendance.counts });
    void this.#noteAttendance();
  }

  async #noteAttendance(): Promise<void> {
    const conductor = this.#conductor;
    await this.#stored(() =>
      this.#writer.submit(null, 0, (fold) => {
        const left = this.#leftAt === null ? [] : conductor.noteAbsence(fold, this.#leftAt);
        return { entries: [...left, ...conductor.noteAttendance(fold, this.#isHere())], result: true };
      }),
    );
    this.#leftAt = null;
  }

  #hear(message: Uint8Array): void {
    const signal = decodeSignal(message);
    if (signal.type === 'presence') {
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

/** A log that can't be used isn't followed any more. */
function opened(open: () => Room, unfollow: () => void): Room {
  try {
    return open();
  } catch (error) {
    unfollow();
    throw error;
  }
}

/** Whether one more device fits at a seat. */
export function hasPlace(room: Room, seat: Seat): boolean {
  return room.devicesAt(seat) < LIMITS.devicesPerSeat;
}
