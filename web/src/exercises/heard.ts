import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/heard.ts';
import { swapStep, stepForBoth, shareStep, turnSteps, type Sides, type TurnPart } from './step-builders.ts';
import { wishSteps } from './wish-steps.ts';

/** A first turn: two stretches with a short say-back between them. */
const firstTurnParts = (texts: typeof Texts, opening: Sides): readonly TurnPart[] => [
  { kind: 'stretch', id: 'open', seconds: 120, sides: opening },
  { kind: 'short-say-back', id: 'check', seconds: 30, sides: texts.SHORT_SAY_BACK },
  { kind: 'stretch', id: 'deeper', seconds: 90, sides: texts.DEEPER },
  { kind: 'say-back', id: 'back', seconds: 90, sides: texts.WHOLE_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
];

/** A second turn: deeper, and shorter. */
const secondTurnParts = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'under', seconds: 75, sides: texts.UNDERNEATH },
  { kind: 'say-back', id: 'back', seconds: 60, sides: texts.HEART_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 20, sides: texts.ANSWER },
];

const WISH_SECONDS = { wish: 40, answer: 15 };

export const heard = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'heard',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 25,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    shareStep('value-first', 'first', 40, texts.VALUE),
    shareStep('value-second', 'second', 40, texts.VALUE),
    ...turnSteps('one', 1, 'first', firstTurnParts(texts, texts.OPENING)),
    swapStep('swap-one', 15, texts.SWAP),
    ...turnSteps('two', 2, 'second', firstTurnParts(texts, texts.OPENING_OF_THE_SECOND)),
    swapStep('breath', 15, texts.BREATH),
    ...turnSteps('three', 3, 'first', secondTurnParts(texts)),
    swapStep('swap-two', 10, texts.SWAP),
    ...turnSteps('four', 4, 'second', secondTurnParts(texts)),
    ...wishSteps('first', WISH_SECONDS, texts.WISH, texts.WISH_ANSWER),
    ...wishSteps('second', WISH_SECONDS, texts.WISH, texts.WISH_ANSWER),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 105,
});
