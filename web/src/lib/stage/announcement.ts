/** The text of the stage's live region. It changes only with the turn, at the last minute and at the end of the time. */
import { otherSeat, type BySeat } from '@heard/shared/exercise/seat';
import type { View } from '@heard/shared/exercise/view';
import { STEP_PAGES } from '#lib/evening/step-pages.ts';
import { turnText } from './turn-text.ts';

const LAST_MINUTE_MS = 60_000;
/** The last minute of a shorter step isn't announced: it would be most of the step. */
const LONG_STEP_MS = 90_000;

export function announcement(view: View, names: BySeat<string>): string {
  const who = turnText(view, names);
  if (view.status === 'paused' && view.by !== null && view.by !== view.seat) {
    return `${names[view.by]} needs a pause.`;
  }
  if (view.status !== 'running') return `${who}.`;
  // On screen this is shown by light alone.
  if (view.glowUntil !== null) return 'That’s it.';
  const parts = [`${who}.`];
  const { clock, step } = view;
  if (view.sayBackAsked !== null && view.part === 'speaking')
    parts.push(`${names[otherSeat(view.seat)]} would like to say it back.`);
  const { hasLastMinute, over } = STEP_PAGES[step.kind].time;
  const isLong = hasLastMinute && clock.totalMs >= LONG_STEP_MS;
  if (clock.isOver) parts.push(over(names[otherSeat(view.seat)], view.part));
  else if (isLong && !clock.isResting && clock.leftMs <= LAST_MINUTE_MS) parts.push('The last minute.');
  return parts.join(' ');
}
