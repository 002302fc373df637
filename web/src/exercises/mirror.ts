import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/mirror.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';
import { wished } from './wished.ts';

const mirrored = (texts: typeof Texts): readonly TurnPart[] => [
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
    forBoth('arrive', 'arrive', 60, texts.ARRIVE),
    ...PERSONS.map((floor) => said(`good-${floor}`, floor, 45, texts.GOOD_IN_YOU)),
    ...wholeTurn('one', 1, 'first', mirrored(texts)),
    between('swap', 15, texts.SWAP),
    ...wholeTurn('two', 2, 'second', mirrored(texts)),
    between('breath', 15, texts.BREATH),
    ...PERSONS.map((floor) => said(`thanks-${floor}`, floor, 45, texts.THANKS)),
    ...PERSONS.flatMap((floor) => wished(floor, { wish: 60, answer: 20 }, texts.WISH, texts.WISH_ANSWER)),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'thanks-first',
  allowanceSeconds: 130,
});
