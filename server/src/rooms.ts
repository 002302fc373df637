/** The rooms that somebody is connected to. One that nobody is in is let go of. */
import type { CloseName } from '@heard/shared/wire/close-codes';
import { Compactor } from './compactor.ts';
import { HeldBytes } from './held-bytes.ts';
import type { Logging } from './logging.ts';
import type { RoomLog } from './log/room-log.ts';
import { Room } from './room.ts';
import type { Schedule } from './schedule.ts';
import { TurnBudget } from './turn-budget.ts';

export interface RoomsOptions {
  log: RoomLog;
  logging: Logging;
  schedule: Schedule;
  random30: () => number;
  monotonic: () => number;
  process: string;
}

/** A room and how many connections hold it. */
export interface Holding {
  readonly roomId: string;
  readonly room: Room;
}

interface Live {
  room: Promise<Room | null>;
  users: number;
}

export class Rooms {
  readonly #options: RoomsOptions;
  readonly #compactor: Compactor;
  readonly #heldBytes = new HeldBytes();
  readonly #turns = new TurnBudget();
  readonly #live = new Map<string, Live>();
  /** When a room had to be given up with people in it, server time in ms; until it is loaded again. */
  readonly #lostAt = new Map<string, number>();

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.#compactor = new Compactor(options);
  }

  get size(): number {
    return this.#live.size;
  }

  /** Takes hold of a room, loading it if need be; give it back with `leave`. Null if there is no such room. */
  async enter(roomId: string): Promise<Holding | null> {
    const live = this.#live.get(roomId) ?? this.#load(roomId);
    live.users += 1;
    try {
      const room = await live.room;
      if (room) return { roomId, room };
    } catch (error) {
      this.#giveBack(roomId, live);
      throw error;
    }
    this.#giveBack(roomId, live);
    return null;
  }

  async leave({ roomId, room }: Holding): Promise<void> {
    const live = this.#live.get(roomId);
    if (!live || (await live.room) !== room) return;
    live.users -= 1;
    // The last one to go may have written something, and its going is written down too.
    await room.whenIdle();
    if (live.users > 0 || this.#live.get(roomId) !== live) return;
    await room.forget();
    if (live.users > 0 || this.#live.get(roomId) !== live) return;
    this.#live.delete(roomId);
    room.dispose();
  }

  /** Notes that the rooms with people in them are live, for the time after a crash. */
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

  #load(roomId: string): Live {
    const lostAt = this.#lostAt.get(roomId) ?? null;
    const shared = { compactor: this.#compactor, heldBytes: this.#heldBytes, turns: this.#turns };
    const onOver = (why: CloseName) => this.#giveUp(roomId, live, why);
    const options = { ...this.#options, ...shared, roomId, onOver };
    const live: Live = { room: Room.load(options, lostAt), users: 0 };
    this.#live.set(roomId, live);
    this.#lostAt.delete(roomId);
    return live;
  }

  #giveBack(roomId: string, live: Live): void {
    live.users -= 1;
    if (live.users === 0 && this.#live.get(roomId) === live) this.#live.delete(roomId);
  }

  /** Whoever comes next loads it anew. */
  #giveUp(roomId: string, live: Live, why: CloseName): void {
    if (this.#live.get(roomId) !== live) return;
    this.#live.delete(roomId);
    if (why !== 'roomErased') this.#lostAt.set(roomId, this.#options.log.now());
    void live.room.then((room) => room?.dispose());
  }

  /** A room that can't be loaded is the business of whoever wants to enter it. */
  async #loaded(): Promise<[string, Room][]> {
    const all = await Promise.allSettled(
      [...this.#live].map(async ([roomId, live]) => [roomId, await live.room] as [string, Room | null]),
    );
    const entries = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    return entries.filter((entry): entry is [string, Room] => entry[1] !== null);
  }
}
