/** The reducer of a room's events. It is total: any event in any state gives a state, and one that isn't allowed changes nothing. */
import { DURATIONS } from './durations.ts';
import type { CausedEvent, RoomEvent } from './event.ts';
import { eventOf, type Intent } from './intent.ts';
import { addTime, enter, freshPlace, isOwnTime, startTimer, stepOf, stopTimer, voiceIn } from './place.ts';
import { WAYS_BACK, type WayBack } from './presses.ts';
import { pressRuleOf, refusalOf } from './refusal-of.ts';
import type { RefusalCode } from './refusal.ts';
import { bySeat, SEATS, type Seat } from './seat.ts';
import {
  baseOf,
  initialState,
  isPlaced,
  type PausedState,
  type Place,
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
  const { at } = event;
  if (event.type === 'opened') return opened(event.plan, event.n, at);
  if (state.status === 'gathering') return applyGathering(state, event);
  if (!isPlaced(state)) return state;
  switch (event.type) {
    case 'stopped':
    case 'closed':
      return closed(state.place, state, event.type, at);
    case 'paused':
      return paused(state.place, state, event.seat, at, null);
    case 'pause-set':
      if (state.status !== 'paused') return paused(state.place, state, event.seat, at, event.until);
      return { ...state, kind: 'longer', until: event.until, ready: bySeat(() => null) };
    case 'resumed':
      return state.status === 'paused' ? resumed(state, event.seat, event.way, at) : state;
    default:
      return applyInStep(state.status === 'paused' ? comeBack(state, state.place, 'here', at) : state, event);
  }
}

/** A press of the current step. *Pass* also works from a pause and ends it, so that the step continues for the partner. */
function applyInStep(state: State, event: CausedEvent): State {
  if (state.status !== 'running') return state;
  if (event.type === 'more-time-taken') return moreTimeTaken(state, event.seat, event.at);
  const rule = pressRuleOf(state.place, event);
  return rule === null ? state : EFFECTS[rule.then](state, event);
}

/** Starts from the initial state, because the opening deletes all earlier events: a device that never saw them must agree. */
function opened(plan: Place['plan'], n: number, at: number): State {
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

function applyGathering(state: Extract<State, { status: 'gathering' }>, event: CausedEvent): State {
  if (event.type === 'stopped') {
    const { plan } = state;
    return { ...baseOf(state), status: 'closed', plan, outcome: 'stopped', closedAt: event.at, startedAt: null };
  }
  if (event.type === 'plan-changed') {
    return { ...state, plan: event.plan, ready: bySeat(() => false), ordinal: state.ordinal + 1, causes: [] };
  }
  const ready = { ...state.ready, [event.seat]: true };
  if (!SEATS.every((seat) => ready[seat])) return { ...state, ready };
  return enter(state, freshPlace(state.plan, event.at), 0, event.at);
}

function closed(place: Place, state: State, outcome: 'stopped' | 'closed', at: number): State {
  const { plan, startedAt } = place;
  return { ...baseOf(state), status: 'closed', plan, outcome, closedAt: at, startedAt };
}

function paused(place: Place, state: State, by: Seat, at: number, until: number | null): State {
  const kind = until === null ? 'breath' : 'longer';
  const ready = bySeat(() => null);
  return { ...baseOf(state), status: 'paused', place: stopTimer(place, at), by, kind, pausedAt: at, until, ready };
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
