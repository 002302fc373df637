/** What a screen needs to know about the conversation, for one seat at one moment. All of it is derived (project.ts). */
import type { IntentType } from './intent.ts';
import type { Floor, Plan, PlanStep } from './plan.ts';
import type { WayBack } from './presses.ts';
import type { BySeat, Seat } from './seat.ts';

interface Common {
  /** Which seat this view is for. */
  seat: Seat;
  /** Ordinal of the step instance; an intent made on this screen names it. */
  ordinal: number;
  /** The conversation's number, which its entries carry; 0 when none has been opened. */
  conversation: number;
  /** The intents that this seat may send right now, and that would not be refused. */
  may: ReadonlySet<IntentType>;
  /** Since when (server time, ms) a seat has no connected device; null when it has one. */
  away: BySeat<number | null>;
  /** The partner has been away for three minutes: waiting, setting a time or closing is offered. */
  partnerIsLongAway: boolean;
}

/** The timer of a step, for the ring and the chimes. */
export interface StepClock {
  /** At the view's `now`; negative in overtime. ms. */
  leftMs: number;
  totalMs: number;
  /** Server time (ms) at which it reaches zero if nothing happens; null while it stands still. */
  endsAt: number | null;
  /** Server time (ms) of the soft chime before the end; null while it stands still. */
  chimeAt: number | null;
  isResting: boolean;
  /** Why the timer is stopped: the person with the voice is away, or the conversation is paused. */
  restsFor: 'away' | 'pause' | null;
  isOver: boolean;
}

/** This seat's part in the step. `both`: both act at once. `none`: neither acts (a swap). */
export type Part = 'speaking' | 'listening' | 'both' | 'none';

export interface RunningView extends Common {
  status: 'running';
  plan: Plan;
  step: PlanStep;
  /** Index of `step` in the plan. */
  index: number;
  floor: Floor;
  voice: Seat | null;
  part: Part;
  clock: StepClock;
  /** Seats that are done with a step for both. */
  done: BySeat<boolean>;
  /** Set when the listener has asked to say it back: since when, and when they may begin. Server time, ms. */
  sayBackAsked: { at: number; mayBeginAt: number } | null;
  /** Ordinal of the say-back that this answer or repeated say-back belongs to; null outside of them. */
  sayBackOrdinal: number | null;
  /** Ordinal of the turn's first step instance: entries with this ordinal or a later one belong to the turn. */
  turnOrdinal: number;
  /** How many times *Not quite* was answered in this turn, since the last *There's more*. */
  partlyCount: number;
  /** The speaker has asked for a third minute, which the listener has to grant. */
  minuteAsked: boolean;
  /** By the person with the voice. */
  minutesTaken: number;
  /** Server time (ms) until which both screens glow after *That's it*; null when they don't. */
  glowUntil: number | null;
  /** Who has the floor in the next step; null unless neither has it in this step. */
  next: Seat | null;
}

export interface PausedView extends Common {
  status: 'paused';
  plan: Plan;
  step: PlanStep;
  floor: Floor;
  voice: Seat | null;
  /** Null when it was set down at midnight. */
  by: Seat | null;
  /** `breath`: until the person who pressed decides. `longer`: with a time to come back. `overnight`: set down at midnight. */
  kind: 'breath' | 'longer' | 'overnight';
  pausedAt: number;
  /** Server time (ms) at which they meant to be back; null when not said. */
  until: number | null;
  isOverdue: boolean;
  ready: BySeat<WayBack | null>;
  clock: StepClock;
}

/** Half a minute of arriving after a longer pause; then the conversation continues by `way`. */
export interface ReturningView extends Common {
  status: 'returning';
  plan: Plan;
  way: WayBack;
  endsAt: number;
}

export interface GatheringView extends Common {
  status: 'gathering';
  plan: Plan;
  ready: BySeat<boolean>;
}

export interface IdleView extends Common {
  status: 'idle';
}

export interface ClosedView extends Common {
  status: 'closed';
  plan: Plan;
  /** `finished`: all steps are done. `stopped`: for tonight. `closed`: by one person, without the other. */
  outcome: 'finished' | 'stopped' | 'closed';
  closedAt: number;
  startedAt: number | null;
}

export type View = IdleView | GatheringView | RunningView | PausedView | ReturningView | ClosedView;
