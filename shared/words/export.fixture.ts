import type { SummaryTexts } from './export.ts';

const HEADINGS = {
  line: 'What we wrote',
  view: 'Two views',
  reflection: 'What we heard',
  wish: 'Small wishes',
  takeaway: 'To keep',
  'next-time': 'Next time',
};

const OFTEN = { daily: ', and every day from then on', weekly: ', and every week from then on' };

/** The texts for a reader of English. */
export function englishTexts(date: (at: number) => string): SummaryTexts {
  return {
    date,
    evening: (names, on) => `${names.host} and ${names.guest}, ${on}`,
    heading: (kind) => HEADINGS[kind],
    heard: (by, about) => `What ${by} heard ${about} say`,
    nextTime: ({ at, repeats }) => date(at) + (repeats ? OFTEN[repeats] : ''),
  };
}
