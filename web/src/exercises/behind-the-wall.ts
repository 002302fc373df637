import type { Depth } from '@heard/shared/exercise/depth';
import type { RoomScript, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/behind-the-wall.ts';
import { swapStep, stepForBoth, PERSONS, shareStep, turnSteps } from './step-builders.ts';

/** Seconds of the five parts of a turn: stretch, say-back, stretch underneath, full say-back, answer. */
type Lengths = readonly [number, number, number, number, number];

/** Both answer the same question, one after the other. */
function round(
  texts: typeof Texts,
  pick: number,
  depth: Depth,
  [shown, short, under, back, answer]: Lengths,
): ScriptStep[] {
  const [one, two] = PERSONS.map((floor, index) =>
    turnSteps(`${depth}-${floor}`, pick * 2 + index + 1, floor, [
      { kind: 'stretch', id: 'shown', seconds: shown, sides: texts.SHOWN, asks: { depth, pick } },
      { kind: 'short-say-back', id: 'check', seconds: short, sides: texts.SHOWN_BACK },
      { kind: 'stretch', id: 'under', seconds: under, sides: texts.UNDERNEATH },
      { kind: 'say-back', id: 'back', seconds: back, sides: texts.SAID_BACK },
      { kind: 'answer', id: 'answer', seconds: answer, sides: texts.ANSWER },
    ]),
  );
  return [...(one ?? []), swapStep(`${depth}-swap`, 10, texts.SWAP), ...(two ?? [])];
}

export const behindTheWall = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'behind-the-wall',
  floorType: 'turns',
  title: texts.TITLE,
  minutes: 30,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  questions: texts.ASKED,
  steps: [
    stepForBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    ...round(texts, 0, 'easy', [50, 15, 50, 40, 15]),
    swapStep('second-question', 15, texts.NEXT_QUESTION),
    ...round(texts, 1, 'tender', [55, 15, 70, 50, 20]),
    ...PERSONS.map((floor) => shareStep(`childhood-${floor}`, floor, 45, texts.CHILDHOOD)),
    swapStep('third-question', 15, texts.NEXT_QUESTION),
    ...round(texts, 2, 'hard', [60, 20, 70, 50, 20]),
    swapStep('come-back', 15, texts.COME_BACK),
    ...PERSONS.map((floor) => shareStep(`present-${floor}`, floor, 45, texts.PRESENT)),
    ...PERSONS.map((floor) => shareStep(`treasure-${floor}`, floor, 45, texts.TREASURE)),
    stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    stepForBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'come-back',
  allowanceSeconds: 120,
});
