/** What each press of a step does, once `refusalOf` allows it. Turns go to and fro between stretches and say-backs here. */
import { DURATIONS, MINUTES_ALONE } from './durations.ts';
import type { CausedEvent } from './event.ts';
import { addTime, afterSkipped, afterTurn, enter, inTurn, lastStretch, leftAt, plannedMs } from './place.ts';
import type { Effect } from './press-rules.ts';
import type { Answer } from './presses.ts';
import { SEATS } from './seat.ts';
import type { Place, RunningState, State } from './state.ts';

export const EFFECTS: Readonly<Record<Effect, (state: RunningState, event: CausedEvent) => State>> = {
  'next-step': nextStep,
  skip: (state, { at }) => enter(state, state.place, afterSkipped(state.place), at),
  'end-turn': (state, { at }) => enter(state, state.place, afterTurn(state.place), at),
  'next-when-both': nextWhenBoth,
  'next-when-both-or-after-bell': (state, event) =>
    leftAt(state.place, event.at) <= 0 ? nextStep(state, event) : nextWhenBoth(state, event),
  'say-back': (state, { at }) => toSayBack(state, at),
  'short-say-back': (state, { at }) => toShortSayBack(state, at),
  'note-request': (state, { at }) => ({ ...state, place: { ...state.place, askedAt: at } }),
  'say-back-in-time': (state, { at }) =>
    leftAt(state.place, at) <= -DURATIONS.overtimeBeforeRest ? toSayBack(state, at) : toShortSayBack(state, at),
  'back-to-stretch': (state, { at }) => backToStretch(state, at),
  'said-back': (state, { at }) =>
    enter(state, { ...state.place, sayBackOrdinal: state.ordinal }, state.place.index + 1, at),
  answer: (state, event) => (event.type === 'answered' ? afterAnswer(state, event.answer, event.at) : state),
  'take-minute': takeMinute,
  'grant-minute': (state, { at }) => ({ ...state, place: addTime(state.place, DURATIONS.moreMinute, at) }),
};

function nextStep(state: RunningState, { at }: CausedEvent): State {
  return enter(state, state.place, state.place.index + 1, at);
}

function nextWhenBoth(state: RunningState, event: CausedEvent): State {
  const done = { ...state.place.done, [event.seat]: true };
  if (SEATS.every((seat) => done[seat])) return nextStep(state, event);
  return { ...state, place: { ...state.place, done } };
}

/** Keeps where the stretch's ring stands: unspent seconds stay the speaker's. */
function withStretchKept(place: Place, at: number): Place {
  return { ...place, stretchLeftMs: leftAt(place, at), stretchTotalMs: place.totalMs, stretchIndex: place.index };
}

function toShortSayBack(state: RunningState, at: number): State {
  const { place } = state;
  const short = inTurn(place, 'short-say-back');
  return short === null ? toSayBack(state, at) : enter(state, withStretchKept(place, at), short, at);
}

function toSayBack(state: RunningState, at: number): State {
  const { place } = state;
  return enter(state, withStretchKept(place, at), inTurn(place, 'say-back') ?? afterTurn(place), at);
}

/** From the first stretch on to the second, with what was left over; from the second back to where its ring stood. */
function backToStretch(state: RunningState, at: number): State {
  const { place } = state;
  const from = place.stretchIndex ?? lastStretch(place);
  const to = inTurn(place, 'stretch', from) ?? from;
  if (to === from) return enter(state, place, to, at, { leftMs: place.stretchLeftMs, totalMs: place.stretchTotalMs });
  const leftMs = plannedMs(place, to) + Math.max(0, place.stretchLeftMs);
  return enter(state, place, to, at, { leftMs });
}

function afterAnswer(state: RunningState, answer: Answer, at: number): State {
  const { place } = state;
  switch (answer) {
    case 'heard':
      // On to the echoes of the turn, or to what follows it.
      return enter(state, { ...place, heardAt: at }, place.index + 1, at);
    case 'more': {
      // The next say-back is about what is told now, so the count of "not quite" starts again.
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

function takeMinute(state: RunningState, { seat, at }: CausedEvent): State {
  const { place } = state;
  const taken = place.minutesTaken[seat];
  if (taken >= MINUTES_ALONE) return { ...state, place: { ...place, minuteAsked: true } };
  const minutesTaken = { ...place.minutesTaken, [seat]: taken + 1 };
  return { ...state, place: { ...addTime(place, DURATIONS.moreMinute, at), minutesTaken } };
}
