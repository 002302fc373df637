/** The rooms with at least one connection. A room is loaded for the first connection and disposed of after the last. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { Compactor } from './compactor.ts';
import { JoinCacheBudget } from './join-cache-budget.ts';
import type { Logging } from './logging.ts';
import type { RoomLog } from './log/room-log.ts';
import { LiveRoom } from './live-room.ts';
import type { Schedule } from './schedule.ts';
import { LoopBudget } from './loop-budget.ts';

export interface LiveRoomsOptions {
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
  random30: () => number;
  monotonic: () => number;
  process: string;
}

/** A connection's hold on a room. To be given back with `release`. */
export interface RoomLease {
  readonly roomId: string;
  readonly room: LiveRoom;
}

interface RoomSlot {
  room: Promise<LiveRoom | null>;
  users: number;
}

export class LiveRooms {
  readonly #options: LiveRoomsOptions;
  readonly #compactor: Compactor;
  readonly #joinCacheBudget = new JoinCacheBudget();
  readonly #loopBudget = new LoopBudget();
  readonly #slots = new Map<string, RoomSlot>();
  /** When a room with people in it was lost, for example because it couldn't be stored (server time, ms). Until it is loaded again. */
  readonly #lostAt = new Map<string, number>();

  constructor(options: LiveRoomsOptions) {
    this.#options = options;
    this.#compactor = new Compactor(options);
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Loads the room if necessary. Null if there is no such room. */
  async acquire(roomId: string): Promise<RoomLease | null> {
    const slot = this.#slots.get(roomId) ?? this.#open(roomId);
    slot.users += 1;
    try {
      const room = await slot.room;
      if (room) return { roomId, room };
    } catch (error) {
      this.#releaseSlot(roomId, slot);
      throw error;
    }
    this.#releaseSlot(roomId, slot);
    return null;
  }

  async release({ roomId, room }: RoomLease): Promise<void> {
    const slot = this.#slots.get(roomId);
    if (!slot || (await slot.room) !== room) return;
    slot.users -= 1;
    // The last device may have written something, and its `away` event is being written, too.
    await room.whenIdle();
    if (slot.users > 0 || this.#slots.get(roomId) !== slot) return;
    await room.eraseNow();
    if (slot.users > 0 || this.#slots.get(roomId) !== slot) return;
    this.#slots.delete(roomId);
    room.dispose();
  }

  /** Tells the log which rooms have people in them. After a crash, that tells since when they are away. */
  async pulse(): Promise<void> {
    const rooms = await this.#loaded();
    const pulses = rooms.map(([roomId, room]) => ({ roomId, at: room.pulse(), isLive: room.isAnyoneHere }));
    await this.#options.log.pulse(new Map(pulses.flatMap(({ roomId, at, isLive }) => (isLive ? [[roomId, at]] : []))));
  }

  async stop(): Promise<void> {
    const rooms = await this.#loaded();
    await Promise.all(rooms.map(([, room]) => room.stop()));
    await this.#compactor.close();
  }

  #open(roomId: string): RoomSlot {
    const lostAt = this.#lostAt.get(roomId) ?? null;
    const shared = { compactor: this.#compactor, joinCacheBudget: this.#joinCacheBudget, loopBudget: this.#loopBudget };
    const onEnded = (why: CloseName) => this.#abandon(roomId, slot, why);
    const options = { ...this.#options, ...shared, roomId, onEnded };
    const slot: RoomSlot = { room: LiveRoom.load(options, lostAt), users: 0 };
    this.#slots.set(roomId, slot);
    this.#lostAt.delete(roomId);
    return slot;
  }

  #releaseSlot(roomId: string, slot: RoomSlot): void {
    slot.users -= 1;
    if (slot.users === 0 && this.#slots.get(roomId) === slot) this.#slots.delete(roomId);
  }

  /** The next connection loads the room again. */
  #abandon(roomId: string, slot: RoomSlot, why: CloseName): void {
    if (this.#slots.get(roomId) !== slot) return;
    this.#slots.delete(roomId);
    if (why !== 'roomErased') this.#lostAt.set(roomId, this.#options.log.now());
    void slot.room.then((room) => room?.dispose());
  }

  /** Rooms that couldn't be loaded are left out; a client that connects to one gets the error. */
  async #loaded(): Promise<[string, LiveRoom][]> {
    const all = await Promise.allSettled(
      [...this.#slots].map(async ([roomId, slot]) => [roomId, await slot.room] as [string, LiveRoom | null]),
    );
    const entries = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    return entries.filter((entry): entry is [string, LiveRoom] => entry[1] !== null);
  }
}
