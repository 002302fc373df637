/** What a summary that is saved to be read says around its lines. */
import type { SummaryTexts } from '@heard/shared/words/export';
import { keptText } from '#lib/calendar/appointment.ts';
import { dateText } from '#lib/calendar/dates.ts';
import { sectionHeading } from './section-heading.ts';

export const summaryWords: SummaryTexts = {
  date: (at) => dateText(at),
  evening: ({ host, guest }, date) => `${host} and ${guest}, ${date}`,
  heading: sectionHeading,
  heard: (by, about) => `What ${by} heard ${about} say`,
  nextTime: (line) => keptText(line),
};
