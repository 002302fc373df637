import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/temperature.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps, type Person, type TurnPart } from './step-builders.ts';
import { wishSteps } from './wish-steps.ts';

const turnParts = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'told', seconds: 105, sides: texts.COMPLAINT },
  { kind: 'say-back', id: 'back', seconds: 60, sides: texts.SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
];

const turnAndRequest = (texts: typeof Texts, name: string, number: number, floor: Person) => [
  ...turnSteps(name, number, floor, turnParts(texts)),
  ...wishSteps(floor, { wish: 40, answer: 15 }, texts.REQUEST, texts.WISH_ANSWER),
];

export const temperature = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'temperature',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 20,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [
    stepForBoth('arrive', 'arrive', 45, texts.ARRIVE),
    ...PERSONS.map((floor) => shareStep(`warm-${floor}`, floor, 50, texts.WARM)),
    ...PERSONS.map((floor) => shareStep(`news-${floor}`, floor, 75, texts.NEWS)),
    ...PERSONS.map((floor) => shareStep(`puzzle-${floor}`, floor, 60, texts.PUZZLE)),
    ...turnAndRequest(texts, 'one', 1, 'first'),
    swapStep('swap', 15, texts.SWAP),
    ...turnAndRequest(texts, 'two', 2, 'second'),
    ...PERSONS.map((floor) => shareStep(`hope-${floor}`, floor, 50, texts.HOPE)),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'hope-first',
  allowanceSeconds: 95,
});
