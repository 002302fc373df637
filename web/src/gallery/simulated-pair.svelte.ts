/** A room with both seats in one page: the real rules and screens, with a simulated conductor instead of a server. */
import { evolve, refuse } from '@heard/shared/exercise/evolve';
import type { RoomEvent } from '@heard/shared/exercise/event';
import { eventOf, type Intent, type IntentDraft } from '@heard/shared/exercise/intent';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { project } from '@heard/shared/exercise/project';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import type { RoomScript } from '@heard/shared/exercise/script';
import type { Seat } from '@heard/shared/exercise/seat';
import { initialState, type State } from '@heard/shared/exercise/state';
import type { Entry } from '@heard/shared/words/entry';
import { erasedKeep, ownWordsOf } from '@heard/shared/words/erased';
import type { Word, Words } from '@heard/shared/words/words';
import type { RoomSession, RoomState } from '#lib/room/room-state.ts';
import { Ticker } from '#lib/room/ticker.ts';
import { HEARD } from '../exercises/in-english.ts';
import { START, MIDNIGHT } from './conversation-times.ts';

const NAMES = { host: 'Ana', guest: 'Ben' } as const;

export type Changes = Partial<Omit<RoomState, 'view' | 'words' | 'seat'>>;

export class SimulatedPair {
  #stoppedAt = $state(START);
  #runsSince = $state<number | null>(null);
  readonly #ticker = new Ticker(() => performance.now());
  #state = $state.raw<State>(initialState());
  #entries = $state.raw<readonly Word[]>([]);
  #table = $state.raw<RoomState['table']>(null);
  changes = $state.raw<Changes>({});

  press(seat: Seat, draft: IntentDraft | IntentDraft['type']): RefusalCode | null {
    const body = typeof draft === 'string' ? { type: draft } : draft;
    const { lastNumber } = this.#state;
    const { ordinal } = project(this.#state, seat, this.now);
    const intent = { ...body, id: `made-up-${lastNumber}`, step: ordinal } as Intent;
    const refusal = refuse(this.#state, intent, seat, this.now);
    if (refusal === null) this.#happen(eventOf(intent, seat, lastNumber + 1, this.now));
    return refusal;
  }

  presence(seat: Seat, type: 'away' | 'back'): void {
    this.#happen({ type, seat, n: this.#state.lastNumber + 1, at: this.now });
  }

  /** Server time, ms. It stands still until `run` is called. */
  get now(): number {
    if (this.#runsSince === null) return this.#stoppedAt;
    return Math.round(this.#stoppedAt + this.#ticker.now - this.#runsSince);
  }

  run(): this {
    this.#runsSince = performance.now();
    return this;
  }

  wait(seconds: number): this {
    this.#stoppedAt += seconds * 1000;
    return this;
  }

  write(seat: Seat, entry: Entry, id?: string): string {
    const known = this.#entries.find((word) => word.id === id);
    const word = {
      id: id ?? `made-up-${String(this.#entries.length).padStart(4, '0')}`,
      seat,
      revision: (known?.revision ?? 0) + 1,
      entry,
    };
    this.#entries = [...this.#entries.filter((each) => each.id !== id), word];
    return word.id;
  }

  remove(id: string): void {
    this.#entries = this.#entries.filter((word) => word.id !== id);
  }

  eraseWords(seat: Seat, conversation: number): void {
    for (const { id } of ownWordsOf(this.words, conversation, seat)) this.remove(id);
    this.write(seat, erasedKeep(conversation));
  }

  get words(): Words {
    return { entries: this.#entries, unreadable: [] };
  }

  /** `evening`: the number of the evening of this couple, from 1. */
  open(script: RoomScript = HEARD, evening = 1): this {
    const table = { kind: 'table', exercise: script.id, minutes: script.minutes, first: 'host', message: '' } as const;
    this.#table = { ...table, evening };
    const plan = planFrom(script, { first: 'host', hasWishes: evening > 1 || script === HEARD, midnightAt: MIDNIGHT });
    this.press('host', { type: 'open', plan });
    return this;
  }

  ordinal(): number {
    return project(this.#state, 'host', this.now).ordinal;
  }

  conversation(): number {
    return this.#state.conversation;
  }

  room(seat: Seat): RoomSession {
    return roomOf(this, seat);
  }

  stateFor(seat: Seat): RoomState {
    return {
      seat,
      connection: { status: 'live' },
      isLoaded: true,
      hasComeIn: true,
      saving: 'saved',
      unkept: [],
      presence: { host: 1, guest: 1 },
      names: NAMES,
      table: this.#table,
      isOutdated: false,
      partnerIsWriting: false,
      unplaced: [],
      isAlmostFull: false,
      ...this.changes,
      view: project(this.#state, seat, this.now),
      words: this.words,
    };
  }

  #happen(event: RoomEvent): void {
    this.#state = evolve(this.#state, event);
    this.#ticker.refresh();
  }
}

function roomOf(pair: SimulatedPair, seat: Seat): RoomSession {
  return {
    get current() {
      return pair.stateFor(seat);
    },
    get now() {
      return pair.now;
    },
    links: { own: 'https://heard.example/r#1h…', other: seat === 'host' ? 'https://heard.example/r#1g…' : null },
    comeIn: () => pair.presence(seat, 'back'),
    send: (draft) => {
      const code = pair.press(seat, draft);
      return Promise.resolve(code === null ? { type: 'durable' } : { type: 'refused', code });
    },
    write: (entry, id) => Promise.resolve(pair.write(seat, entry, id)),
    remove: (id) => Promise.resolve(pair.remove(id)),
    eraseWords: (conversation) => Promise.resolve(pair.eraseWords(seat, conversation)),
    eraseRoom: () => undefined,
    acknowledge: () => undefined,
    tryAgain: () => undefined,
    tellWriting: () => undefined,
    leave: () => pair.presence(seat, 'away'),
  };
}
