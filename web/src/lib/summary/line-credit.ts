import { otherSeat, type BySeat, type Seat } from '@heard/shared/exercise/seat';
import type { SummaryLine } from '@heard/shared/words/summary';

/** Whose line it is, worded neutrally for both. */
export function creditOf(line: SummaryLine, names: BySeat<string>): string {
  if (line.kind !== 'reflection') return names[line.by];
  return `What ${names[line.by]} heard ${names[line.about]} say`;
}

/** What a line is, from the side of the person who decides about it. */
export function labelFor(me: Seat, line: SummaryLine, names: BySeat<string>): string {
  const partner = names[otherSeat(me)];
  switch (line.kind) {
    case 'reflection':
      return line.by === me ? `What you heard ${partner} say` : `What ${partner} heard you say`;
    case 'line':
      return 'What you wrote';
    case 'view':
      return 'Your view';
    case 'wish':
      return 'Your small wish';
    case 'takeaway':
      return 'What you take with you';
    case 'next-time':
      return 'The next time, as you both agreed';
  }
}
