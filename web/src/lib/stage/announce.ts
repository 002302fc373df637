/** One sentence for the live region. It changes when the turn does and in the last minute, and at no other time. */
import { otherSeat, type BySeat } from '@heard/shared/exercise/seat';
import type { RunningView, View } from '@heard/shared/exercise/view';
import { standing } from './standing.ts';

const LAST_MINUTE_MS = 60_000;
/** In shorter steps the last minute would be most of the step. */
const LONG_STEP_MS = 90_000;

export function announcement(view: View, names: BySeat<string>): string {
  const who = standing(view, names);
  if (view.status === 'paused' && view.by !== null && view.by !== view.seat) {
    return `${names[view.by]} needs a pause.`;
  }
  if (view.status !== 'running') return `${who}.`;
  // Seen, it is light without a word; heard, it needs one.
  if (view.glowUntil !== null) return 'That’s it.';
  const parts = [`${who}.`];
  const { clock, step } = view;
  if (view.sayBackAsked !== null && view.part === 'speaking')
    parts.push(`${names[otherSeat(view.seat)]} would like to say it back.`);
  if (clock.isOver) parts.push(endOf(view, names));
  else if (step.kind === 'together') return parts.join(' ');
  else if (clock.totalMs >= LONG_STEP_MS && !clock.isResting && clock.leftMs <= LAST_MINUTE_MS)
    parts.push('The last minute.');
  return parts.join(' ');
}

function endOf(view: RunningView, names: BySeat<string>): string {
  if (view.step.kind === 'together') return 'The bell. No hurry.';
  if (view.step.kind !== 'slot') return 'The time is over. No hurry.';
  return view.part === 'speaking'
    ? 'The bell. Finish your sentence.'
    : `The bell. ${names[otherSeat(view.seat)]} finishes the sentence.`;
}
