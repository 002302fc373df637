import type { RoomScript } from '@heard/shared/exercise/script';
import { SHORT_SAY_BACK, WHOLE_SAY_BACK, WISH_ANSWER } from './heard-texts.ts';
import { between, forBoth, PERSONS, said, wholeTurn, type TurnPart } from './placed.ts';
import {
  ANSWER,
  ARRIVE,
  EASIER,
  ISSUE,
  KEEP,
  LOVED,
  MATTERS,
  NEXT_WEEK,
  SENSE,
  SWAP,
  THANKS,
  WELL,
  WEEK_AHEAD,
} from './weekly-table-texts.ts';
import { wished } from './wished.ts';

const ONE_ISSUE: readonly TurnPart[] = [
  { kind: 'stretch', id: 'issue', seconds: 300, sides: ISSUE },
  { kind: 'short-say-back', id: 'check', seconds: 45, sides: SHORT_SAY_BACK },
  { kind: 'stretch', id: 'matters', seconds: 180, sides: MATTERS },
  { kind: 'say-back', id: 'back', seconds: 120, sides: WHOLE_SAY_BACK },
  { kind: 'answer', id: 'answer', seconds: 30, sides: ANSWER },
  { kind: 'echo', id: 'sense', seconds: 60, sides: SENSE },
];

export const WEEKLY_TABLE: RoomScript = {
  version: 1,
  id: 'weekly-table',
  floorType: 'turns',
  title: 'Weekly table',
  minutes: 60,
  summary: 'An hour a week for the two of you: what was good, what was hard, what would help.',
  about: {
    purpose:
      'So that what is difficult has a place in the week and needn’t come up at midnight. You begin with what was good, each brings one issue, and at the end you say what would help you feel loved in the week to come.',
    asks: 'An hour, always at the same time if possible, after a meal rather than before it. One issue each, the smaller one first. It is about understanding; most issues needn’t be solved on the same day.',
    notFor:
      'Not for decisions under pressure, and not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
  },
  steps: [
    forBoth('arrive', 'arrive', 60, ARRIVE),
    ...PERSONS.map((floor) => said(`thanks-${floor}`, floor, 90, THANKS)),
    forBoth('well', 'together', 480, WELL),
    ...wholeTurn('one', 1, 'first', ONE_ISSUE),
    between('swap', 15, SWAP),
    ...wholeTurn('two', 2, 'second', ONE_ISSUE),
    forBoth('easier', 'together', 480, EASIER),
    ...PERSONS.flatMap((floor) => wished(floor, { wish: 90, answer: 30 }, LOVED, WISH_ANSWER)),
    forBoth('week-ahead', 'together', 360, WEEK_AHEAD),
    forBoth('next-time', 'next-time', 60, NEXT_WEEK),
    forBoth('keep', 'keep', 75, KEEP),
  ],
  closeAt: 'wish-first',
  allowanceSeconds: 180,
};
