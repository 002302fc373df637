/** What a screen needs to know about the exercise, for one seat at one moment. Everything in it is derived. */
import type { IntentType } from './intent.ts';
import type { Floor, Plan, PlanStep } from './plan.ts';
import type { WayBack } from './presses.ts';
import type { BySeat, Seat } from './seat.ts';

interface Common {
  /** Which seat this view is for. */
  seat: Seat;
  /** Ordinal of the step instance; an intent made on this screen names it. */
  ordinal: number;
  /** The conversation's number, which its words carry; 0 when none has been opened. */
  conversation: number;
  /** The intents that this seat may send right now, and that would not be refused. */
  may: ReadonlySet<IntentType>;
  /** Since when (server time, ms) no device of a seat has been there; null when one is. */
  away: BySeat<number | null>;
  /** The partner has been away for so long (3 min) that waiting, a time or closing is offered. */
  partnerIsLongAway: boolean;
}

/** The remaining time of a step. The ring and its chimes are drawn from these alone. */
export interface StepClock {
  /** At the view's `now`; negative in overtime. ms. */
  leftMs: number;
  totalMs: number;
  /** Server time (ms) at which it reaches zero if nothing happens; null while it rests. */
  endsAt: number | null;
  /** Server time (ms) of the soft chime before the end; null when it rests. */
  chimeAt: number | null;
  isResting: boolean;
  /** Why it rests: nobody hears the one with the voice, or a say-back inside a stretch. */
  restsFor: 'away' | 'pause' | null;
  isOver: boolean;
}

/** My part in the step: I speak, I listen, both of us, or nobody (a breath). */
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
  /** Seats that said they're done with a step for both. */
  done: BySeat<boolean>;
  /** Set when the listener has asked to say it back: since when, and when they may begin. Server time, ms. */
  sayBackAsked: { at: number; mayBeginAt: number } | null;
  /** Ordinal of the say-back that this answer or repeated say-back belongs to; null outside of them. */
  sayBackOrdinal: number | null;
  /** Ordinal of the turn's first step instance: words with this ordinal or a later one belong to the turn. */
  turnOrdinal: number;
  /** How often "not quite" was answered in this turn, since more was told. */
  partlyCount: number;
  /** The speaker has asked for a third minute and waits for a nod. */
  minuteAsked: boolean;
  minutesTaken: number;
  /** Server time (ms) until which both screens glow, because something was heard. Null when not. */
  glowUntil: number | null;
  /** Who begins after this step; only in a swap. */
  next: Seat | null;
}

export interface PausedView extends Common {
  status: 'paused';
  plan: Plan;
  step: PlanStep;
  floor: Floor;
  voice: Seat | null;
  /** Null when the night set the conversation down. */
  by: Seat | null;
  /** `breath`: the first minute, and until the one who pressed decides. */
  kind: 'breath' | 'longer' | 'overnight';
  pausedAt: number;
  /** Server time (ms) at which they meant to be back; null when not said. */
  until: number | null;
  isOverdue: boolean;
  ready: BySeat<WayBack | null>;
  clock: StepClock;
}

/** Half a minute of arriving after a pause; then `way`. */
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
  /** `finished`: all steps done. `stopped`: for tonight. `closed`: kindly, without the other. */
  outcome: 'finished' | 'stopped' | 'closed';
  closedAt: number;
  startedAt: number | null;
}

export type View = IdleView | GatheringView | RunningView | PausedView | ReturningView | ClosedView;
