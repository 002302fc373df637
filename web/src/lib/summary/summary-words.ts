/** The texts around the lines of a summary that is saved as Markdown. */
import type { SummaryWords } from '@heard/shared/words/export';
import { keptText } from '#lib/calendar/appointment.ts';
import { dateText } from '#lib/calendar/dates.ts';
import { sectionHeading } from './section-heading.ts';

export const summaryWords: SummaryWords = {
  date: (at) => dateText(at),
  evening: ({ host, guest }, date) => `${host} and ${guest}, ${date}`,
  heading: sectionHeading,
  heard: (by, about) => `What ${by} heard ${about} say`,
  nextTime: (line) => keptText(line),
};
