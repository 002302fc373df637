/**
 * What a frame costs the server. A cost of 1 is at most a tenth of a millisecond of the event loop, whatever the room holds
 * (docs/decisions/0017). `pnpm bench stall` measures it.
 */
import type { ClientFrame } from '@heard/shared/wire/frame';

/** Bytes that are checked, stored, broadcast and added to the room's fold, for a cost of 1. */
const CHECKED_BYTES = 2_048;
/** Bytes that are copied to answer a join, for a cost of 1. */
const COPIED_BYTES = 16_384;
/** Clients and delete ranges that are written into that answer one by one, for a cost of 1. */
const WRITTEN = 1_000;
/** Reading the room from the log to fill the cache for joins takes about this many times as long as copying it. */
const FILLING = 4;
/** Compacting a log: merging it for the worker thread, reading the snapshot and writing it each take about as long as copying it. */
const COMPACTING = 3;
/** Clients that are each refused with a frame of their own, for a cost of 1. */
const REFUSED = 20;
/** A join of an empty room. */
const SYNC_COST = 20;

/** What the cost of a frame depends on besides its size. */
export interface RoomLoad {
  /** All bytes of the room. */
  bytes: number;
  clients: number;
  /** Items with content; there can be a deleted range between any two. */
  items: number;
  /** The cache for joins has to be filled first. */
  isCold: boolean;
}

/** An upper bound of what a frame costs. `bytes`: the frame's own size. */
export function costOf(type: ClientFrame['type'] | 'ping' | 'pong', bytes: number, room: RoomLoad): number {
  const own = Math.floor(bytes / CHECKED_BYTES);
  return type === 'sync-request' ? SYNC_COST + own + joinCost(room) : 1 + own;
}

function joinCost({ bytes, clients, items, isCold }: RoomLoad): number {
  const copied = Math.floor(bytes / COPIED_BYTES);
  return (isCold ? FILLING : 1) * copied + Math.floor((clients + items) / WRITTEN);
}

/** What it costs to compact a room's log because something was removed. */
export function compactionCost({ bytes }: RoomLoad): number {
  return COMPACTING * Math.floor(bytes / COPIED_BYTES);
}

/** What it costs to refuse updates of this many clients in a full room. */
export function refusalCost(clients: number): number {
  return Math.floor(clients / REFUSED);
}
