/** Plays a conversation in tests: applies events and presses, and returns the resulting view. */
import { evolve, refuse } from './evolve.ts';
import type { RoomEvent } from './event.ts';
import { eventOf, type Intent, type IntentDraft, type IntentType } from './intent.ts';
import type { Plan } from './plan.ts';
import { HEARD_PLAN } from './plan.fixture.ts';
import { project } from './project.ts';
import type { RefusalCode } from './refusal.ts';
import type { Seat } from './seat.ts';
import { initialState, type State } from './state.ts';
import { stateAt } from './time.ts';
import type { View } from './view.ts';

export const START = 1_000_000;

/** Presses of the conversation that every running step takes, from both people, at any time. */
export const IN_EVERY_STEP: readonly IntentType[] = ['pause', 'stop', 'take-more-time'];

export class Playback {
  state: State = initialState();
  now = START;
  readonly events: RoomEvent[] = [];

  /** Like the conductor: refuses what isn't allowed, else writes the event. */
  press(seat: Seat, draft: IntentDraft | IntentDraft['type'], step?: number): RefusalCode | null {
    const body = typeof draft === 'string' ? { type: draft } : draft;
    const ordinal = step ?? stateAt(this.state, this.now).ordinal;
    const intent = { ...body, id: `press-${this.events.length}-${this.now}`, step: ordinal } as Intent;
    const refusal = refuse(this.state, intent, seat, this.now);
    if (refusal === null) this.happen(eventOf(intent, seat, this.state.lastNumber + 1, this.now));
    return refusal;
  }

  happen(event: RoomEvent): void {
    this.events.push(event);
    this.state = evolve(this.state, event);
  }

  presence(seat: Seat, type: 'away' | 'back'): void {
    this.happen({ type, seat, n: this.state.lastNumber + 1, at: this.now });
  }

  wait(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }

  view(seat: Seat = 'host'): View {
    return project(this.state, seat, this.now);
  }

  /** The view while a step runs; throws otherwise. */
  running(seat: Seat = 'host') {
    const view = this.view(seat);
    if (view.status !== 'running') throw new Error(`expected a running step, got ${view.status}`);
    return view;
  }

  /** The step and its floor ("stretch host"), or the status when no step runs. */
  get where(): string {
    const view = this.view();
    return view.status === 'running' ? `${view.step.kind} ${view.step.floor}` : view.status;
  }
}

export function opened(plan: Plan = HEARD_PLAN): Playback {
  const room = new Playback();
  room.press('host', { type: 'open', plan });
  return room;
}

/** Both are ready and have arrived: the plan's second step. */
export function begun(plan: Plan = HEARD_PLAN): Playback {
  const room = opened(plan);
  room.press('host', 'ready');
  room.press('guest', 'ready');
  room.press('host', 'begin');
  room.press('guest', 'begin');
  return room;
}

/** The host's first stretch. */
export function inFirstStretch(plan: Plan = HEARD_PLAN): Playback {
  const room = begun(plan);
  room.press('host', 'hand-over');
  room.press('guest', 'hand-over');
  return room;
}

/** The host is about to answer the guest's say-back. */
export function inAnswer(plan: Plan = HEARD_PLAN): Playback {
  const room = inFirstStretch(plan);
  room.press('host', 'hand-over');
  room.press('guest', 'finish-say-back');
  return room;
}
