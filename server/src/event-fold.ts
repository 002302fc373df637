/** The fold of a room's events: the state of the conversation, and what is needed to write the next event. */
import type { RoomEvent } from '@heard/shared/exercise/event';
import { evolve } from '@heard/shared/exercise/evolve';
import { initialState, type State } from '@heard/shared/exercise/state';
import { readAnyEvent } from '@heard/shared/wire/conductor-update';
import type { ConductorItem } from '@heard/shared/wire/update-clocks';
import { LogTooNew } from './log-too-new.ts';
import type { Sliced } from './time-slicing.ts';

/** Parsing an event takes as long as walking over many structs. */
const EVENTS_PER_STRIDE = 16;

export interface ItemId {
  client: number;
  clock: number;
}

/** A linked list of the conversation's events, newest first, so that a fork can extend it without a copy. */
interface LiveEvents {
  item: ItemId;
  before: LiveEvents | null;
}

export class EventFold {
  state: State;
  /** The last item of the conductor's array: the origin of the next one. */
  last: ItemId | null;
  /** Time of the newest event, ms. Time in the room doesn't go below it during the conversation. */
  lastAt: number;
  #live: LiveEvents | null;
  /** Idempotency ids of intents that have events in this fold; those of the fold it was forked from are in `#below`. */
  #causes = new Set<string>();
  #base: EventFold | null;

  constructor(from?: EventFold) {
    this.state = from?.state ?? initialState();
    this.last = from?.last ?? null;
    this.lastAt = from?.lastAt ?? 0;
    this.#live = from ? from.#live : null;
    this.#base = from ?? null;
  }

  /** From a snapshot, which holds only the newest conversation's events, sorted by client. */
  static *fromItems(items: readonly ConductorItem[]): Sliced<EventFold> {
    const fold = new EventFold();
    const events: { item: ConductorItem; event: RoomEvent }[] = [];
    for (const item of items) {
      events.push({ item, event: eventIn(item) });
      if (events.length % EVENTS_PER_STRIDE === 0) yield;
    }
    for (const { item, event } of events.sort((a, b) => a.event.n - b.event.n)) {
      fold.#add(item, event);
      if (event.n % EVENTS_PER_STRIDE === 0) yield;
    }
    return fold;
  }

  /** The events that the next `opened` deletes. */
  get live(): ItemId[] {
    const items: ItemId[] = [];
    for (let event = this.#live; event; event = event.before) items.push(event.item);
    return items;
  }

  /** Whether the intent with this idempotency id has an event. */
  hasCause(id: string): boolean {
    return this.#causes.has(id) || (this.#base?.hasCause(id) ?? false);
  }

  /** False for a void event: another process wrote one with the same number first. */
  accept(item: ConductorItem): boolean {
    const reading = readAnyEvent(item.content);
    const n = reading.isKnown ? reading.event.n : reading.unknown.n;
    if (n !== null && n !== this.state.lastNumber + 1) return false;
    this.#add(item, eventIn(item));
    return true;
  }

  #add({ client, clock }: ItemId, event: RoomEvent): void {
    if (event.type === 'opened') {
      this.#live = null;
      this.#causes = new Set();
      this.#base = null;
    }
    if ('cause' in event) this.#causes.add(event.cause);
    this.#live = { item: { client, clock }, before: this.#live };
    this.last = { client, clock };
    this.lastAt = event.type === 'opened' ? event.at : Math.max(this.lastAt, event.at);
    // A device has only the events since the newest `opened`, so that event's time counts even if the previous conversation ended later.
    const before = event.type === 'opened' ? { ...initialState(), lastNumber: this.state.lastNumber } : this.state;
    this.state = evolve(before, event);
  }
}

/** An event of a newer build can't be skipped: the next event would get a wrong number. */
function eventIn(item: ConductorItem): RoomEvent {
  const reading = readAnyEvent(item.content);
  if (!reading.isKnown) throw new LogTooNew(reading.unknown.type);
  return reading.event;
}
