import type { RoomScript } from '@heard/shared/exercise/script';
import {
  ANSWER,
  BOTH_ARRIVE,
  BREATH,
  DEEPER,
  HEART_SAY_BACK,
  KEEP,
  NEXT_TIME,
  OPENING,
  OPENING_OF_THE_SECOND,
  SHORT_SAY_BACK,
  SWAP,
  UNDERNEATH,
  VALUE,
  WHOLE_SAY_BACK,
  WISH,
  WISH_ANSWER,
} from './heard-texts.ts';
import { between, forBoth, said, wholeTurn, type Sides, type TurnPart } from './placed.ts';
import { wished } from './wished.ts';

/** A first turn: twice the voice, and in between a short say-back. */
const opened = (opening: Sides): readonly TurnPart[] => [
  { kind: 'stretch', id: 'open', seconds: 120, sides: opening },
  { kind: 'short-say-back', id: 'check', seconds: 30, sides: SHORT_SAY_BACK },
  { kind: 'stretch', id: 'deeper', seconds: 90, sides: DEEPER },
  { kind: 'say-back', id: 'back', seconds: 90, sides: WHOLE_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: ANSWER },
];

/** A second turn: deeper, and shorter. */
const UNDER: readonly TurnPart[] = [
  { kind: 'stretch', id: 'under', seconds: 75, sides: UNDERNEATH },
  { kind: 'say-back', id: 'back', seconds: 60, sides: HEART_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 20, sides: ANSWER },
];

const WISH_SECONDS = { wish: 40, answer: 15 };

export const HEARD: RoomScript = {
  version: 1,
  id: 'heard',
  floorType: 'turns',
  title: 'Heard',
  minutes: 25,
  summary: 'Each of you speaks, twice, and is heard: the other says it back until it fits.',
  about: {
    purpose:
      'So that each of you feels understood once, without hurry. One speaks about what is going on inside. The other listens, says it back, and hears whether it fits. Then you swap.',
    asks: 'Twenty-five minutes and a place where you can speak freely. Speak about yourself, not about what the other one did. Say back what you heard before anything else. The first time it feels a little stiff. That passes.',
    notFor:
      'Not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
  },
  steps: [
    forBoth('arrive', 'arrive', 60, BOTH_ARRIVE),
    said('value-first', 'first', 40, VALUE),
    said('value-second', 'second', 40, VALUE),
    ...wholeTurn('one', 1, 'first', opened(OPENING)),
    between('swap-one', 15, SWAP),
    ...wholeTurn('two', 2, 'second', opened(OPENING_OF_THE_SECOND)),
    between('breath', 15, BREATH),
    ...wholeTurn('three', 3, 'first', UNDER),
    between('swap-two', 10, SWAP),
    ...wholeTurn('four', 4, 'second', UNDER),
    ...wished('first', WISH_SECONDS, WISH, WISH_ANSWER),
    ...wished('second', WISH_SECONDS, WISH, WISH_ANSWER),
    forBoth('next-time', 'next-time', 30, NEXT_TIME),
    forBoth('keep', 'keep', 45, KEEP),
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 105,
};
