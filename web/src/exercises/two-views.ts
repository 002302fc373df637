import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/two-views.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';

const side = (texts: typeof Texts): readonly TurnPart[] => [
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
    forBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    forBoth('choose', 'together', 90, texts.CHOOSE),
    ...wholeTurn('one', 1, 'first', side(texts)),
    between('swap', 15, texts.SWAP),
    ...wholeTurn('two', 2, 'second', side(texts)),
    forBoth('columns', 'columns', 300, texts.COLUMNS),
    ...PERSONS.map((floor) => said(`enjoy-${floor}`, floor, 60, texts.ENJOY)),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'enjoy-first',
  allowanceSeconds: 135,
});
