import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/daily-thread.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps, type TurnPart } from './step-builders.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
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
    stepForBoth('arrive', 'arrive', 45, texts.ARRIVE),
    ...turnSteps('one', 1, 'first', turnParts(texts)),
    swapStep('swap', 15, texts.SWAP),
    ...turnSteps('two', 2, 'second', turnParts(texts)),
    ...PERSONS.map((floor) => shareStep(`good-${floor}`, floor, 30, texts.GOOD_TODAY)),
    stepForBoth('next-time', 'next-time', 20, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 30, texts.KEEP),
  ],
  closeAt: 'good-first',
  allowanceSeconds: 70,
});
