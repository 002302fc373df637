import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/weekly-table.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';
import { wished } from './wished.ts';

const oneIssue = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'issue', seconds: 300, sides: texts.ISSUE },
  { kind: 'short-say-back', id: 'check', seconds: 45, sides: texts.SHORT_SAY_BACK },
  { kind: 'stretch', id: 'matters', seconds: 180, sides: texts.MATTERS },
  { kind: 'say-back', id: 'back', seconds: 120, sides: texts.WHOLE_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
  { kind: 'echo', id: 'sense', seconds: 60, sides: texts.SENSE },
];

export const weeklyTable = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'weekly-table',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 60,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    forBoth('arrive', 'arrive', 60, texts.ARRIVE),
    ...PERSONS.map((floor) => said(`thanks-${floor}`, floor, 90, texts.THANKS)),
    forBoth('well', 'together', 480, texts.WELL),
    ...wholeTurn('one', 1, 'first', oneIssue(texts)),
    between('swap', 15, texts.SWAP),
    ...wholeTurn('two', 2, 'second', oneIssue(texts)),
    forBoth('easier', 'together', 480, texts.EASIER),
    ...PERSONS.flatMap((floor) => wished(floor, { wish: 90, answer: 30 }, texts.LOVED, texts.WISH_ANSWER)),
    forBoth('week-ahead', 'together', 360, texts.WEEK_AHEAD),
    forBoth('next-time', 'next-time', 60, texts.NEXT_WEEK),
    forBoth('keep', 'keep', 75, texts.KEEP),
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 180,
});
