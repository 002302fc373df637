/** The texts of a longer pause and of the return from it. */
import { otherSeat } from '@heard/shared/exercise/seat';
import type { WayBack } from '@heard/shared/exercise/presses';
import type { PausedView } from '@heard/shared/exercise/view';

export interface PauseTexts {
  prompt: string;
  hint: string;
}

/** `clock` formats a time of day (server time, ms). */
export function longPauseTexts(view: PausedView, partner: string, clock: (at: number) => string): PauseTexts {
  const until = view.until === null ? null : clock(view.until);
  const isMine = view.by === view.seat;
  const isPartnerHere = view.away[otherSeat(view.seat)] === null;
  if (view.isOverdue || until === null) {
    const waiting = isPartnerHere
      ? 'When you are ready, say so.'
      : `${partner} isn’t here yet. You can wait, set another time, or close.`;
    return { prompt: 'The time of the pause is over.', hint: waiting };
  }
  if (isMine) return { prompt: `You are back at ${until}.`, hint: `${partner} knows. It’s a pause, not the end.` };
  return { prompt: `${partner} needs a pause and will be back at ${until}.`, hint: 'It’s a pause, not the end.' };
}

export function returningText(way: WayBack): string {
  switch (way) {
    case 'here':
      return 'Then you go on exactly where you were.';
    case 'turn':
      return 'Then this turn begins again.';
    case 'close':
      return 'Then you come to the close.';
  }
}
