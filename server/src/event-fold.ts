/** What a room's events add up to: the state of the conversation, and what writing the next event needs. */
import type { RoomEvent } from '@heard/shared/exercise/event';
import { evolve } from '@heard/shared/exercise/evolve';
import { initialState, type State } from '@heard/shared/exercise/state';
import { readAnyEvent } from '@heard/shared/wire/conductor-update';
import type { ConductorItem } from '@heard/shared/wire/update-clocks';
import { LogTooNew } from './log-too-new.ts';

export interface ItemId {
  client: number;
  clock: number;
}

export class EventFold {
  state: State;
  /** The last item of the branch: the next one's origin. */
  last: ItemId | null;
  /** Events that the next opening puts away. */
  live: ItemId[];
  /** Idempotency ids of the intents that became one of them. */
  causes: Set<string>;
  /** Server time of the newest event, ms. Time in a room never goes below it. */
  lastAt: number;

  constructor(from?: EventFold) {
    this.state = from?.state ?? initialState();
    this.last = from?.last ?? null;
    this.live = [...(from?.live ?? [])];
    this.causes = new Set(from?.causes);
    this.lastAt = from?.lastAt ?? 0;
  }

  /** Of a snapshot, where only the events of the newest conversation are left, in the order of their clients. */
  static fromItems(items: readonly ConductorItem[]): EventFold {
    const fold = new EventFold();
    const events = items.map((item) => ({ item, event: eventIn(item) }));
    for (const { item, event } of events.toSorted((a, b) => a.event.n - b.event.n)) fold.#add(item, event);
    return fold;
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
      this.live = [];
      this.causes = new Set();
    }
    if ('cause' in event) this.causes.add(event.cause);
    this.live.push({ client, clock });
    this.last = { client, clock };
    this.lastAt = Math.max(this.lastAt, event.at);
    this.state = evolve(this.state, event);
  }
}

/** Guessing at an event that a newer build wrote would number the next one wrongly. */
function eventIn(item: ConductorItem): RoomEvent {
  const reading = readAnyEvent(item.content);
  if (!reading.isKnown) throw new LogTooNew(reading.unknown.type);
  return reading.event;
}
