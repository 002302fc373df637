/**
 * How much a connection may ask for at once: a bucket of cost that fills with time. Who empties it waits; nothing is dropped.
 *
 * A cost of 1 is a tenth of a millisecond of the event loop, at most, whatever the room holds (docs/decisions/0017). `pnpm bench
 * stall` measures it.
 */
import type { ClientFrame } from '@heard/shared/wire/frame';

/** A person writes and presses a few times a second. Joining with a year of words is one answer and one question. */
const CAPACITY = 600;
const PER_SECOND = 200;
/** Bytes that are judged, stored, told to others and put among what is known, for a cost of 1. */
const JUDGED_BYTES = 2_048;
/** Bytes that are copied to answer a join. */
const COPIED_BYTES = 16_384;
/** Clients and ranges that are written one by one into it. */
const WRITTEN = 1_000;
/** Putting together what the log holds takes about so many times as long as copying it. */
const GATHERING = 4;
/** Folding a log: putting it together for the thread, reading the snapshot, and writing it each take about as long as copying it. */
const FOLDING = 3;
/** Clients that are each refused with a frame of its own. */
const REFUSED = 20;
/** Even an empty room has to be looked at. */
const SYNC_COST = 20;

/** What the cost of a frame depends on beside its size. */
export interface RoomLoad {
  /** All bytes of the room. */
  bytes: number;
  clients: number;
  /** With content; there can be a deleted range between any two. */
  items: number;
  /** The bytes for joins have to be put together first. */
  isCold: boolean;
}

/** An upper bound of what a frame costs. `bytes`: the frame's own size. */
export function costOf(type: ClientFrame['type'] | 'ping' | 'pong', bytes: number, room: RoomLoad): number {
  const own = Math.floor(bytes / JUDGED_BYTES);
  return type === 'sync-request' ? SYNC_COST + own + joinCost(room) : 1 + own;
}

function joinCost({ bytes, clients, items, isCold }: RoomLoad): number {
  const copied = Math.floor(bytes / COPIED_BYTES);
  return (isCold ? GATHERING : 1) * copied + Math.floor((clients + items) / WRITTEN);
}

/** What it costs to fold a room's log anew because something was removed. */
export function foldingCost({ bytes }: RoomLoad): number {
  return FOLDING * Math.floor(bytes / COPIED_BYTES);
}

/** What it costs to refuse so many clients in a full room. */
export function refusingCost(clients: number): number {
  return Math.floor(clients / REFUSED);
}

export class Pace {
  #left = CAPACITY;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** Returns after how many ms more may come; 0 if right away. `now` in ms. */
  spend(cost: number, now: number): number {
    this.#left = Math.min(CAPACITY, this.#left + (Math.max(0, now - this.#at) / 1_000) * PER_SECOND);
    this.#at = now;
    this.#left -= cost;
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / PER_SECOND) * 1_000);
  }
}
