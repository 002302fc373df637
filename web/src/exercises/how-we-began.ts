import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/how-we-began.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';

const atThePlace = (texts: typeof Texts): readonly TurnPart[] => [
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
    forBoth('arrive', 'arrive', 45, texts.ARRIVE),
    ...PERSONS.map((floor) => said(`taste-${floor}`, floor, 70, texts.TASTE)),
    ...PERSONS.map((floor) => said(`light-${floor}`, floor, 70, texts.LIGHT)),
    ...wholeTurn('one', 1, 'first', atThePlace(texts)),
    between('swap', 10, texts.SWAP),
    ...wholeTurn('two', 2, 'second', atThePlace(texts)),
    ...PERSONS.map((floor) => said(`still-${floor}`, floor, 45, texts.STILL)),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'still-first',
  allowanceSeconds: 90,
});
