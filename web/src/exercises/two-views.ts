import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/two-views.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps, type TurnPart } from './step-builders.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'side', seconds: 180, sides: texts.MY_SIDE },
  { kind: 'short-say-back', id: 'check', seconds: 30, sides: texts.SHORT_SAY_BACK },
  { kind: 'stretch', id: 'matters', seconds: 120, sides: texts.WHAT_MATTERS },
  { kind: 'say-back', id: 'back', seconds: 90, sides: texts.SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
  { kind: 'echo', id: 'sense', seconds: 45, sides: texts.MAKES_SENSE },
];

export const twoViews = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'two-views',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 30,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    stepForBoth('choose', 'together', 90, texts.CHOOSE),
    ...turnSteps('one', 1, 'first', turnParts(texts)),
    swapStep('swap', 15, texts.SWAP),
    ...turnSteps('two', 2, 'second', turnParts(texts)),
    stepForBoth('columns', 'columns', 300, texts.COLUMNS),
    ...PERSONS.map((floor) => shareStep(`enjoy-${floor}`, floor, 60, texts.ENJOY)),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'enjoy-first',
  allowanceSeconds: 135,
});
