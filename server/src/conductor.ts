/** Writes a room's events. It never reads the words: it knows only who pressed what, and when. */
import { eventOf, type Intent } from '@heard/shared/exercise/intent';
import { refuse, stateAt } from '@heard/shared/exercise/evolve';
import type { RoomEvent } from '@heard/shared/exercise/event';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import { SEATS, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import type { State } from '@heard/shared/exercise/state';
import { eventUpdate } from '@heard/shared/wire/conductor-update';
import { clientIdFor } from '@heard/shared/wire/protocol';
import type { LogEntry } from './log/room-log.ts';
import type { RoomClock } from './room-clock.ts';
import type { RoomFold } from './room-fold.ts';
import type { Drafted } from './room-writer.ts';

export interface ConductorOptions {
  /** 30 random bits. */
  random30: () => number;
  clock: RoomClock;
}

/** How often the plan may be changed before the conversation begins. Each change carries a whole plan. */
const MAX_PLAN_CHANGES = 60;
/** Events of one conversation, about twenty times as many as a long one has. Beyond this it can only be ended. */
const MAX_EVENTS = 4_000;
/** The limit for `away` and `back`, which keep stopping the timer for a while after the other limit is reached. */
const MAX_EVENTS_WITH_PRESENCE = 2 * MAX_EVENTS;
const ALWAYS_ALLOWED: readonly Intent['type'][] = ['open', 'stop', 'close'];

/** The room's size limit counts words only, so events need limits of their own. */
function exceedsLimit({ type }: Intent, events: number): boolean {
  if (type === 'change-plan') return events > MAX_PLAN_CHANGES;
  return events > MAX_EVENTS && !ALWAYS_ALLOWED.includes(type);
}

export class Conductor {
  readonly #clock: RoomClock;
  /**
   * A new id for each process and room. After an older backup was restored, the log repeats numbers: under the same client id, devices
   * would take the new events for ones that they know. Event numbers continue by the log, not by this id's clock.
   */
  readonly #clientId: number;

  constructor(options: ConductorOptions, known: ReadonlyMap<number, number>) {
    this.#clock = options.clock;
    let clientId = clientIdFor('conductor', options.random30());
    while (known.has(clientId)) clientId = clientIdFor('conductor', options.random30());
    this.#clientId = clientId;
  }

  timeIn(fold: RoomFold): number {
    return this.#clock.timeIn(fold.events);
  }

  /** Writes the event for an intent, or returns why it is refused. A repeated intent succeeds without a second event. */
  decide(fold: RoomFold, intent: Intent, seat: Seat, isHere: () => BySeat<boolean>): Drafted<RefusalCode | null> {
    if (fold.events.hasCause(intent.id)) return { entries: [], result: null };
    const { state } = fold.events;
    const at = this.timeIn(fold);
    const refusal = refuse(state, intent, seat, at);
    if (refusal !== null) return { entries: [], result: refusal };
    if (exceedsLimit(intent, state.lastNumber + 1 - state.conversation)) return { entries: [], result: 'not-now' };
    // A new conversation starts at the log's time, even if the room's time was ahead of it.
    const stamp = intent.type === 'open' ? this.#clock.logTime() : at;
    const event = eventOf(intent, seat, state.lastNumber + 1, stamp);
    const entries = [this.#write(fold, event)];
    // `opened` resets who is away (docs/decisions), so it has to be recorded again.
    if (event.type === 'opened') entries.push(...this.recordPresence(fold, isHere(), stamp));
    return { entries, result: null };
  }

  /** Records both seats as away from `at` on, which wasn't recorded while no process had the room open. */
  recordAbsence(fold: RoomFold, at: number): LogEntry[] {
    return this.recordPresence(fold, { host: false, guest: false }, Math.max(at, fold.events.lastAt));
  }

  /** Records `away` and `back` where the room's state differs from `isHere`, at `at` or now. */
  recordPresence(fold: RoomFold, isHere: BySeat<boolean>, at = this.timeIn(fold)): LogEntry[] {
    const { lastNumber, conversation } = fold.events.state;
    if (lastNumber + 1 - conversation > MAX_EVENTS_WITH_PRESENCE) return [];
    const changes = presenceChanges(fold.events.state, isHere, at);
    return changes.map(({ type, seat }) => this.#write(fold, { n: fold.events.state.lastNumber + 1, at, type, seat }));
  }

  #write(fold: RoomFold, event: RoomEvent): LogEntry {
    const { last, live } = fold.events;
    const clock = fold.clocks.get(this.#clientId) ?? 0;
    const deletes = event.type === 'opened' ? live.map((item) => ({ ...item, length: 1 })) : [];
    const update = eventUpdate({ clientId: this.#clientId, clock, origin: last }, event, deletes);
    const entry: LogEntry = { author: 'conductor', update };
    fold.apply(entry);
    return entry;
  }
}

interface PresenceChange {
  type: 'away' | 'back';
  seat: Seat;
}

/** The events that are missing in the room's state. None while no conversation is open, because then neither person waits for the other. */
function presenceChanges(state: State, isHere: BySeat<boolean>, now: number): PresenceChange[] {
  const { status, away } = stateAt(state, now);
  if (status === 'idle' || status === 'closed') return [];
  return SEATS.flatMap((seat): PresenceChange[] => {
    if (isHere[seat]) return away[seat] === null ? [] : [{ type: 'back', seat }];
    return away[seat] === null ? [{ type: 'away', seat }] : [];
  });
}
