/**
 * The state of a room, reduced from its events. It holds only what can't be derived: who speaks, the time left and which presses are
 * allowed are computed from it and the current time (project.ts).
 */
import type { Plan } from './plan.ts';
import type { WayBack } from './presses.ts';
import { bySeat, type BySeat, type Seat } from './seat.ts';

/** A timer that runs with `leftMs` left at `since`, or stands still with `leftMs` left. Negative in overtime. */
export interface Timer {
  leftMs: number;
  /** Server time, ms; null while it stands still. */
  since: number | null;
}

/** Where in the plan a conversation is. A pause keeps it unchanged. */
export interface Place {
  plan: Plan;
  /** When both were ready. Server time, ms. */
  startedAt: number;
  index: number;
  timer: Timer;
  totalMs: number;
  stepStartedAt: number;
  /** The timer stands still because the person who has the voice is away. */
  restsForAway: boolean;
  done: BySeat<boolean>;
  /** When the listener asked to say it back. Server time, ms. */
  askedAt: number | null;
  minuteAsked: boolean;
  /** What the speaker had left when a say-back interrupted their stretch. */
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
  /** Since when a seat has no connected device. Server time, ms. */
  away: BySeat<number | null>;
  /** Number of the first missing event, null while none is: from there on this isn't the state of the room. */
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
  /** Null when it was set down at midnight. */
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

/** What a state of any status has, to build the next one from. */
export function baseOf(state: State): Base {
  const { lastNumber, at, conversation, ordinal, causes, away, missing } = state;
  return { lastNumber, at, conversation, ordinal, causes, away, missing };
}
