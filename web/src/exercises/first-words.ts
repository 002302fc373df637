import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/first-words.ts';
import { swapStep, stepForBoth, turnSteps, type TurnPart } from './step-builders.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'story', seconds: 60, sides: texts.STORY },
  { kind: 'short-say-back', id: 'check', seconds: 20, sides: texts.SHORT_SAY_BACK },
  { kind: 'stretch', id: 'more', seconds: 40, sides: texts.MORE },
  { kind: 'say-back', id: 'back', seconds: 30, sides: texts.SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 20, sides: texts.ANSWER },
];

export const firstWords = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'first-words',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 8,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 45, texts.BOTH_ARRIVE),
    ...turnSteps('one', 1, 'first', turnParts(texts)),
    swapStep('swap', 10, texts.SWAP),
    ...turnSteps('two', 2, 'second', turnParts(texts)),
    stepForBoth('keep', 'keep', 35, texts.KEEP),
  ],
  closeAt: 'keep',
  allowanceSeconds: 50,
});
