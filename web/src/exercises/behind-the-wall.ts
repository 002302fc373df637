import type { Depth, RoomScript, ScriptStep } from '@heard/shared/exercise/script';
import { BEHIND_THE_WALL_ASKED } from './behind-the-wall-asked.ts';
import {
  ANSWER,
  BOTH_ARRIVE,
  CHILDHOOD,
  COME_BACK,
  KEEP,
  NEXT_QUESTION,
  NEXT_TIME,
  PRESENT,
  SAID_BACK,
  SHOWN,
  SHOWN_BACK,
  SWAP,
  TREASURE,
  UNDERNEATH,
} from './behind-the-wall-texts.ts';
import { between, forBoth, PERSONS, said, wholeTurn } from './placed.ts';

/** Seconds of the five parts of a turn: shown, said back, underneath, said back whole, answered. */
type Lengths = readonly [number, number, number, number, number];

/** Both answer the same question, one after the other. */
function round(pick: number, depth: Depth, [shown, short, under, back, answer]: Lengths): ScriptStep[] {
  const [one, two] = PERSONS.map((floor, index) =>
    wholeTurn(`${depth}-${floor}`, pick * 2 + index + 1, floor, [
      { kind: 'stretch', id: 'shown', seconds: shown, sides: SHOWN, asks: { depth, pick } },
      { kind: 'short-say-back', id: 'check', seconds: short, sides: SHOWN_BACK },
      { kind: 'stretch', id: 'under', seconds: under, sides: UNDERNEATH },
      { kind: 'say-back', id: 'back', seconds: back, sides: SAID_BACK },
      { kind: 'answer', id: 'answer', seconds: answer, sides: ANSWER },
    ]),
  );
  return [...(one ?? []), between(`${depth}-swap`, 10, SWAP), ...(two ?? [])];
}

export const BEHIND_THE_WALL: RoomScript = {
  version: 1,
  id: 'behind-the-wall',
  floorType: 'turns',
  title: 'Behind the wall',
  minutes: 30,
  summary: 'What you show, and what is underneath. It begins light and ends in the present.',
  about: {
    purpose:
      'Everybody protects something by being funny, busy, quiet or strong. Here you tell each other what you show and what is underneath it, as much as you like. The other one only receives it.',
    asks: 'Thirty minutes without interruption, and a quiet hour afterwards if you can. Three questions, the first one always light. None goes deeper than both of you want tonight. You can pass or stop at every step; the one about childhood is optional. The last three minutes bring you back to the present.',
    notFor:
      'Not for your first evening here, when you are worn out, or in the middle of a quarrel. Not for telling something grave for the first time. Not when one of you is afraid of the other, has been hurt or threatened, has been drinking, or is in a crisis. Then talk to someone you trust, or to people whose work it is to help.',
  },
  questions: BEHIND_THE_WALL_ASKED,
  steps: [
    forBoth('arrive', 'arrive', 60, BOTH_ARRIVE),
    ...round(0, 'easy', [50, 15, 50, 40, 15]),
    between('second-question', 15, NEXT_QUESTION),
    ...round(1, 'tender', [55, 15, 70, 50, 20]),
    ...PERSONS.map((floor) => said(`childhood-${floor}`, floor, 45, CHILDHOOD)),
    between('third-question', 15, NEXT_QUESTION),
    ...round(2, 'hard', [60, 20, 70, 50, 20]),
    between('come-back', 15, COME_BACK),
    ...PERSONS.map((floor) => said(`present-${floor}`, floor, 45, PRESENT)),
    ...PERSONS.map((floor) => said(`treasure-${floor}`, floor, 45, TREASURE)),
    forBoth('next-time', 'next-time', 30, NEXT_TIME),
    forBoth('keep', 'keep', 45, KEEP),
  ],
  closeAt: 'come-back',
  allowanceSeconds: 120,
};
