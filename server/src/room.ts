/** A live room: its members, what they send, and what they are told. Knows no network: a member is whatever can be sent to. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { encodeServerFrame, type ClientFrame, type ServerFrame } from '@heard/shared/wire/frame';
import type { GuardMode } from '@heard/shared/wire/guard';
import { LIMITS } from '@heard/shared/wire/limits';
import type { Intent } from '@heard/shared/exercise/intent';
import { bySeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import { Attendance } from './attendance.ts';
import { Conductor } from './conductor.ts';
import { missingFor, stateVectorOf } from './document.ts';
import { errorFields, type Logging } from './logging.ts';
import type { Follower, Reading, RoomLog, StoredEntry } from './log/room-log.ts';
import { decodeSignal, encodeSignal } from './room-signal.ts';
import { RoomWriter } from './room-writer.ts';
import { draftWords } from './words-draft.ts';

export interface Member {
  readonly seat: Seat;
  send(frame: Uint8Array): void;
  /** Closes it for this reason; `detail` is a code of our own. Safe to call twice. */
  end(why: CloseName, detail?: string): void;
}

export interface RoomOptions {
  roomId: string;
  log: RoomLog;
  logging: Logging;
  random30: () => number;
  /** Names this process among the servers of one log. */
  process: string;
  /** The room can't go on as it is: it was erased, or its log has to be read again. */
  onOver: () => void;
}

/** What is known of a member here. */
interface Seated {
  /** Said `hello`: a person is here. */
  hasComeIn: boolean;
  /** It was sent away; what it still sends isn't listened to. */
  hasEnded: boolean;
  /** The Yjs clients that it wrote as. */
  clients: Set<number>;
}

export class Room {
  readonly #options: RoomOptions;
  readonly #writer: RoomWriter;
  readonly #conductor: Conductor;
  readonly #attendance: Attendance;
  readonly #members = new Map<Member, Seated>();
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
      { roomId, log, logging, onSettled: (update, _, origin) => this.#tell({ type: 'update', update }, origin) },
      reading,
    );
    this.#conductor = new Conductor({ random30: options.random30, now }, this.#writer.fold.clocks);
    this.#attendance = new Attendance({ process, now, signal: (message) => log.signal(roomId, message) });
    const lastKnown = Math.max(this.#writer.fold.events.lastAt, leftAt ?? reading.lastPulse ?? 0);
    this.#leftAt = reading.followers > 1 ? null : lastKnown;
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
    const room = new Room(options, reading, unfollow, leftAt);
    follower = room.#follower();
    follower.entries(early);
    room.#attendance.announce(true);
    return room;
  }

