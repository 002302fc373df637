/** How events change a conversation. Total: any event in any state gives a state, and an illegal one changes nothing. */
import { DURATIONS, MINUTES_ALONE } from './durations.ts';
import { WAYS_BACK, type Answer, type CausedEvent, type RoomEvent, type WayBack } from './event.ts';
import { eventOf, type Intent } from './intent.ts';
import { judge } from './law.ts';
import {
  afterTurn,
  afterWish,
  enter,
  freshPlace,
  inTurn,
  isOwnTime,
  lastStretch,
  leftAt,
  plannedMs,
  prolonged,
  rested,
  running,
  stepOf,
  voiceIn,
} from './place.ts';
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
import { comeBack, stateAt } from './time.ts';

export { stateAt } from './time.ts';

/**
 * The state after an event. Events that were counted already (by number) change nothing either. An event that doesn't follow the one
 * before tells that another was passed over: the state stays and says so, until an opening begins from nothing.
 */
export function evolve(state: State, event: RoomEvent): State {
  if (event.n <= state.lastNumber) return state;
  if (isAfterGap(state, event)) {
    if (event.type === 'opened') return { ...opened(event.plan, event.n, event.at), causes: [event.cause] };
    return { ...state, missing: state.missing ?? state.lastNumber + 1 };
  }
  const current = { ...stateAt(state, event.at), lastNumber: event.n };
  if (event.type === 'away' || event.type === 'back') return withPresence(current, event.type, event.seat);
  // A clock that went back doesn't make anything happen earlier than what happened before.
  const timely = { ...event, at: current.at };
  if (judge(current, timely) !== null) return current;
  const next = apply(current, timely);
  return { ...next, causes: [...next.causes, event.cause] };
}

/** An opening puts away every event before it, so that the first one that is read may have any number. */
function isAfterGap(state: State, event: RoomEvent): boolean {
  if (state.missing !== null) return true;
  const isFirst = state.lastNumber === 0 && event.type === 'opened';
  return event.n !== state.lastNumber + 1 && !isFirst;
}

/** Why the room would refuse an intent now (server time, ms), or null. A courtesy: `evolve` decides. */
export function refuse(state: State, intent: Intent, seat: Seat, now: number): RefusalCode | null {
  const current = stateAt(state, now);
  if (intent.conversation !== undefined && intent.conversation !== state.conversation) return 'other-conversation';
  return judge(current, eventOf(intent, seat, current.lastNumber + 1, current.at));
}

function withPresence(state: State, type: 'away' | 'back', seat: Seat): State {
  const away = { ...state.away, [seat]: type === 'away' ? (state.away[seat] ?? state.at) : null };
  if (type === 'back') {
    const isVoiceBack = state.status === 'running' && state.place.restsForAway && voiceIn(state.place) === seat;
    return isVoiceBack ? { ...state, away, place: running(state.place, state.at) } : { ...state, away };
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
    case 'passed': {
      // Out of a pause: what the other one is still at goes on, its time too.
      const back = comeBack(state, state.place, 'here', at);
      return isPlaced(back) ? passed(back.place, back, event.seat, at) : back;
    }
    default:
      return state.status === 'running' ? applyStep(state, state.place, event) : state;
  }
}

/** Everything from before is gone with the events that the opening deletes: a fresh fold and a running one agree. */
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
  return { ...baseOf(state), status: 'paused', place: rested(place, at), by, kind, pausedAt: at, until, ready };
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

function passed(place: Place, state: State, seat: Seat, at: number): State {
  switch (stepOf(place).kind) {
    case 'short-say-back':
      return backToStretch(state, place, at);
    case 'wish':
      return enter(state, place, afterWish(place), at);
    case 'echo':
      return enter(state, place, place.index + 1, at);
    case 'together':
    case 'columns':
    case 'keep':
      return done(state, place, seat, at);
    default:
      return enter(state, place, afterTurn(place), at);
  }
}

