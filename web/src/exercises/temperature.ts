import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/temperature.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type Person, type TurnPart } from './placed.ts';
import { wished } from './wished.ts';

const complained = (texts: typeof Texts): readonly TurnPart[] => [
  { kind: 'stretch', id: 'told', seconds: 105, sides: texts.COMPLAINT },
  { kind: 'say-back', id: 'back', seconds: 60, sides: texts.SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
];

const withRequest = (texts: typeof Texts, name: string, number: number, floor: Person) => [
  ...wholeTurn(name, number, floor, complained(texts)),
  ...wished(floor, { wish: 40, answer: 15 }, texts.REQUEST, texts.WISH_ANSWER),
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
    forBoth('arrive', 'arrive', 45, texts.ARRIVE),
    ...PERSONS.map((floor) => said(`warm-${floor}`, floor, 50, texts.WARM)),
    ...PERSONS.map((floor) => said(`news-${floor}`, floor, 75, texts.NEWS)),
    ...PERSONS.map((floor) => said(`puzzle-${floor}`, floor, 60, texts.PUZZLE)),
    ...withRequest(texts, 'one', 1, 'first'),
    between('swap', 15, texts.SWAP),
    ...withRequest(texts, 'two', 2, 'second'),
    ...PERSONS.map((floor) => said(`hope-${floor}`, floor, 50, texts.HOPE)),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'hope-first',
  allowanceSeconds: 95,
});
