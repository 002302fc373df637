import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/how-we-began.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps, type TurnPart } from './step-builders.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'place', seconds: 90, sides: texts.PLACE },
  { kind: 'say-back', id: 'back', seconds: 45, sides: texts.SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 20, sides: texts.ANSWER },
];

export const howWeBegan = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'how-we-began',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 15,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 45, texts.ARRIVE),
    ...PERSONS.map((floor) => shareStep(`taste-${floor}`, floor, 70, texts.TASTE)),
    ...PERSONS.map((floor) => shareStep(`light-${floor}`, floor, 70, texts.LIGHT)),
    ...turnSteps('one', 1, 'first', turnParts(texts)),
    swapStep('swap', 10, texts.SWAP),
    ...turnSteps('two', 2, 'second', turnParts(texts)),
    ...PERSONS.map((floor) => shareStep(`still-${floor}`, floor, 45, texts.STILL)),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'still-first',
  allowanceSeconds: 90,
});
