/**
 * What the server remembers of a room to check its next update: clocks, events, and which items have content; never the document. The
 * same fold is applied to drafts, to stored updates, and when a room is loaded.
 */
import type { GuardReason } from '@heard/shared/wire/guard-reason';
import { guardSteps, guardUpdate, type GuardMode, type Guarded, type KnownClocks } from '@heard/shared/wire/guard';
import { LIMITS } from '@heard/shared/wire/limits';
import { AUTHOR_CLASS } from '@heard/shared/wire/protocol';
import { BINARY } from '@heard/shared/wire/struct-reader';
import { conductorItems, type ConductorItem } from '@heard/shared/wire/update-clocks';
import { walkUpdate } from '@heard/shared/wire/update-walk';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Result } from '@heard/shared/result';
import { EventFold } from './event-fold.ts';
import { withoutKnownDeletes } from './known-deletes.ts';
import { LayeredClocks, type SettableClocks } from './layered-clocks.ts';
import { LiveItems } from './live-items.ts';
import type { LogEntry, Reading, StoredEntry } from './log/room-log.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { runAtOnce, type Sliced } from './time-slicing.ts';
import { contentsOf, deletesSomething, type Contents } from './update-contents.ts';

/** Sizes in bytes, unless the name says otherwise. Events count in the tail's sizes only. */
export interface RoomSize {
  /** Bytes of both seats' words in the log. */
  words: number;
  /** Bytes of these that the next compaction will drop. */
  dead: number;
  /** Yjs clients of both seats. */
  clients: number;
  tailBytes: number;
  tailUpdates: number;
}

/** Memory of a client besides its bytes. It bounds the number of clients in a room (docs/decisions/0017). */
const CLIENT_BYTES = 32;
/** If the tail can't be compacted, it may grow up to this, so that it can still be read at once. */
const MAX_TAIL_UPDATES = 10 * ROOM_LIMITS.tailUpdates;

export class RoomFold<C extends SettableClocks = SettableClocks> {
  readonly clocks: C;
  readonly events: EventFold;
  /** Shared between a fold and its forks: it only answers which deletes are known. */
  readonly items: LiveItems;
  readonly size: RoomSize;
  /** Removed words are still in the log. */
  hasPendingErasure = false;
  /** Clocks up to which `items` is complete. */
  readonly #durableClocks: KnownClocks;

  constructor(clocks: C, events: EventFold, items: LiveItems, size: RoomSize, durableClocks: KnownClocks = clocks) {
    this.clocks = clocks;
    this.events = events;
    this.items = items;
    this.size = size;
    this.#durableClocks = durableClocks;
  }

  /** Bytes that count against the room's limit: the words that a compaction would keep, and the cost of each client. */
  get use(): number {
    const { words, dead, clients } = this.size;
    return words - dead + clients * CLIENT_BYTES;
  }

  /** For drafts. Takes the same time whatever the size of the room. */
  fork(): RoomFold {
    const { clocks, events, items, size } = this;
    return new RoomFold(new LayeredClocks(clocks), new EventFold(events), items, { ...size }, clocks);
  }

  /** What is new and allowed in a seat's update. Deletes that the room knows are left out. */
  guard(update: Uint8Array, seat: Seat, mode: GuardMode): Result<Guarded, GuardReason> {
    return runAtOnce(this.guardSteps(update, seat, mode));
  }

