import type { Depth } from '@heard/shared/exercise/depth';
import type { RoomScript, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/slow-questions.ts';
import { swapStep, stepForBoth, otherPerson, shareStep, turnSteps, type Person } from './step-builders.ts';

interface Lengths {
  share: number;
  told: number;
  saidBack: number;
  fits: number;
}

/** Three questions of one depth for both. The person who answers first alternates; the third question has a say-back. */
function questionSet(
  texts: typeof Texts,
  number: number,
  depth: Depth,
  begins: Person,
  lengths: Lengths,
): ScriptStep[] {
  const pick = (number - 1) * 3;
  return [
    ...shareSteps(texts, pick, depth, begins, lengths.share),
    ...shareSteps(texts, pick + 1, depth, otherPerson(begins), lengths.share),
    ...turnWithQuestion(texts, number * 2 - 1, { depth, pick: pick + 2 }, begins, lengths),
    swapStep(`swap-${number}`, 10, texts.SWAP),
    ...turnWithQuestion(texts, number * 2, { depth, pick: pick + 2 }, otherPerson(begins), lengths),
  ];
}

function shareSteps(texts: typeof Texts, pick: number, depth: Depth, begins: Person, seconds: number): ScriptStep[] {
  return [begins, otherPerson(begins)].map((floor) =>
    shareStep(`q${pick + 1}-${floor}`, floor, seconds, texts.ANSWERED, { depth, pick }),
  );
}

function turnWithQuestion(
  texts: typeof Texts,
  turn: number,
  asks: { depth: Depth; pick: number },
  floor: Person,
  lengths: Lengths,
): ScriptStep[] {
  return turnSteps(`q${asks.pick + 1}-${floor}`, turn, floor, [
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
    stepForBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    ...questionSet(texts, 1, 'easy', 'first', { share: 80, told: 90, saidBack: 45, fits: 20 }),
    swapStep('deeper-2', 20, texts.DEEPER),
    ...questionSet(texts, 2, 'tender', 'second', { share: 100, told: 120, saidBack: 60, fits: 20 }),
    swapStep('deeper-3', 20, texts.DEEPER),
    ...questionSet(texts, 3, 'hard', 'first', { share: 110, told: 130, saidBack: 70, fits: 25 }),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 60, texts.KEEP),
  ],
  closeAt: 'next-time',
  allowanceSeconds: 160,
});
