/**
 * Who may do what, when. One law for both sides: `refuse` asks it as a courtesy before an event is written, `evolve` asks it
 * again when the event is read, and what is illegal by then changes nothing.
 */
import { DURATIONS, MINUTES_ALONE, PARTLY_BEFORE_REST } from './durations.ts';
import type { CausedEvent } from './event.ts';
import { chimeLeadOf, inTurn, isLongAway, leftAt, spentAt, stepOf, voiceIn } from './place.ts';
import type { StepKind } from './plan.ts';
import type { RefusalCode } from './refusal.ts';
import { otherSeat, type Seat } from './seat.ts';
import type { GatheringState, PausedState, Place, RunningState, State } from './state.ts';

type Verdict = RefusalCode | null;

/** Events that are meant whatever has happened in between: nobody's stop is too late. */
const FOR_ANY_STEP: ReadonlySet<CausedEvent['type']> = new Set(['opened', 'paused', 'stopped']);

const HANDED_OVER: ReadonlySet<StepKind> = new Set(['share', 'stretch', 'echo', 'wish']);
const CAN_TAKE_MINUTES: ReadonlySet<StepKind> = new Set(['share', 'stretch', 'say-back', 'echo']);
/** Steps without turns, in which each says that they are done. */
const FOR_BOTH: ReadonlySet<StepKind> = new Set(['together', 'columns', 'next-time', 'keep']);

/** Why this event may not happen, or null when it may. `state` must have been brought to the event's time. */
export function judge(state: State, event: CausedEvent): Verdict {
  if (state.causes.includes(event.cause)) return 'already';
  if (event.type === 'opened') return state.status === 'idle' || state.status === 'closed' ? null : 'room-busy';
  if (state.status === 'idle' || state.status === 'closed') return 'not-in-step';
  if (!FOR_ANY_STEP.has(event.type) && event.step !== state.ordinal) return 'stale';
  if (event.type === 'stopped') return null;
  switch (state.status) {
    case 'gathering':
      return judgeGathering(state, event);
    case 'running':
      return judgeRunning(state, event);
    case 'paused':
      return judgePaused(state, event);
    case 'returning':
      return event.type === 'paused' ? null : 'not-now';
  }
}

function judgeGathering(state: GatheringState, event: CausedEvent): Verdict {
  if (event.type === 'plan-changed') return null;
  if (event.type === 'readied') return state.ready[event.seat] ? 'already' : null;
  return 'not-now';
}

function judgeRunning(state: RunningState, event: CausedEvent): Verdict {
  const { place } = state;
  switch (event.type) {
    case 'paused':
      return null;
    case 'more-time-taken':
      return place.moreTime[event.seat] ? 'already' : null;
    case 'pause-set':
      return isLongAway(state, otherSeat(event.seat), event.at) ? judgeUntil(event.until, null, event.at) : 'not-now';
    case 'closed':
      return isLongAway(state, otherSeat(event.seat), event.at) ? null : 'not-now';
    default:
      return judgeStep(place, event);
  }
}

/** The presses that a step of each kind knows. */
function judgeStep(place: Place, event: CausedEvent): Verdict {
  const step = stepOf(place);
  const { kind, floor } = step;
  const { seat, at } = event;
  switch (event.type) {
    case 'begun':
      return judgeBegin(place, seat);
    case 'handed-over':
      return HANDED_OVER.has(kind) ? mine(voiceIn(place) === seat) : 'not-now';
    case 'say-back-requested':
      return kind === 'stretch' && inTurn(place, 'short-say-back') !== null ? mine(floor === seat) : 'not-now';
    case 'say-back-offered':
      if (kind !== 'stretch') return 'not-now';
      return floor === seat ? 'not-your-turn' : place.askedAt === null ? null : 'already';
    case 'say-back-begun':
      if (kind !== 'stretch' || place.askedAt === null) return 'not-now';
      if (floor === seat) return 'not-your-turn';
      return at >= place.askedAt + DURATIONS.askBeforeSayBack ? null : 'too-early';
    case 'went-on':
      return kind === 'short-say-back' ? null : 'not-now';
    case 'said-back':
      return kind === 'say-back' ? mine(floor !== seat) : 'not-now';
    case 'answered':
      return kind === 'answer' ? mine(floor === seat) : 'not-now';
    case 'done':
      return judgeDone(place, seat, at);
    case 'let-rest':
      return judgeRest(place, seat, at);
    case 'passed':
      // A fixed slot that is done early is silence. Who can't bear that pauses, and passes from there.
      return kind === 'slot' ? 'not-now' : judgePass(place, seat);
    case 'minute-taken':
      return judgeMinute(place, seat, at);
    case 'minute-granted':
      return place.minuteAsked ? mine(voiceIn(place) !== seat) : 'not-now';
    default:
      return 'not-now';
  }
}

