/**
 * What the server has to remember of a room to judge its next update: clocks and events, never the document. The same fold
 * runs over what is about to be written, what was written, and what is read when a room is loaded.
 */
import type { GuardReason } from '@heard/shared/wire/guard-reason';
import { guardUpdate, type GuardMode, type Guarded } from '@heard/shared/wire/guard';
import { AUTHOR_CLASS } from '@heard/shared/wire/protocol';
import { clocksOf, conductorItems } from '@heard/shared/wire/update-clocks';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Result } from '@heard/shared/words/result';
import { deletedClients, DeletedRanges, removesWords } from './deleted-ranges.ts';
import { EventFold } from './event-fold.ts';
import type { LogEntry, Reading, StoredEntry } from './log/room-log.ts';

export class RoomFold {
  readonly clocks: Map<number, number>;
  readonly events: EventFold;
  /** Shared between a fold and its forks: it only answers whether deletes are known already. */
  readonly deleted: DeletedRanges;
  snapshotBytes: number;
  tailBytes: number;
  tailUpdates: number;
  /** Somebody took words away that the log still holds. */
  owesForgetting = false;

  private constructor(clocks: Map<number, number>, events: EventFold, deleted: DeletedRanges) {
    this.clocks = clocks;
    this.events = events;
    this.deleted = deleted;
    this.snapshotBytes = 0;
    this.tailBytes = 0;
    this.tailUpdates = 0;
  }

  static fromSnapshot(snapshot: Uint8Array | null): RoomFold {
    if (!snapshot) return new RoomFold(new Map(), new EventFold(), new DeletedRanges());
    const events = EventFold.fromItems(conductorItems(snapshot));
    const fold = new RoomFold(clocksOf(snapshot), events, new DeletedRanges());
    fold.deleted.add(snapshot);
    fold.snapshotBytes = snapshot.length;
    return fold;
  }

  get bytes(): number {
    return this.snapshotBytes + this.tailBytes;
  }

  /** For trying out what isn't durable yet. */
  fork(): RoomFold {
    const fork = new RoomFold(new Map(this.clocks), new EventFold(this.events), this.deleted);
    fork.snapshotBytes = this.snapshotBytes;
    fork.tailBytes = this.tailBytes;
    fork.tailUpdates = this.tailUpdates;
    return fork;
  }

  /** What is new and allowed in a seat's update. Known deletes that a device tells again in an answer aren't new. */
  guard(update: Uint8Array, seat: Seat, mode: GuardMode): Result<Guarded, GuardReason> {
    const guarded = guardUpdate(update, seat, this.clocks, mode);
    if (!guarded.ok || guarded.value.update === null || guarded.value.clocks.size > 0) return guarded;
    const isKnown = this.deleted.hasAllOf(guarded.value.update);
    return isKnown ? { ok: true, value: { ...guarded.value, update: null, structs: 0 } } : guarded;
  }

  /** Takes an entry in, and gives what of it is to be told to others; null when it is void. */
  apply(entry: LogEntry): Uint8Array | null {
    this.tailBytes += entry.update.length;
    this.tailUpdates += 1;
    return entry.author === 'conductor' ? this.#applyEvent(entry.update) : this.#applyWords(entry.update, entry.author);
  }

  #applyWords(update: Uint8Array, seat: Seat): Uint8Array | null {
    // What is stored may be a device's answer, with more deletes than a live update may bring.
    const guarded = guardUpdate(update, seat, this.clocks, 'answer');
    if (!guarded.ok) return null;
    for (const [client, clock] of guarded.value.clocks) this.clocks.set(client, clock);
    return guarded.value.update;
  }

  #applyEvent(update: Uint8Array): Uint8Array | null {
    const [item] = conductorItems(update);
    if (!item || item.clock !== (this.clocks.get(item.client) ?? 0) || !this.events.accept(item)) return null;
    this.clocks.set(item.client, item.clock + 1);
    return update;
  }

  /** A device knows events that aren't in the log: an older backup of it was put back. */
  isBehind(answer: Uint8Array): boolean {
    for (const [client, clock] of clocksOf(answer)) {
      const isConductors = (client & 3) === AUTHOR_CLASS.conductor;
      if (isConductors && clock > (this.clocks.get(client) ?? 0)) return true;
    }
    return false;
  }
}

export interface LoadedFold {
  fold: RoomFold;
  position: number;
  /** Entries of the tail that are void. */
  voids: Set<number>;
}

export function foldOf(reading: Reading): LoadedFold {
  const fold = RoomFold.fromSnapshot(reading.snapshot);
  const loaded: LoadedFold = { fold, position: reading.snapshotPosition, voids: new Set() };
  for (const entry of reading.tail) settle(loaded, entry);
  return loaded;
}

/** Takes in an entry that is durable. Null when it is void. */
export function settle(loaded: LoadedFold, entry: StoredEntry): Uint8Array | null {
  loaded.position = entry.position;
  const update = loaded.fold.apply(entry);
  if (update === null) loaded.voids.add(entry.position);
  else if (entry.author !== 'conductor') noteDeletes(loaded.fold, update);
  return update;
}

function noteDeletes(fold: RoomFold, update: Uint8Array): void {
  if (deletedClients(update).length === 0) return;
  fold.deleted.add(update);
  if (removesWords(update)) fold.owesForgetting = true;
}
