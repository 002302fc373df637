/**
 * Who may do what, when. The conductor asks before it writes an event (`refuse`), the page to know which presses to offer (`project`),
 * and `evolve` when an event is read: by then another one may have come before it, and what isn't allowed any more changes nothing.
 */
import { DURATIONS, MINUTES_ALONE, PARTLY_BEFORE_REST } from './durations.ts';
import type { CausedEvent, StepPress } from './event.ts';
import { ANY_STEP_EVENTS } from './intent.ts';
import { chimeLeadOf, inTurn, isLongAway, leftAt, spentAt, stepOf, voiceIn } from './place.ts';
import { isOfStep, type PressRule, type PressRules, type Who } from './press-rules.ts';
import type { RefusalCode } from './refusal.ts';
import { otherSeat, type Seat } from './seat.ts';
import type { ClosedState, IdleState, PausedState, Place, State } from './state.ts';
import { STEP_RULES } from './step-rules.ts';

type Verdict = RefusalCode | null;
type OpenState = Exclude<State, IdleState | ClosedState>;
type ConversationPress = Exclude<CausedEvent, StepPress | { type: 'opened' }>;

/** Why this event may not happen, or null when it may. `state` must have been brought to the event's time. */
export function refusalOf(state: State, event: CausedEvent): Verdict {
  if (state.causes.includes(event.cause)) return 'already';
  if (event.type === 'opened') return state.status === 'idle' || state.status === 'closed' ? null : 'room-busy';
  if (state.status === 'idle' || state.status === 'closed') return 'not-in-step';
  if (!ANY_STEP_EVENTS.has(event.type) && event.step !== state.ordinal) return 'stale';
  return isOfStep(event) ? ofStep(state, event) : ofConversation(state, event);
}

function ofConversation(state: OpenState, event: ConversationPress): Verdict {
  const rule: (state: OpenState, event: never) => Verdict = CONVERSATION_RULES[event.type];
  return rule(state, event as never);
}

/** When and by whom a press is allowed that concerns the conversation, whatever its step. */
const CONVERSATION_RULES: {
  readonly [E in ConversationPress['type']]: (
    state: OpenState,
    event: Extract<ConversationPress, { type: E }>,
  ) => Verdict;
} = {
  'plan-changed': ({ status }) => (status === 'gathering' ? null : 'not-now'),
  readied: (state, { seat }) => {
    if (state.status !== 'gathering') return 'not-now';
    return state.ready[seat] ? 'already' : null;
  },
  'more-time-taken': (state, { seat }) => {
    if (state.status !== 'running') return 'not-now';
    return state.place.moreTime[seat] ? 'already' : null;
  },
  paused: ({ status }) => (status === 'running' || status === 'returning' ? null : 'not-now'),
  'pause-set': (state, { seat, until, at }) => {
    if (state.status === 'running' && isLongAway(state, otherSeat(seat), at)) return refusalOfUntil(until, null, at);
    if (state.status !== 'paused' || state.kind === 'overnight') return 'not-now';
    return refusalOfUntil(until, state.until, at);
  },
  resumed: (state, { seat, way }) => {
    if (state.status !== 'paused') return 'not-now';
    if (state.kind === 'breath') return unlessTurnOf(state.by === seat);
    return state.ready[seat] === way ? 'already' : null;
  },
  stopped: () => null,
  closed: (state, { seat, at }) => {
    if (state.status === 'paused') return mayClose(state, seat, at) ? null : 'too-early';
    return state.status === 'running' && isLongAway(state, otherSeat(seat), at) ? null : 'not-now';
  },
};

/** In a pause, only the person who has paused may press something of the step: *Pass*. */
function ofStep(state: OpenState, event: StepPress): Verdict {
  const isInPause = state.status === 'paused';
  if (!isInPause && state.status !== 'running') return 'not-now';
  if (isInPause && (event.type !== 'passed' || state.kind !== 'breath' || state.by !== event.seat)) return 'not-now';
  const rule = pressRuleOf(state.place, event);
  if (rule === null || (rule.isOnlyInPause && !isInPause)) return 'not-now';
  return refusalBy(rule, state.place, event);
}

/** What the step on screen says of an event; null when it doesn't take it. */
export function pressRuleOf(place: Place, { type }: StepPress): PressRule | null {
  const { presses, waiting } = STEP_RULES[stepOf(place).kind];
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