  #follower(): Follower {
    return {
      entries: (entries) => this.#writer.receive(entries),
      signal: (message) => this.#hear(message),
      erased: () => this.#end('roomErased'),
    };
  }

  get isAnyoneHere(): boolean {
    return this.#attendance.isAnyoneHere;
  }

  devicesAt(seat: Seat): number {
    return [...this.#members.keys()].filter((member) => member.seat === seat).length;
  }

  /** Only reads until it says `hello`. It is asked at once for what it has and the log lacks. */
  join(member: Member): void {
    this.#members.set(member, { hasComeIn: false, hasEnded: false, clients: new Set() });
    if (this.#isOver) return this.#endMember(member, 'notStored');
    send(member, { type: 'sync-request', stateVector: stateVectorOf(this.#writer.fold.clocks) });
  }

  leave(member: Member): void {
    const seated = this.#members.get(member);
    if (!seated) return;
    this.#members.delete(member);
    if (seated.hasComeIn) this.#changePresence(member.seat, -1);
  }

  /** Resolves when the frame is dealt with; what it wrote is durable then. */
  async receive(member: Member, frame: ClientFrame): Promise<void> {
    const seated = this.#members.get(member);
    if (!seated || seated.hasEnded) return;
    switch (frame.type) {
      case 'sync-request':
        return this.#answer(member, frame.stateVector);
      case 'sync-answer':
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
        if (!seated.hasComeIn) return this.#endMember(member, 'malformed', `${frame.type}-before-hello`);
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
    this.#end('goingAway');
  }

  dispose(): void {
    this.#isOver = true;
    this.#unfollow();
  }

  async #answer(member: Member, stateVector: Uint8Array): Promise<void> {
    const updates = await this.#stored(() => this.#writer.readUpdates());
    if (!updates) return;
    const update = missingFor(stateVector, updates);
    if (update) send(member, { type: 'sync-answer', update });
    else this.#endMember(member, 'malformed', 'state-vector');
  }

  async #write(member: Member, seated: Seated, update: Uint8Array, mode: GuardMode): Promise<void> {
    const outcome = await this.#stored(() =>
      this.#writer.submit(member, update.length, (fold) => draftWords(fold, update, member.seat, mode)),
    );
    if (!outcome || seated.hasEnded) return;
    if (outcome.type === 'refused') return this.#endMember(member, outcome.why, outcome.reason);
    for (const client of outcome.clients) seated.clients.add(client);
    if (seated.hasComeIn) this.#acknowledge(member, outcome.clients);
    if (outcome.type === 'behind') this.#endMember(member, 'staleHistory');
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
    frame: Extract<ClientFrame, { type: 'intent' | 'bad-intent' | 'signal' }>,
  ): Promise<void> {
    const { log, roomId } = this.#options;
    switch (frame.type) {
      case 'intent':
        return this.#take(member, frame.intent);
      case 'bad-intent':
        if (frame.id === null) return this.#endMember(member, 'malformed', 'bad-intent');
        return send(member, { type: 'refusal', id: frame.id, code: 'malformed' });
      case 'signal':
        return log.signal(roomId, encodeSignal({ type: 'sealed', from: member.seat, sealed: frame.sealed }));
    }
  }

  async #take(member: Member, intent: Intent): Promise<void> {
    const refusal = await this.#stored(() =>
      // Events come from the conductor: the sender hears of them like everybody else.
      this.#writer.submit(null, 0, (fold) => this.#conductor.take(fold, intent, member.seat, () => this.#isHere())),
    );
    if (refusal) send(member, { type: 'refusal', id: intent.id, code: refusal });
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
    this.#tellPeople({ type: 'presence', presence: this.#attendance.counts });
    void this.#noteAttendance();
  }

  async #noteAttendance(): Promise<void> {
    const conductor = this.#conductor;
    await this.#stored(() =>
      this.#writer.submit(null, 0, (fold) => {
        // Nobody stamped who was away while no process was there: the ring didn't run on.
        const left =
          this.#leftAt === null
            ? []
            : conductor.noteAttendance(
                fold,
                bySeat(() => false),
                this.#leftAt,
              );
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
    this.#tellPeople({ type: 'signal', sealed }, (member) => member.seat !== from);
  }

  /** An update is for everyone who reads along, but not for the one it came from. */
  #tell(frame: ServerFrame, origin: unknown): void {
    const bytes = encodeServerFrame(frame);
    for (const member of this.#members.keys()) if (member !== origin) member.send(bytes);
  }

  /** Heard's own frames are for those who said `hello`; an unmodified y-websocket doesn't know them. */
  #tellPeople(frame: ServerFrame, isFor: (member: Member) => boolean = () => true): void {
    const bytes = encodeServerFrame(frame);
    for (const [member, { hasComeIn }] of this.#members) if (hasComeIn && isFor(member)) member.send(bytes);
  }

  /** Undefined when it couldn't be stored: then all are sent away to come again, and the room is loaded anew. */
  async #stored<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!this.#isOver) this.#options.logging.error('not-stored', errorFields(error));
      this.#end('notStored');
      return undefined;
    }
  }

  #end(why: CloseName): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const member of this.#members.keys()) this.#endMember(member, why);
    this.#options.onOver();
  }

  #endMember(member: Member, why: CloseName, detail?: string): void {
    const seated = this.#members.get(member);
    if (!seated || seated.hasEnded) return;
    seated.hasEnded = true;
    member.end(why, detail);
  }
}

function send(member: Member, frame: ServerFrame): void {
  member.send(encodeServerFrame(frame));
}

/** Whether one more device fits at a seat. */
export function hasPlace(room: Room, seat: Seat): boolean {
  return room.devicesAt(seat) < LIMITS.devicesPerSeat;
}