function mine(isMine: boolean): Verdict {
  return isMine ? null : 'not-your-turn';
}

function judgeBegin(place: Place, seat: Seat): Verdict {
  const { kind } = stepOf(place);
  if (kind === 'arrive') return place.done[seat] ? 'already' : null;
  if (kind !== 'swap') return 'not-now';
  const next = place.plan.steps[place.index + 1]?.floor;
  return mine(next !== 'host' && next !== 'guest' ? true : next === seat);
}

function judgeDone(place: Place, seat: Seat, at: number): Verdict {
  const { kind } = stepOf(place);
  if (kind === 'wish-answer') return mine(voiceIn(place) === seat);
  if (!FOR_BOTH.has(kind)) return 'not-now';
  if (kind === 'together' && leftAt(place, at) <= 0) return null;
  return place.done[seat] ? 'already' : null;
}

/** Nobody is held by the other: who waits may move on, after two "not quite", a minute unanswered, or a minute over. */
function judgeRest(place: Place, seat: Seat, at: number): Verdict {
  const { kind } = stepOf(place);
  const isLongOver = leftAt(place, at) <= -DURATIONS.overtimeBeforeRest;
  switch (kind) {
    case 'answer':
      if (place.partlyCount >= PARTLY_BEFORE_REST) return null;
      return spentAt(place, at) >= DURATIONS.unanswered ? null : 'too-early';
    case 'say-back':
      if (place.partlyCount >= PARTLY_BEFORE_REST) return null;
      return voiceIn(place) === seat ? 'not-now' : isLongOver ? null : 'too-early';
    case 'share':
    case 'echo':
    case 'wish':
    case 'wish-answer':
      return voiceIn(place) === seat ? 'not-now' : isLongOver ? null : 'too-early';
    case 'columns':
    case 'next-time':
    case 'keep':
      return !place.done[seat] ? 'not-now' : isLongOver ? null : 'too-early';
    default:
      return 'not-now';
  }
}

function judgePass(place: Place, seat: Seat): Verdict {
  const { kind } = stepOf(place);
  if (kind === 'arrive' || kind === 'swap') return 'not-now';
  if (kind === 'next-time') return null;
  if (FOR_BOTH.has(kind)) return place.done[seat] ? 'already' : null;
  return mine(voiceIn(place) === seat);
}

function judgeMinute(place: Place, seat: Seat, at: number): Verdict {
  const { kind } = stepOf(place);
  if (!CAN_TAKE_MINUTES.has(kind)) return 'not-now';
  if (voiceIn(place) !== seat) return 'not-your-turn';
  if (leftAt(place, at) > chimeLeadOf(place.totalMs)) return 'too-early';
  return place.minutesTaken[seat] >= MINUTES_ALONE && place.minuteAsked ? 'minutes-used' : null;
}

function judgePaused(state: PausedState, event: CausedEvent): Verdict {
  const isBreath = state.kind === 'breath';
  switch (event.type) {
    case 'pause-set':
      if (state.kind === 'overnight') return 'not-now';
      return judgeUntil(event.until, state.until, event.at);
    case 'resumed':
      if (isBreath) return mine(state.by === event.seat);
      return state.ready[event.seat] === event.way ? 'already' : null;
    case 'passed':
      if (!isBreath || state.by !== event.seat) return 'not-now';
      return judgePass(state.place, event.seat);
    case 'closed':
      return mayClose(state, event.seat, event.at) ? null : 'too-early';
    default:
      return 'not-now';
  }
}

/** A pause is never shortened, and never set into the past or half a day away. */
function judgeUntil(until: number, already: number | null, at: number): Verdict {
  if (until <= at || until > at + DURATIONS.longestPause) return 'malformed';
  return already !== null && until <= already ? 'already' : null;
}

function mayClose(state: PausedState, seat: Seat, at: number): boolean {
  return state.kind === 'overnight' || isOverdue(state, at) || isLongAway(state, otherSeat(seat), at);
}

/** The time of the pause is over, or nobody decided for so long that the other needn't wait. */
export function isOverdue(state: PausedState, now: number): boolean {
  if (state.kind === 'overnight') return false;
  return now >= (state.until ?? state.pausedAt + DURATIONS.undecidedPause);
}
