import type { RoomScript } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/heard.ts';
import { between, forBoth, said, wholeTurn, type Sides, type TurnPart } from './placed.ts';
import { wished } from './wished.ts';

/** A first turn: two stretches with a short say-back between them. */
const opened = (texts: typeof Texts, opening: Sides): readonly TurnPart[] => [
  { kind: 'stretch', id: 'open', seconds: 120, sides: opening },
  { kind: 'short-say-back', id: 'check', seconds: 30, sides: texts.SHORT_SAY_BACK },
  { kind: 'stretch', id: 'deeper', seconds: 90, sides: texts.DEEPER },
  { kind: 'say-back', id: 'back', seconds: 90, sides: texts.WHOLE_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: texts.ANSWER },
];

/** A second turn: deeper, and shorter. */
const under = (texts: typeof Texts): readonly TurnPart[] => [
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
    forBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    said('value-first', 'first', 40, texts.VALUE),
    said('value-second', 'second', 40, texts.VALUE),
    ...wholeTurn('one', 1, 'first', opened(texts, texts.OPENING)),
    between('swap-one', 15, texts.SWAP),
    ...wholeTurn('two', 2, 'second', opened(texts, texts.OPENING_OF_THE_SECOND)),
    between('breath', 15, texts.BREATH),
    ...wholeTurn('three', 3, 'first', under(texts)),
    between('swap-two', 10, texts.SWAP),
    ...wholeTurn('four', 4, 'second', under(texts)),
    ...wished('first', WISH_SECONDS, texts.WISH, texts.WISH_ANSWER),
    ...wished('second', WISH_SECONDS, texts.WISH, texts.WISH_ANSWER),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 105,
});
