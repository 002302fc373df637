/** A position in a plan: the current step, its timer, the other steps of its turn, and how another step is entered. */
import { DURATIONS } from './durations.ts';
import { voiceOf, type Plan, type PlanStep } from './plan.ts';
import { bySeat, type Seat } from './seat.ts';
import { baseOf, type Place, type State } from './state.ts';
import { STEP_RULES, type StepKind } from './step-rules.ts';

export function stepOf(place: Place): PlanStep {
  const step = place.plan.steps[place.index];
  if (!step) throw new Error(`step ${place.index} of a plan with ${place.plan.steps.length} steps`);
  return step;
}

/** Time left at `now`, ms; negative in overtime. */
export function leftAt(place: Place, now: number): number {
  const { leftMs, since } = place.timer;
  return since === null ? leftMs : leftMs - (now - since);
}

/** How much of the step's time is spent at `now`, without the time its timer stood still, ms. */
export function spentAt(place: Place, now: number): number {
  return place.totalMs - leftAt(place, now);
}

/** How long before the end of a step its chime sounds, ms. */
export function chimeLeadOf(totalMs: number): number {
  return Math.min(DURATIONS.chimeBeforeEnd, Math.round(totalMs / 3));
}

/** Index of the first step of this kind in the current turn that comes after the index `after`, or null. */
export function inTurn(place: Place, kind: StepKind, after = -1): number | null {
  const turn = stepOf(place).turn;
  const index = place.plan.steps.findIndex(
    (step, i) => i > after && turn !== null && step.turn === turn && step.kind === kind,
  );
  return index === -1 ? null : index;
}

export function lastStretch(place: Place): number {
  const first = inTurn(place, 'stretch') ?? place.index;
  return inTurn(place, 'stretch', first) ?? first;
}

/** Index of the step after the current turn, or after the current step where there is no turn. */
export function afterTurn(place: Place): number {
  const { turn } = stepOf(place);
  if (turn === null) return place.index + 1;
  let index = place.index;
  while (place.plan.steps[index]?.turn === turn) index += 1;
  return index;
}

/** Index of the first step of the current turn, or of the current step where there is no turn. */
export function startOfTurn(place: Place): number {
  const { turn } = stepOf(place);
  return turn === null ? place.index : place.plan.steps.findIndex((step) => step.turn === turn);
}

/** Index of what comes after the current step when it is skipped, together with a step that only follows it. */
export function afterSkipped(place: Place): number {
  const next = place.plan.steps[place.index + 1];
  return next && STEP_RULES[next.kind].follows === stepOf(place).kind ? place.index + 2 : place.index + 1;
}

/** Whether *More time* makes this step longer. */
export function isOwnTime(step: PlanStep): boolean {
  return STEP_RULES[step.kind].isOwnTime === true;
}

/** A step's planned time, ms, with half as much again where its person took *More time*. */
export function plannedMs(place: Place, index: number): number {
  const step = place.plan.steps[index];
  if (!step) return 0;
  const hasMore = isOwnTime(step) && (step.floor === 'host' || step.floor === 'guest') && place.moreTime[step.floor];
  return step.seconds * (hasMore ? 1500 : 1000);
}

export function freshPlace(plan: Plan, startedAt: number): Place {
  return {
    plan,
    startedAt,
    index: 0,
    timer: { leftMs: 0, since: null },
    totalMs: 0,
    stepStartedAt: startedAt,
    restsForAway: false,
    done: bySeat(() => false),
    askedAt: null,
    minuteAsked: false,
    stretchLeftMs: 0,
    stretchTotalMs: 0,
    stretchIndex: null,
    turnOrdinal: 0,
    partlyCount: 0,
    minutesTaken: bySeat(() => 0),
    sayBackOrdinal: null,
    moreTime: bySeat(() => false),
    heardAt: null,
  };
}

export interface Entering {
  /** Instead of the planned time: how much is left (may be negative), and of what total, ms. */
  leftMs?: number;
  totalMs?: number;
}

/**
 * Begins another step instance at `at`, or finishes the conversation when the plan has no step `index`. What belongs to a turn (how
 * often *partly* was answered, minutes taken, the time left of a stretch) is kept within the turn and dropped outside of it.
 */
export function enter(state: State, place: Place, index: number, at: number, entering: Entering = {}): State {
  const step = place.plan.steps[index];
  const base = { ...baseOf(state), at, ordinal: state.ordinal + 1, causes: [] };
  if (!step) {
    const { plan, startedAt } = place;
    return { ...base, status: 'closed', plan, outcome: 'finished', closedAt: at, startedAt };
  }
  const staysInTurn =
    step.turn !== null && place.plan.steps[place.index]?.turn === step.turn && state.status !== 'gathering';
  const planned = plannedMs(place, index);
  const kept = staysInTurn
    ? place
    : { ...freshPlace(place.plan, place.startedAt), moreTime: place.moreTime, heardAt: place.heardAt };
  const next: Place = {
    ...kept,
    turnOrdinal: staysInTurn ? place.turnOrdinal : base.ordinal,
    index,
    timer: { leftMs: entering.leftMs ?? planned, since: at },
    totalMs: entering.totalMs ?? entering.leftMs ?? planned,
    stepStartedAt: at,
    restsForAway: false,
    done: bySeat(() => false),
    askedAt: null,
    minuteAsked: false,
  };
  return { ...base, status: 'running', place: next };
}

/** Stops the timer at `at`. */
export function stopTimer(place: Place, at: number): Place {
  return { ...place, timer: { leftMs: leftAt(place, at), since: null } };
}

/** Lets the timer run again from `at`. If the voice is still away, `stateAt` stops it again. */
export function startTimer(place: Place, at: number): Place {
  return { ...place, timer: { leftMs: leftAt(place, at), since: at }, restsForAway: false };
}

/** Adds time to the step. In overtime it counts from now. */
export function addTime(place: Place, byMs: number, now: number): Place {
  const leftMs = Math.max(0, leftAt(place, now)) + byMs;
  const since = place.timer.since === null ? null : now;
  return { ...place, timer: { leftMs, since }, totalMs: place.totalMs + byMs, minuteAsked: false };
}

export function voiceIn(place: Place): Seat | null {
  return voiceOf(stepOf(place));
}

export function isLongAway(state: State, seat: Seat, now: number): boolean {
  const since = state.away[seat];
  return since !== null && now >= since + DURATIONS.longAway;
}
