/**
 * Who may do what, when. The conductor asks before it writes an event (`refuse`), the page to know which presses to offer (`project`),
 * and `evolve` when an event is read: by then another one may have come before it, and what isn't allowed any more changes nothing.
 */
import { DURATIONS, MINUTES_ALONE, PARTLY_BEFORE_REST } from './durations.ts';
import type { CausedEvent } from './event.ts';
import { ANY_STEP_EVENTS } from './intent.ts';
import { chimeLeadOf, inTurn, isLongAway, leftAt, spentAt, stepOf, voiceIn } from './place.ts';
import type { PressRule, PressRules, StepEvent, Who } from './press-rules.ts';
import type { RefusalCode } from './refusal.ts';
import { otherSeat, type Seat } from './seat.ts';
import type { GatheringState, PausedState, Place, RunningState, State } from './state.ts';
import { STEP_RULES } from './step-rules.ts';

type Verdict = RefusalCode | null;

/** Why this event may not happen, or null when it may. `state` must have been brought to the event's time. */
export function refusalOf(state: State, event: CausedEvent): Verdict {
  if (state.causes.includes(event.cause)) return 'already';
  if (event.type === 'opened') return state.status === 'idle' || state.status === 'closed' ? null : 'room-busy';
  if (state.status === 'idle' || state.status === 'closed') return 'not-in-step';
  if (!ANY_STEP_EVENTS.has(event.type) && event.step !== state.ordinal) return 'stale';
  if (event.type === 'stopped') return null;
  switch (state.status) {
    case 'gathering':
      return whileGathering(state, event);
    case 'running':
      return whileRunning(state, event);
    case 'paused':
      return whilePaused(state, event);
    case 'returning':
      return event.type === 'paused' ? null : 'not-now';
  }
}

function whileGathering(state: GatheringState, event: CausedEvent): Verdict {
  if (event.type === 'plan-changed') return null;
  if (event.type === 'readied') return state.ready[event.seat] ? 'already' : null;
  return 'not-now';
}

function whileRunning(state: RunningState, event: CausedEvent): Verdict {
  const { place } = state;
  switch (event.type) {
    case 'paused':
      return null;
    case 'more-time-taken':
      return place.moreTime[event.seat] ? 'already' : null;
    case 'pause-set':
      return isLongAway(state, otherSeat(event.seat), event.at)
        ? refusalOfUntil(event.until, null, event.at)
        : 'not-now';
    case 'closed':
      return isLongAway(state, otherSeat(event.seat), event.at) ? null : 'not-now';
    default: {
      const rule = pressRuleOf(place, event);
      return rule === null || rule.isOnlyInPause ? 'not-now' : refusalBy(rule, place, event);
    }
  }
}

/** What the step on screen says of an event; null when it doesn't take it. */
export function pressRuleOf(place: Place, event: CausedEvent): PressRule | null {
  const { presses, waiting } = STEP_RULES[stepOf(place).kind];
  const type = event.type as StepEvent;
  const byWaiting: PressRules = waiting === 'for-time' ? {} : waiting;
  return presses[type] ?? byWaiting[type] ?? null;
}

function refusalBy(rule: PressRule, place: Place, { seat, at }: CausedEvent): Verdict {
  const verdicts = [rule.by].flat().map((who) => REFUSALS[who](place, seat, at));
  return verdicts.includes(null) ? null : (verdicts.at(-1) ?? null);
}

const REFUSALS: Readonly<Record<Who, (place: Place, seat: Seat, at: number) => Verdict>> = {
  anyone: () => null,
  'each-once': (place, seat) => (place.done[seat] ? 'already' : null),
  voice: (place, seat) => unlessTurnOf(voiceIn(place) === seat),
  'next-floor': (place, seat) => {
    const next = place.plan.steps[place.index + 1]?.floor;
    return unlessTurnOf((next !== 'host' && next !== 'guest') || next === seat);
  },
  'voice-before-short-say-back': (place, seat) =>
    inTurn(place, 'short-say-back') === null ? 'not-now' : unlessTurnOf(voiceIn(place) === seat),
  'listener-once': (place, seat) => {
    if (voiceIn(place) === seat) return 'not-your-turn';
    return place.askedAt === null ? null : 'already';
  },
  'listener-who-asked': (place, seat, at) => {
    if (place.askedAt === null) return 'not-now';
    if (voiceIn(place) === seat) return 'not-your-turn';
    return at >= place.askedAt + DURATIONS.askBeforeSayBack ? null : 'too-early';
  },
  'voice-after-chime': (place, seat, at) => {
    if (voiceIn(place) !== seat) return 'not-your-turn';
    if (leftAt(place, at) > chimeLeadOf(place.totalMs)) return 'too-early';
    return place.minutesTaken[seat] >= MINUTES_ALONE && place.minuteAsked ? 'minutes-used' : null;
  },
  'listener-asked-for-minute': (place, seat) => (place.minuteAsked ? unlessTurnOf(voiceIn(place) !== seat) : 'not-now'),
  'anyone-after-bell': (place, _seat, at) => (leftAt(place, at) <= 0 ? null : 'too-early'),
  'anyone-after-two-partly': (place) => (place.partlyCount >= PARTLY_BEFORE_REST ? null : 'too-early'),
  'anyone-when-unanswered': (place, _seat, at) => (spentAt(place, at) >= DURATIONS.unanswered ? null : 'too-early'),
  'waiting-in-overtime': (place, seat, at) => (voiceIn(place) === seat ? 'not-now' : unlessOvertime(place, at)),
  'done-in-overtime': (place, seat, at) => (place.done[seat] ? unlessOvertime(place, at) : 'not-now'),
};

function unlessTurnOf(isTheirTurn: boolean): Verdict {
  return isTheirTurn ? null : 'not-your-turn';
}

function unlessOvertime(place: Place, at: number): Verdict {
  return leftAt(place, at) <= -DURATIONS.overtimeBeforeRest ? null : 'too-early';
}

function whilePaused(state: PausedState, event: CausedEvent): Verdict {
  const isBreath = state.kind === 'breath';
  switch (event.type) {
    case 'pause-set':
      if (state.kind === 'overnight') return 'not-now';
      return refusalOfUntil(event.until, state.until, event.at);
    case 'resumed':
      if (isBreath) return unlessTurnOf(state.by === event.seat);
      return state.ready[event.seat] === event.way ? 'already' : null;
    case 'passed': {
      if (!isBreath || state.by !== event.seat) return 'not-now';
      const rule = pressRuleOf(state.place, event);
      return rule === null ? 'not-now' : refusalBy(rule, state.place, event);
    }
    case 'closed':
      return mayClose(state, event.seat, event.at) ? null : 'too-early';
    default:
      return 'not-now';
  }
}

/** A pause is never shortened, and never set into the past or more than twelve hours ahead. */
function refusalOfUntil(until: number, already: number | null, at: number): Verdict {
  if (until <= at || until > at + DURATIONS.longestPause) return 'malformed';
  return already !== null && until <= already ? 'already' : null;
}

function mayClose(state: PausedState, seat: Seat, at: number): boolean {
  return state.kind === 'overnight' || isOverdue(state, at) || isLongAway(state, otherSeat(seat), at);
}

/** The pause is over: its time has come, or no time was set for so long that the partner needn't wait. */
export function isOverdue(state: PausedState, now: number): boolean {
  if (state.kind === 'overnight') return false;
  return now >= (state.until ?? state.pausedAt + DURATIONS.undecidedPause);
}
