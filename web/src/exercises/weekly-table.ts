import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/weekly-table.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps, type TurnPart } from './step-builders.ts';
import { wishSteps } from './wish-steps.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
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
    stepForBoth('arrive', 'arrive', 60, texts.ARRIVE),
    ...PERSONS.map((floor) => shareStep(`thanks-${floor}`, floor, 90, texts.THANKS)),
    stepForBoth('well', 'together', 480, texts.WELL),
    ...turnSteps('one', 1, 'first', turnParts(texts)),
    swapStep('swap', 15, texts.SWAP),
    ...turnSteps('two', 2, 'second', turnParts(texts)),
    stepForBoth('easier', 'together', 480, texts.EASIER),
    ...PERSONS.flatMap((floor) => wishSteps(floor, { wish: 90, answer: 30 }, texts.LOVED, texts.WISH_ANSWER)),
    stepForBoth('week-ahead', 'together', 360, texts.WEEK_AHEAD),
    stepForBoth('next-time', 'next-time', 60, texts.NEXT_WEEK),
    stepForBoth('keep', 'keep', 75, texts.KEEP),
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 180,
});
