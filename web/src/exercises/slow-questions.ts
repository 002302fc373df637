import type { Depth } from '@heard/shared/exercise/depth';
import type { RoomScript, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/slow-questions.ts';
import { between, forBoth, otherPerson, said, wholeTurn, type Person } from './placed.ts';

interface Lengths {
  share: number;
  told: number;
  saidBack: number;
  fits: number;
}

/** Three questions of one depth for both. The person who answers first alternates; the third question has a say-back. */
function set(texts: typeof Texts, number: number, depth: Depth, begins: Person, lengths: Lengths): ScriptStep[] {
  const pick = (number - 1) * 3;
  return [
    ...shares(texts, pick, depth, begins, lengths.share),
    ...shares(texts, pick + 1, depth, otherPerson(begins), lengths.share),
    ...told(texts, number * 2 - 1, { depth, pick: pick + 2 }, begins, lengths),
    between(`swap-${number}`, 10, texts.SWAP),
    ...told(texts, number * 2, { depth, pick: pick + 2 }, otherPerson(begins), lengths),
  ];
}

function shares(texts: typeof Texts, pick: number, depth: Depth, begins: Person, seconds: number): ScriptStep[] {
  return [begins, otherPerson(begins)].map((floor) =>
    said(`q${pick + 1}-${floor}`, floor, seconds, texts.ANSWERED, { depth, pick }),
  );
}

function told(
  texts: typeof Texts,
  turn: number,
  asks: { depth: Depth; pick: number },
  floor: Person,
  lengths: Lengths,
): ScriptStep[] {
  return wholeTurn(`q${asks.pick + 1}-${floor}`, turn, floor, [
    { kind: 'stretch', id: 'tell', seconds: lengths.told, sides: texts.TOLD, asks },
    { kind: 'say-back', id: 'back', seconds: lengths.saidBack, sides: texts.SAID_BACK },
    { kind: 'answer', id: 'fits', seconds: lengths.fits, sides: texts.FITS },
  ]);
}

export const slowQuestions = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'slow-questions',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 45,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  questions: texts.ASKED,
  steps: [
    forBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    ...set(texts, 1, 'easy', 'first', { share: 80, told: 90, saidBack: 45, fits: 20 }),
    between('deeper-2', 20, texts.DEEPER),
    ...set(texts, 2, 'tender', 'second', { share: 100, told: 120, saidBack: 60, fits: 20 }),
    between('deeper-3', 20, texts.DEEPER),
    ...set(texts, 3, 'hard', 'first', { share: 110, told: 130, saidBack: 70, fits: 25 }),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'next-time',
  allowanceSeconds: 160,
});
