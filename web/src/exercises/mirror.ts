import type { RoomScript } from '@heard/shared/exercise/script';
import { NEXT_TIME, WISH, WISH_ANSWER } from './heard-texts.ts';
import {
  ANSWER,
  FEELING,
  GATHERED,
  GOOD_IN_YOU,
  IS_THERE_MORE,
  KEEP,
  MORE,
  SENSE,
  SENT,
  SWAP,
  THANKS,
} from './mirror-texts.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';
import { wished } from './wished.ts';

const MIRRORED: readonly TurnPart[] = [
  { kind: 'stretch', id: 'sent', seconds: 270, sides: SENT },
  { kind: 'short-say-back', id: 'check', seconds: 60, sides: IS_THERE_MORE },
  { kind: 'stretch', id: 'more', seconds: 200, sides: MORE },
  { kind: 'say-back', id: 'back', seconds: 150, sides: GATHERED },
  { kind: 'answer', id: 'answer', seconds: 30, sides: ANSWER },
  { kind: 'echo', id: 'sense', seconds: 90, sides: SENSE },
  { kind: 'echo', id: 'feeling', seconds: 75, sides: FEELING },
];

export const MIRROR: RoomScript = {
  version: 1,
  id: 'mirror',
  floorType: 'turns',
  title: 'Mirror',
  minutes: 40,
  summary: 'One tells in small pieces. The other gives it back, asks for more, and then feels along.',
  about: {
    purpose:
      'For something that keeps coming back between you. The one who listens gives back each piece, asks whether there is more, gathers it up, and then says what makes sense in it and how it may feel. Slowly, so that nothing has to be defended.',
    asks: 'Forty minutes without interruption. Whoever speaks takes one thing only, in small pieces. Whoever listens puts their own view aside for a while: it comes later, in a turn of its own. It sounds like a ritual at first. The slowness is what helps.',
    notFor:
      'Not in the middle of a quarrel, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
  },
  steps: [
    forBoth('arrive', 'arrive', 60, {
      prompt: 'You are both here. Let the day become quiet.',
      hint: 'One of you tells something tonight, the other gives it back. Then you swap.',
    }),
    ...PERSONS.map((floor) => said(`good-${floor}`, floor, 45, GOOD_IN_YOU)),
    ...wholeTurn('one', 1, 'first', MIRRORED),
    between('swap', 15, SWAP),
    ...wholeTurn('two', 2, 'second', MIRRORED),
    between('breath', 15, {
      speaker: { prompt: 'Breathe out together.', hint: 'What is left is light.' },
      listener: { prompt: 'Breathe out together.', hint: 'What is left is light.' },
    }),
    ...PERSONS.map((floor) => said(`thanks-${floor}`, floor, 45, THANKS)),
    ...PERSONS.flatMap((floor) => wished(floor, { wish: 60, answer: 20 }, WISH, WISH_ANSWER)),
    forBoth('next-time', 'next-time', 30, NEXT_TIME),
    forBoth('keep', 'keep', 60, KEEP),
  ],
  closeAt: 'thanks-first',
  allowanceSeconds: 130,
};
