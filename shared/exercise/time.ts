/**
 * What time alone changes. No process wakes up for it: `stateAt` is called with the time of the next event, or with the current time,
 * and gives the same answer on every device.
 */
import { DURATIONS } from './durations.ts';
import { enter, startOfTurn, startTimer, stepOf, stopTimer, voiceIn } from './place.ts';
import type { Plan } from './plan.ts';
import type { WayBack } from './presses.ts';
import { bySeat } from './seat.ts';
import { baseOf, type PausedState, type Place, type RunningState, type State } from './state.ts';
import { STEP_RULES } from './step-rules.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A change that time makes at `at` (server time, ms), and the state from then on. */
interface Due {
  at: number;
  apply: (at: number) => State;
}

/** Brings a state forward to `now` (server time, ms). An earlier `now` leaves it as it is. */
export function stateAt(state: State, now: number): State {
  let current = state;
  for (;;) {
    const due = nextDue(current);
    if (!due || due.at > now) break;
    current = due.apply(Math.max(due.at, current.at));
  }
  return now > current.at ? { ...current, at: now } : current;
}

function nextDue(state: State): Due | null {
  switch (state.status) {
    case 'running':
      return earliest([endOfStep(state.place, state), stopForAbsentVoice(state.place, state), pauseOvernight(state)]);
    case 'paused':
      return pauseOvernight(state);
    case 'returning':
      return { at: state.endsAt, apply: (at) => comeBack(state, state.place, state.way, at) };
    case 'idle':
    case 'gathering':
    case 'closed':
      return null;
  }
}

function earliest(dues: (Due | null)[]): Due | null {
  return dues.reduce<Due | null>((first, due) => (due && (!first || due.at < first.at) ? due : first), null);
}

function endOfStep(place: Place, state: State): Due | null {
  const step = stepOf(place);
  if (step.ends !== 'time' || place.timer.since === null) return null;
  const { graceMs = 0 } = STEP_RULES[step.kind];
  const at = place.timer.since + place.timer.leftMs + graceMs;
  return { at, apply: (t) => enter(state, place, place.index + 1, t) };
}

function stopForAbsentVoice(place: Place, state: State): Due | null {
  const voice = voiceIn(place);
  const goneAt = voice && state.away[voice];
  if (goneAt === null || place.timer.since === null || state.status !== 'running') return null;
  const at = Math.max(place.timer.since, goneAt + DURATIONS.restAfterAway);
  return { at, apply: (t) => ({ ...state, at: t, place: { ...stopTimer(place, t), restsForAway: true } }) };
}

/** At midnight, the conversation is paused until another day if a person it can't continue without is away. */
function pauseOvernight(state: RunningState | PausedState): Due | null {
  const goneAt = blockedSince(state);
  if (goneAt === null) return null;
  const until = state.status === 'paused' ? (state.until ?? 0) : 0;
  const at = Math.max(midnightAfter(goneAt, state.place.plan), until, goneAt + DURATIONS.longAway);
  return {
    at,
    apply: (t) => ({
      ...baseOf(state),
      at: t,
      status: 'paused',
      place: stopTimer(state.place, t),
      by: null,
      kind: 'overnight',
      pausedAt: t,
      until: null,
      ready: bySeat(() => null),
    }),
  };
}

/** Since when it can't continue, or null: the person with the voice is away, or both are; in a pause one is enough (EX90, EX92). */
function blockedSince(state: RunningState | PausedState): number | null {
  const { host, guest } = state.away;
  if (state.status === 'paused') {
    const gone = [host, guest].filter((since) => since !== null);
    return state.kind === 'overnight' || gone.length === 0 ? null : Math.max(state.pausedAt, Math.min(...gone));
  }
  const voice = voiceIn(state.place);
  const voiceGone = voice && state.away[voice];
  if (voiceGone !== null) return Math.max(voiceGone, state.place.stepStartedAt);
  return host !== null && guest !== null ? Math.max(host, guest) : null;
}

/** The plan names one midnight; the others are whole days before and after it. */
function midnightAfter(moment: number, plan: Plan): number {
  return plan.midnightAt + Math.ceil((moment - plan.midnightAt) / DAY_MS) * DAY_MS;
}

/** Resumes the conversation at `at`, by the way back that was agreed on. */
export function comeBack(state: State, place: Place, way: WayBack, at: number): State {
  switch (way) {
    case 'here':
      return { ...baseOf(state), at, status: 'running', place: startTimer(place, at) };
    case 'turn':
      return enter(state, { ...place, index: -1 }, startOfTurn(place), at);
    case 'close':
      return enter(state, { ...place, index: -1 }, Math.max(place.plan.closeAt, place.index), at);
  }
}
