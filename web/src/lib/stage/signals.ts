/** Which chimes and vibrations a change of the view causes. */
import type { View } from '@heard/shared/exercise/view';
import { STEP_PAGES } from '#lib/evening/step-pages.ts';

/**
 * `mine`: the voice comes to this person. `theirs`: it goes to the partner, or to nobody. `soon`: the chime before the end of the time.
 * `end`: the end of the time. `bell`: the end of a slot or of open time. `heard`: the answer "that's it". `asked`: the listener asks to say
 * it back, or the speaker asks for one more minute.
 */
export type Signal = 'mine' | 'theirs' | 'soon' | 'end' | 'bell' | 'heard' | 'asked';

export interface Moment {
  view: View;
  /** Server time, ms. */
  now: number;
}

export function signalsBetween(before: Moment, after: Moment): Signal[] {
  const [a, b] = [before.view, after.view];
  if (b.status !== 'running') return [];
  if (b.glowUntil !== null && (a.status !== 'running' || a.glowUntil !== b.glowUntil)) return ['heard'];
  const turn = turnSignal(a, b);
  if (turn) return [turn];
  if (a.status !== 'running' || a.ordinal !== b.ordinal) return [];
  return [...timeSignals(before, after), ...askSignals(a, b)];
}

function voiceIn(view: View) {
  return view.status === 'running' ? view.voice : null;
}

function turnSignal(a: View, b: View): Signal | null {
  const [was, is] = [voiceIn(a), voiceIn(b)];
  if (was === is) return null;
  if (is === b.seat) return 'mine';
  // A step without a voice is a signal only for the person who had the voice.
  if (is !== null) return 'theirs';
  return was === b.seat ? 'theirs' : null;
}

function timeSignals(before: Moment, after: Moment): Signal[] {
  const [a, b] = [before.view, after.view];
  if (a.status !== 'running' || b.status !== 'running') return [];
  const { signal } = STEP_PAGES[b.step.kind].time;
  if (signal === 'none') return [];
  if (b.clock.isOver && !a.clock.isOver) return [signal === 'bell' ? 'bell' : 'end'];
  // No chime before a bell, so that nobody waits for the end.
  if (signal === 'bell') return [];
  // After a longer gap between two views the device was asleep, and the chime would come too late.
  const slept = after.now - before.now > 5_000;
  const chimeAt = b.clock.chimeAt;
  if (chimeAt === null || slept || b.clock.isOver) return [];
  return before.now < chimeAt && after.now >= chimeAt ? ['soon'] : [];
}

function askSignals(a: View, b: View): Signal[] {
  if (a.status !== 'running' || b.status !== 'running') return [];
  const sayBack = b.part === 'speaking' && a.sayBackAsked === null && b.sayBackAsked !== null;
  const minute = b.part === 'listening' && !a.minuteAsked && b.minuteAsked;
  return sayBack || minute ? ['asked'] : [];
}