  *guardSteps(update: Uint8Array, seat: Seat, mode: GuardMode): Sliced<Result<Guarded, GuardReason>> {
    const guarded = yield* guardSteps(update, seat, this.clocks, mode);
    if (!guarded.ok) return guarded;
    return {
      ok: true,
      value: yield* withoutKnownDeletes(guarded.value, { clocks: this.#durableClocks, items: this.items }),
    };
  }

  /**
   * Whether an update fits. Above the room's limit there is a reserve: half of it for small updates, all of it for removals, so that a
   * full room can always be emptied.
   */
  fits(update: Uint8Array): boolean {
    const { words, tailUpdates } = this.size;
    const { structs, bytes, isRemoval } = contentsOf(update);
    const reserve = reserveFor({ structs, bytes, isRemoval });
    const isWithin = this.use + update.length <= LIMITS.roomBytes + reserve;
    // The log exceeds what counts by so much only if compaction fails.
    const isFoldable = tailUpdates < MAX_TAIL_UPDATES && words + update.length <= 2 * LIMITS.roomBytes + reserve;
    return isWithin && isFoldable;
  }

  /** Applies an entry, and returns the part to broadcast; null if it is void. */
  apply(entry: LogEntry): Uint8Array | null {
    this.size.tailBytes += entry.update.length;
    this.size.tailUpdates += 1;
    return entry.author === 'conductor' ? this.#applyEvent(entry.update) : this.#applyWords(entry.update, entry.author);
  }

  #applyWords(update: Uint8Array, seat: Seat): Uint8Array | null {
    // A stored update may be a sync answer, which may have more deletes than a live update.
    const guarded = guardUpdate(update, seat, this.clocks, 'answer');
    if (!guarded.ok) return null;
    for (const [client, clock] of guarded.value.clocks) {
      if (this.clocks.get(client) === undefined) this.size.clients += 1;
      this.clocks.set(client, clock);
    }
    this.size.words += guarded.value.update?.length ?? 0;
    return guarded.value.update;
  }

  #applyEvent(update: Uint8Array): Uint8Array | null {
    const [item] = conductorItems(update);
    if (!item || item.clock !== (this.clocks.get(item.client) ?? 0) || !this.events.accept(item)) return null;
    this.clocks.set(item.client, item.clock + 1);
    return update;
  }
}

/** Removing an entry adds at most the mark that its author removed it. */
function reserveFor({ bytes, isRemoval }: Contents): number {
  if (isRemoval && bytes <= ROOM_LIMITS.markBytes) return ROOM_LIMITS.reserveBytes;
  return bytes <= ROOM_LIMITS.smallBytes ? ROOM_LIMITS.reserveBytes / 2 : 0;
}

/** The fold of everything that is durable. */
export type DurableFold = RoomFold<Map<number, number>>;

export interface LoadedFold {
  fold: DurableFold;
  position: number;
  /** Positions of void entries in the tail. */
  voids: Set<number>;
}

export function* foldReading(reading: Reading): Sliced<LoadedFold> {
  const fold = yield* foldOfSnapshot(reading.snapshot);
  const loaded: LoadedFold = { fold, position: reading.snapshotPosition, voids: new Set() };
  for (const entry of reading.tail) {
    applyDurable(loaded, entry);
    yield;
  }
  return loaded;
}

/** Applies an entry that is durable. Null if it is void. */
export function applyDurable(loaded: LoadedFold, entry: StoredEntry): Uint8Array | null {
  const { fold } = loaded;
  loaded.position = entry.position;
  const update = fold.apply(entry);
  if (update === null) {
    loaded.voids.add(entry.position);
    return null;
  }
  const freed = runAtOnce(fold.items.add(update));
  if (entry.author === 'conductor') return update;
  fold.size.dead += freed;
  if (deletesSomething(update) && contentsOf(update).isRemoval) fold.hasPendingErasure = true;
  return update;
}

function* foldOfSnapshot(snapshot: Uint8Array | null): Sliced<DurableFold> {
  const clocks = new Map<number, number>();
  const items = new LiveItems();
  const size: RoomSize = { words: 0, dead: 0, clients: 0, tailBytes: 0, tailUpdates: 0 };
  if (!snapshot) return new RoomFold(clocks, new EventFold(), items, size);
  const written: ConductorItem[] = [];
  let eventBytes = 0;
  yield* walkUpdate(snapshot, {
    struct(client, clock, { content, start, binaryStart, end, length }) {
      const isConductors = (client & 3) === AUTHOR_CLASS.conductor;
      if (!clocks.has(client) && !isConductors) size.clients += 1;
      clocks.set(client, clock + length);
      if (!isConductors) return;
      eventBytes += end - start;
      if (content === BINARY) written.push({ client, clock, content: snapshot.subarray(binaryStart, end) });
    },
  });
  size.words = snapshot.length - eventBytes;
  yield* items.add(snapshot);
  return new RoomFold(clocks, yield* EventFold.fromItems(written), items, size);
}
