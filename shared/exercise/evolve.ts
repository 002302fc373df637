/** The reducer of a room's events. It is total: any event in any state gives a state, and one that isn't allowed changes nothing. */
import { DURATIONS } from './durations.ts';
import type { CausedEvent, RoomEvent, StepPress } from './event.ts';
import { eventOf, type Intent } from './intent.ts';
import { addTime, enter, freshPlace, isOwnTime, startTimer, stepOf, stopTimer, voiceIn } from './place.ts';
import type { Plan } from './plan.ts';
import { isOfStep } from './press-rules.ts';
import { WAYS_BACK, type WayBack } from './presses.ts';
import { pressRuleOf, refusalOf } from './refusal-of.ts';
import type { RefusalCode } from './refusal.ts';
import { bySeat, SEATS, type Seat } from './seat.ts';
import {
  baseOf,
  initialState,
  isPlaced,
  type GatheringState,
  type PausedState,
  type Place,
  type PlacedState,
  type RunningState,
  type State,
} from './state.ts';
import { EFFECTS } from './step-effects.ts';
import { comeBack, stateAt } from './time.ts';

export { stateAt } from './time.ts';

/**
 * The state after an event. An event whose number was seen before changes nothing. A gap in the numbers means that an event is
 * missing: from there on the state stays as it was and names the gap (`missing`), until the next opening.
 */
export function evolve(state: State, event: RoomEvent): State {
  if (event.n <= state.lastNumber) return state;
  if (isAfterGap(state, event)) {
    if (event.type === 'opened') return { ...opened(event.plan, event.n, event.at), causes: [event.cause] };
    return { ...state, missing: state.missing ?? state.lastNumber + 1 };
  }
  const current = { ...stateAt(state, event.at), lastNumber: event.n };
  if (event.type === 'away' || event.type === 'back') return withPresence(current, event.type, event.seat);
  // If the server's clock was set back, the event counts as happening at the time of the one before.
  const timely = { ...event, at: current.at };
  if (refusalOf(current, timely) !== null) return current;
  const next = apply(current, timely);
  return { ...next, causes: [...next.causes, event.cause] };
}

/** An opening deletes every event before it, so the first event of a room may have any number. */
function isAfterGap(state: State, event: RoomEvent): boolean {
  if (state.missing !== null) return true;
  const isFirst = state.lastNumber === 0 && event.type === 'opened';
  return event.n !== state.lastNumber + 1 && !isFirst;
}

/** Why the room would refuse an intent now (server time, ms), or null. Tells the sender early; `evolve` decides. */
export function refuse(state: State, intent: Intent, seat: Seat, now: number): RefusalCode | null {
  const current = stateAt(state, now);
  if (intent.conversation !== undefined && intent.conversation !== state.conversation) return 'other-conversation';
  return refusalOf(current, eventOf(intent, seat, current.lastNumber + 1, current.at));
}

function withPresence(state: State, type: 'away' | 'back', seat: Seat): State {
  const away = { ...state.away, [seat]: type === 'away' ? (state.away[seat] ?? state.at) : null };
  if (type === 'back') {
    const isVoiceBack = state.status === 'running' && state.place.restsForAway && voiceIn(state.place) === seat;
    return isVoiceBack ? { ...state, away, place: startTimer(state.place, state.at) } : { ...state, away };
  }
  if (state.status === 'gathering') return { ...state, away, ready: { ...state.ready, [seat]: false } };
  if (state.status === 'paused') return { ...state, away, ready: { ...state.ready, [seat]: null } };
  return { ...state, away };
}

function apply(state: State, event: CausedEvent): State {
  return isOfStep(event) ? applyInStep(state, event) : applyToConversation(state, event);
}

/** A press of the current step. *Pass* also works from a pause and ends it, so that the step continues for the partner. */
function applyInStep(state: State, event: StepPress): State {
  const current = state.status === 'paused' ? comeBack(state, state.place, 'here', event.at) : state;
  if (current.status !== 'running') return current;
  const rule = pressRuleOf(current.place, event);
  return rule === null ? current : EFFECTS[rule.then](current, event);
}

