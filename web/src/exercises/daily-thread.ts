import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/daily-thread.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';

const day = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'day', seconds: 120, sides: texts.MY_DAY },
  { kind: 'say-back', id: 'back', seconds: 60, sides: texts.SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 20, sides: texts.ANSWER },
  { kind: 'echo', id: 'with', seconds: 40, sides: texts.WITH_YOU },
];

export const dailyThread = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'daily-thread',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 12,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    forBoth('arrive', 'arrive', 45, texts.ARRIVE),
    ...wholeTurn('one', 1, 'first', day(texts)),
    between('swap', 15, texts.SWAP),
    ...wholeTurn('two', 2, 'second', day(texts)),
    ...PERSONS.map((floor) => said(`good-${floor}`, floor, 30, texts.GOOD_TODAY)),
    forBoth('next-time', 'next-time', 20, texts.NEXT_TIME),
    forBoth('keep', 'keep', 30, texts.KEEP),
  ],
  closeAt: 'good-first',
  allowanceSeconds: 70,
});
