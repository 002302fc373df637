import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/mirror.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps, type TurnPart } from './step-builders.ts';
import { wishSteps } from './wish-steps.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'sent', seconds: 270, sides: texts.SENT },
  { kind: 'short-say-back', id: 'check', seconds: 60, sides: texts.IS_THERE_MORE },
  { kind: 'stretch', id: 'more', seconds: 200, sides: texts.MORE },
  { kind: 'say-back', id: 'back', seconds: 150, sides: texts.GATHERED },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
  { kind: 'echo', id: 'sense', seconds: 90, sides: texts.SENSE },
  { kind: 'echo', id: 'feeling', seconds: 75, sides: texts.FEELING },
];

export const mirror = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'mirror',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 40,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 60, texts.ARRIVE),
    ...PERSONS.map((floor) => shareStep(`good-${floor}`, floor, 45, texts.GOOD_IN_YOU)),
    ...turnSteps('one', 1, 'first', turnParts(texts)),
    swapStep('swap', 15, texts.SWAP),
    ...turnSteps('two', 2, 'second', turnParts(texts)),
    swapStep('breath', 15, texts.BREATH),
    ...PERSONS.map((floor) => shareStep(`thanks-${floor}`, floor, 45, texts.THANKS)),
    ...PERSONS.flatMap((floor) => wishSteps(floor, { wish: 60, answer: 20 }, texts.WISH, texts.WISH_ANSWER)),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'thanks-first',
  allowanceSeconds: 130,
});
