/** What a room's events add up to: the state of the conversation, and what writing the next event needs. */
import type { RoomEvent } from '@heard/shared/exercise/event';
import { evolve } from '@heard/shared/exercise/evolve';
import { initialState, type State } from '@heard/shared/exercise/state';
import { readAnyEvent } from '@heard/shared/wire/conductor-update';
import type { ConductorItem } from '@heard/shared/wire/update-clocks';
import { LogTooNew } from './log-too-new.ts';
import type { Sliced } from './time-slicing.ts';

/** Reading an event costs as much as walking over many structs. */
const EVENTS_PER_STRIDE = 16;

export interface ItemId {
  client: number;
  clock: number;
}

/** The newest event of a conversation, and those before it. A fork goes on from it without a copy. */
interface LiveEvents {
  item: ItemId;
  before: LiveEvents | null;
}

export class EventFold {
  state: State;
  /** The last item of the branch: the next one's origin. */
  last: ItemId | null;
  /** Time of the newest event, ms. Time in a room never goes below it while its conversation lasts. */
  lastAt: number;
  #live: LiveEvents | null;
  /** Idempotency ids of the intents that became live events; those of the fold that this one was forked from are in `#below`. */
  #causes = new Set<string>();
  #below: EventFold | null;

  constructor(from?: EventFold) {
    this.state = from?.state ?? initialState();
    this.last = from?.last ?? null;
    this.lastAt = from?.lastAt ?? 0;
    this.#live = from ? from.#live : null;
    this.#below = from ?? null;
  }

  /** Of a snapshot, where only the events of the newest conversation are left, in the order of their clients. */
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

  /** Events that the next opening puts away. */
  get live(): ItemId[] {
    const items: ItemId[] = [];
    for (let event = this.#live; event; event = event.before) items.push(event.item);
    return items;
  }

  /** Whether the intent with this idempotency id became one of them. */
  hasCause(id: string): boolean {
    return this.#causes.has(id) || (this.#below?.hasCause(id) ?? false);
  }

  /** False for an event that is void: another process wrote one with its number first. */
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
      this.#below = null;
    }
    if ('cause' in event) this.#causes.add(event.cause);
    this.#live = { item: { client, clock }, before: this.#live };
    this.last = { client, clock };
    this.lastAt = event.type === 'opened' ? event.at : Math.max(this.lastAt, event.at);
    // Devices have nothing but the events since the newest opening, so its time counts even if the one before ended later.
    const before = event.type === 'opened' ? { ...initialState(), lastNumber: this.state.lastNumber } : this.state;
    this.state = evolve(before, event);
  }
}

/** Guessing at an event that a newer build wrote would number the next one wrongly. */
function eventIn(item: ConductorItem): RoomEvent {
  const reading = readAnyEvent(item.content);
  if (!reading.isKnown) throw new LogTooNew(reading.unknown.type);
  return reading.event;
}
