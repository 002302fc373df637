/** The view of one seat at one moment, derived from the state. Both seats' views agree on step, floor, voice and time (EX101). */
import { DURATIONS } from './durations.ts';
import { eventOf, INTENT_TYPES, type Intent, type IntentType } from './intent.ts';
import type { Plan } from './plan.ts';
import { chimeLeadOf, isLongAway, leftAt, stepOf, voiceIn } from './place.ts';
import { isOverdue, refusalOf } from './refusal-of.ts';
import { otherSeat, type Seat } from './seat.ts';
import { isPlaced, type PausedState, type Place, type RunningState, type State } from './state.ts';
import { stateAt } from './time.ts';
import type { Part, PausedView, RunningView, StepClock, View } from './view.ts';

/** What `seat` needs to see at `now` (server time, ms). */
export function project(state: State, seat: Seat, now: number): View {
  const current = stateAt(state, now);
  const common = {
    seat,
    ordinal: current.ordinal,
    conversation: current.conversation,
    may: mayOf(current, seat),
    away: current.away,
    partnerIsLongAway: isLongAway(current, otherSeat(seat), current.at),
  };
  switch (current.status) {
    case 'idle':
      return { ...common, status: 'idle' };
    case 'gathering':
      return { ...common, status: 'gathering', plan: current.plan, ready: current.ready };
    case 'running':
      return { ...common, ...runningView(current, seat) };
    case 'paused':
      return { ...common, ...pausedView(current) };
    case 'returning':
      return { ...common, status: 'returning', plan: current.place.plan, way: current.way, endsAt: current.endsAt };
    case 'closed': {
      const { plan, outcome, closedAt, startedAt } = current;
      return { ...common, status: 'closed', plan, outcome, closedAt, startedAt };
    }
  }
}

type Without<T> = Omit<T, 'seat' | 'ordinal' | 'conversation' | 'may' | 'away' | 'partnerIsLongAway'>;

function runningView(state: RunningState, seat: Seat): Without<RunningView> {
  const { place, at } = state;
  const step = stepOf(place);
  const voice = voiceIn(place);
  const glowUntil = place.heardAt === null ? null : place.heardAt + DURATIONS.glow;
  const { askedAt } = place;
  return {
    status: 'running',
    plan: place.plan,
    step,
    index: place.index,
    floor: step.floor,
    voice,
    part: partOf(step.floor, voice, seat),
    clock: clockOf(place, at, place.restsForAway ? 'away' : null),
    done: place.done,
    sayBackAsked: askedAt === null ? null : { at: askedAt, mayBeginAt: askedAt + DURATIONS.askBeforeSayBack },
    sayBackOrdinal: place.sayBackOrdinal,
    turnOrdinal: place.turnOrdinal,
    partlyCount: place.partlyCount,
    minuteAsked: place.minuteAsked,
    minutesTaken: voice ? place.minutesTaken[voice] : 0,
    glowUntil: glowUntil !== null && glowUntil > at ? glowUntil : null,
    next: step.floor === 'none' ? nextFloor(place) : null,
  };
}

function pausedView(state: PausedState): Without<PausedView> {
  const { place, by, kind, pausedAt, until, ready, at } = state;
  const step = stepOf(place);
  return {
    status: 'paused',
    plan: place.plan,
    step,
    floor: step.floor,
    voice: voiceIn(place),
    by,
    kind,
    pausedAt,
    until,
    isOverdue: isOverdue(state, at),
    ready,
    clock: clockOf(place, at, 'pause'),
  };
}

function partOf(floor: RunningView['floor'], voice: Seat | null, seat: Seat): Part {
  if (voice !== null) return voice === seat ? 'speaking' : 'listening';
  return floor === 'both' ? 'both' : 'none';
}

function clockOf(place: Place, now: number, restsFor: StepClock['restsFor']): StepClock {
  const leftMs = leftAt(place, now);
  const isResting = place.timer.since === null;
  const endsAt = isResting ? null : now + leftMs;
  return {
    leftMs,
    totalMs: place.totalMs,
    endsAt,
    chimeAt: endsAt === null ? null : endsAt - chimeLeadOf(place.totalMs),
    isResting,
    restsFor: isResting ? restsFor : null,
    isOver: leftMs <= 0,
  };
}

function nextFloor(place: Place): Seat | null {
  const floor = place.plan.steps[place.index + 1]?.floor;
  return floor === 'host' || floor === 'guest' ? floor : null;
}

/** Asks about every type of intent, so that a screen offers exactly what the room would take (EX104). */
function mayOf(state: State, seat: Seat): ReadonlySet<IntentType> {
  return new Set(INTENT_TYPES.filter((type) => refusalOf(state, sample(state, seat, type)) === null));
}

function sample(state: State, seat: Seat, type: IntentType) {
  const aim = { id: 'just-to-ask', step: state.ordinal };
  return eventOf({ ...aim, ...payloadOf(state, seat, type) } as Intent, seat, state.lastNumber + 1, state.at);
}

function payloadOf(state: State, seat: Seat, type: IntentType): { type: IntentType; [key: string]: unknown } {
  switch (type) {
    case 'open':
    case 'change-plan':
      return { type, plan: planOf(state) };
    case 'answer':
      return { type, answer: 'heard' };
    case 'resume':
      // Whoever is ready may still choose another way back.
      return { type, way: state.status === 'paused' && state.ready[seat] === 'here' ? 'turn' : 'here' };
    case 'set-pause':
      return { type, until: state.at + DURATIONS.longestPause };
    default:
      return { type };
  }
}

function planOf(state: State): Plan | null {
  if (isPlaced(state)) return state.place.plan;
  return state.status === 'idle' ? null : state.plan;
}