function applyStep(state: RunningState, place: Place, event: CausedEvent): State {
  const { at, seat } = event;
  switch (event.type) {
    case 'begun':
      return stepOf(place).kind === 'arrive' ? done(state, place, seat, at) : enter(state, place, place.index + 1, at);
    case 'done':
      return stepOf(place).kind === 'wish-answer'
        ? enter(state, place, place.index + 1, at)
        : done(state, place, seat, at);
    case 'handed-over':
      return stepOf(place).kind === 'stretch' ? toSayBack(state, place, at) : enter(state, place, place.index + 1, at);
    case 'say-back-requested':
      return interrupted(state, place, at);
    case 'say-back-offered':
      return { ...state, place: { ...place, askedAt: at } };
    case 'say-back-begun':
      return leftAt(place, at) <= -DURATIONS.overtimeBeforeRest
        ? toSayBack(state, place, at)
        : interrupted(state, place, at);
    case 'went-on':
      return backToStretch(state, place, at);
    case 'said-back':
      return enter(state, { ...place, sayBackOrdinal: state.ordinal }, place.index + 1, at);
    case 'answered':
      return answered(state, place, event.answer, at);
    case 'let-rest':
      return enter(state, place, afterRest(place), at);
    case 'minute-taken':
      return minuteTaken(state, place, seat, at);
    case 'minute-granted':
      return { ...state, place: prolonged(place, DURATIONS.moreMinute, at) };
    case 'more-time-taken':
      return moreTimeTaken(state, place, seat, at);
    default:
      return state;
  }
}

/** An answer that is let rest counts for nothing, so nothing is built on it; an echo is one of several. */
function afterRest(place: Place): number {
  const { kind } = stepOf(place);
  if (kind === 'wish') return afterWish(place);
  return kind === 'echo' ? place.index + 1 : afterTurn(place);
}

/** In a step for both: the first is noted, the second moves on. After the bell of time together one is enough. */
function done(state: State, place: Place, seat: Seat, at: number): State {
  const doneBy = { ...place.done, [seat]: true };
  if (stepOf(place).kind === 'together' && leftAt(place, at) <= 0) return enter(state, place, place.index + 1, at);
  if (SEATS.every((each) => doneBy[each])) return enter(state, place, place.index + 1, at);
  return state.status === 'running' ? { ...state, place: { ...place, done: doneBy } } : state;
}

function withStretchKept(place: Place, at: number): Place {
  return { ...place, stretchLeftMs: leftAt(place, at), stretchTotalMs: place.totalMs, stretchIndex: place.index };
}

/** A say-back within the turn: the ring rests meanwhile, unspent seconds stay the speaker's. */
function interrupted(state: State, place: Place, at: number): State {
  const short = inTurn(place, 'short-say-back');
  return short === null ? toSayBack(state, place, at) : enter(state, withStretchKept(place, at), short, at);
}

function toSayBack(state: State, place: Place, at: number): State {
  return enter(state, withStretchKept(place, at), inTurn(place, 'say-back') ?? afterTurn(place), at);
}

/** From the first stretch on to the second with what was left over; from the second back to where it was. */
function backToStretch(state: State, place: Place, at: number): State {
  const from = place.stretchIndex ?? lastStretch(place);
  const to = inTurn(place, 'stretch', from) ?? from;
  if (to === from) return enter(state, place, to, at, { leftMs: place.stretchLeftMs, totalMs: place.stretchTotalMs });
  const leftMs = plannedMs(place, to) + Math.max(0, place.stretchLeftMs);
  return enter(state, place, to, at, { leftMs });
}

function answered(state: State, place: Place, answer: Answer, at: number): State {
  switch (answer) {
    case 'heard':
      // On to the echoes of the turn, or to what follows it.
      return enter(state, { ...place, heardAt: at }, place.index + 1, at);
    case 'more': {
      // What follows is about what is told now, and not about one thing that was missing before.
      const leftMs = Math.max(place.stretchLeftMs, DURATIONS.shortestMore);
      return enter(state, { ...place, partlyCount: 0 }, lastStretch(place), at, { leftMs });
    }
    case 'partly': {
      // Only the one missing thing is said again, so half the time is enough.
      const index = inTurn(place, 'say-back') ?? place.index;
      const leftMs = plannedMs(place, index) / 2;
      return enter(state, { ...place, partlyCount: place.partlyCount + 1 }, index, at, { leftMs });
    }
  }
}

function minuteTaken(state: RunningState, place: Place, seat: Seat, at: number): State {
  const taken = place.minutesTaken[seat];
  if (taken >= MINUTES_ALONE) return { ...state, place: { ...place, minuteAsked: true } };
  const minutesTaken = { ...place.minutesTaken, [seat]: taken + 1 };
  return { ...state, place: { ...prolonged(place, DURATIONS.moreMinute, at), minutesTaken } };
}

function moreTimeTaken(state: RunningState, place: Place, seat: Seat, at: number): State {
  const moreTime = { ...place.moreTime, [seat]: true };
  const step = stepOf(place);
  const grown = step.floor === seat && isOwnTime(step) ? prolonged(place, step.seconds * 500, at) : place;
  return { ...state, place: { ...grown, moreTime } };
}
