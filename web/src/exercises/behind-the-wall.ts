import type { Depth } from '@heard/shared/exercise/depth';
import type { RoomScript, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/behind-the-wall.ts';
import { between, forBoth, PERSONS, said, wholeTurn } from './placed.ts';

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
    wholeTurn(`${depth}-${floor}`, pick * 2 + index + 1, floor, [
      { kind: 'stretch', id: 'shown', seconds: shown, sides: texts.SHOWN, asks: { depth, pick } },
      { kind: 'short-say-back', id: 'check', seconds: short, sides: texts.SHOWN_BACK },
      { kind: 'stretch', id: 'under', seconds: under, sides: texts.UNDERNEATH },
      { kind: 'say-back', id: 'back', seconds: back, sides: texts.SAID_BACK },
      { kind: 'answer', id: 'answer', seconds: answer, sides: texts.ANSWER },
    ]),
  );
  return [...(one ?? []), between(`${depth}-swap`, 10, texts.SWAP), ...(two ?? [])];
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
    forBoth('arrive', 'arrive', 60, texts.BOTH_ARRIVE),
    ...round(texts, 0, 'easy', [50, 15, 50, 40, 15]),
    between('second-question', 15, texts.NEXT_QUESTION),
    ...round(texts, 1, 'tender', [55, 15, 70, 50, 20]),
    ...PERSONS.map((floor) => said(`childhood-${floor}`, floor, 45, texts.CHILDHOOD)),
    between('third-question', 15, texts.NEXT_QUESTION),
    ...round(texts, 2, 'hard', [60, 20, 70, 50, 20]),
    between('come-back', 15, texts.COME_BACK),
    ...PERSONS.map((floor) => said(`present-${floor}`, floor, 45, texts.PRESENT)),
    ...PERSONS.map((floor) => said(`treasure-${floor}`, floor, 45, texts.TREASURE)),
    forBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
    forBoth('keep', 'keep', 45, texts.KEEP),
  ],
  closeAt: 'come-back',
  allowanceSeconds: 120,
});