/** Without a `default`, so that it doesn't compile until it says what a new event does. */
function applyToConversation(state: State, event: Exclude<CausedEvent, StepPress>): State {
  const { at, seat } = event;
  switch (event.type) {
    case 'opened':
      return opened(event.plan, event.n, at);
    case 'plan-changed':
      return state.status === 'gathering' ? planChanged(state, event.plan) : state;
    case 'readied':
      return state.status === 'gathering' ? readied(state, seat, at) : state;
    case 'stopped':
    case 'closed':
      return closed(state, event.type, at);
    case 'paused':
      return isPlaced(state) ? paused(state.place, state, seat, at, null) : state;
    case 'pause-set':
      return isPlaced(state) ? pauseSet(state, seat, event.until, at) : state;
    case 'resumed':
      return state.status === 'paused' ? resumed(state, seat, event.way, at) : state;
    case 'more-time-taken':
      return state.status === 'running' ? moreTimeTaken(state, seat, at) : state;
  }
}

/** Starts from the initial state, because the opening deletes all earlier events: a device that never saw them must agree. */
function opened(plan: Plan, n: number, at: number): State {
  const ready = bySeat(() => false);
  return {
    ...baseOf(initialState()),
    status: 'gathering',
    plan,
    ready,
    conversation: n,
    lastNumber: n,
    ordinal: 1,
    at,
  };
}

function planChanged(state: GatheringState, plan: Plan): State {
  return { ...state, plan, ready: bySeat(() => false), ordinal: state.ordinal + 1, causes: [] };
}

function readied(state: GatheringState, seat: Seat, at: number): State {
  const ready = { ...state.ready, [seat]: true };
  if (!SEATS.every((each) => ready[each])) return { ...state, ready };
  return enter(state, freshPlace(state.plan, at), 0, at);
}

function closed(state: State, outcome: 'stopped' | 'closed', at: number): State {
  if (state.status !== 'gathering' && !isPlaced(state)) return state;
  const { plan, startedAt } = isPlaced(state) ? state.place : { plan: state.plan, startedAt: null };
  return { ...baseOf(state), status: 'closed', plan, outcome, closedAt: at, startedAt };
}

function paused(place: Place, state: State, by: Seat, at: number, until: number | null): State {
  const kind = until === null ? 'breath' : 'longer';
  const ready = bySeat(() => null);
  return { ...baseOf(state), status: 'paused', place: stopTimer(place, at), by, kind, pausedAt: at, until, ready };
}

function pauseSet(state: PlacedState, seat: Seat, until: number, at: number): State {
  if (state.status !== 'paused') return paused(state.place, state, seat, at, until);
  return { ...state, kind: 'longer', until, ready: bySeat(() => null) };
}

function resumed(state: PausedState, seat: Seat, way: WayBack, at: number): State {
  if (state.kind === 'breath') return comeBack(state, state.place, way, at);
  const ready = { ...state.ready, [seat]: way };
  const ways = SEATS.map((each) => ready[each]).filter((each) => each !== null);
  if (ways.length < SEATS.length) return { ...state, ready };
  const gentlest = ways.reduce((a, b) => (WAYS_BACK.indexOf(b) > WAYS_BACK.indexOf(a) ? b : a));
  const endsAt = at + DURATIONS.returning;
  return { ...baseOf(state), status: 'returning', place: state.place, way: gentlest, endsAt };
}

function moreTimeTaken(state: RunningState, seat: Seat, at: number): State {
  const { place } = state;
  const moreTime = { ...place.moreTime, [seat]: true };
  const step = stepOf(place);
  const grown = step.floor === seat && isOwnTime(step) ? addTime(place, step.seconds * 500, at) : place;
  return { ...state, place: { ...grown, moreTime } };
}
