/**
 * What the events of a room add up to. Only what can't be derived is stored: who speaks, what is left of the time and whose
 * press is awaited are computed from this and the time now (project.ts).
 */
import type { Plan } from './plan.ts';
import type { WayBack } from './presses.ts';
import { bySeat, type BySeat, type Seat } from './seat.ts';

/** A timer that knows when it ran last: `leftMs` at `since`, or `leftMs` and at rest. Negative in overtime. */
export interface Timer {
  leftMs: number;
  /** Server time, ms; null at rest. */
  since: number | null;
}

/** Where in the plan a conversation is. Pausing keeps it as it is. */
export interface Place {
  plan: Plan;
  /** When both were ready. Server time, ms. */
  startedAt: number;
  index: number;
  timer: Timer;
  totalMs: number;
  stepStartedAt: number;
  /** True while the timer rests because nobody can hear the one with the voice. */
  restsForAway: boolean;
  done: BySeat<boolean>;
  /** When the listener asked to say it back. */
  askedAt: number | null;
  minuteAsked: boolean;
  /** What the speaker had left when their stretch was interrupted by a say-back. */
  stretchLeftMs: number;
  stretchTotalMs: number;
  stretchIndex: number | null;
  /** Ordinal of the turn's first step instance, or of the step where there is no turn. */
  turnOrdinal: number;
  partlyCount: number;
  minutesTaken: BySeat<number>;
  sayBackOrdinal: number | null;
  moreTime: BySeat<boolean>;
  heardAt: number | null;
}

interface Base {
  /** Number of the newest event. */
  lastNumber: number;
  /** Server time (ms) up to which this state is brought. */
  at: number;
  /** Number of the event that opened the conversation; 0 before the first. */
  conversation: number;
  /** Counts step instances, and changes of the plan before the first. */
  ordinal: number;
  /** Idempotency ids of the intents that counted since the ordinal last changed. */
  causes: readonly string[];
  /** Since when a seat has had no device here. */
  away: BySeat<number | null>;
  /** Number of the first event that was passed over: from there on the state isn't the room's. Null while none was. */
  missing: number | null;
}

export interface IdleState extends Base {
  status: 'idle';
}
export interface GatheringState extends Base {
  status: 'gathering';
  plan: Plan;
  ready: BySeat<boolean>;
}
export interface RunningState extends Base {
  status: 'running';
  place: Place;
}
export interface PausedState extends Base {
  status: 'paused';
  place: Place;
  /** Null when the night set it down. */
  by: Seat | null;
  kind: 'breath' | 'longer' | 'overnight';
  pausedAt: number;
  until: number | null;
  ready: BySeat<WayBack | null>;
}
export interface ReturningState extends Base {
  status: 'returning';
  place: Place;
  way: WayBack;
  endsAt: number;
}
export interface ClosedState extends Base {
  status: 'closed';
  plan: Plan;
  outcome: 'finished' | 'stopped' | 'closed';
  closedAt: number;
  startedAt: number | null;
}

export type State = IdleState | GatheringState | RunningState | PausedState | ReturningState | ClosedState;
export type PlacedState = RunningState | PausedState | ReturningState;

export function initialState(): State {
  return {
    status: 'idle',
    lastNumber: 0,
    at: 0,
    conversation: 0,
    ordinal: 0,
    causes: [],
    away: bySeat(() => null),
    missing: null,
  };
}

export function isPlaced(state: State): state is PlacedState {
  return state.status === 'running' || state.status === 'paused' || state.status === 'returning';
}

/** The part of a state that every status has, for building the next one. */
export function baseOf(state: State): Base {
  const { lastNumber, at, conversation, ordinal, causes, away, missing } = state;
  return { lastNumber, at, conversation, ordinal, causes, away, missing };
}
