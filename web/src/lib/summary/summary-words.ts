/** What a summary that is saved to be read says around its lines. */
import type { SummaryTexts } from '@heard/shared/words/export';
import type { SummaryLine } from '@heard/shared/words/summary';
import { keptText } from '#lib/calendar/appointment.ts';
import { dateText } from '#lib/calendar/dates.ts';

export const summaryWords: SummaryTexts = {
  date: (at) => dateText(at),
  evening: ({ host, guest }, date) => `${host} and ${guest}, ${date}`,
  heading: headingOf,
  heard: (by, about) => `What ${by} heard ${about} say`,
  nextTime: (line) => keptText(line),
};

function headingOf(kind: SummaryLine['kind']): string {
  switch (kind) {
    case 'line':
      return 'What we wrote';
    case 'view':
      return 'Two views';
    case 'reflection':
      return 'What we heard';
    case 'wish':
      return 'Small wishes';
    case 'takeaway':
      return 'To keep';
    case 'next-time':
      return 'Next time';
  }
}
