import type { RoomScript, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/exercises/quarter-hours.ts';
import { swapStep, stepForBoth, PERSONS, type Person, type Sides } from './step-builders.ts';

function slotStep(id: string, floor: Person, seconds: number, sides: Sides): ScriptStep {
  return { id, kind: 'slot', floor, seconds, ends: 'time', turn: null, ...sides };
}

/** Three stretches each, alternating, with a pause between any two. */
function rounds(texts: typeof Texts, seconds: number): ScriptStep[] {
  const slots = [texts.NOW, texts.US, texts.LONGING].flatMap((sides, round) =>
    PERSONS.map((floor) => slotStep(`${floor}-${round + 1}`, floor, seconds, sides)),
  );
  return slots.flatMap((each, index) => (index === 0 ? [each] : [swapStep(`turn-${index}`, 15, texts.TURNED), each]));
}

const steps = (texts: typeof Texts, seconds: number): ScriptStep[] => [
  stepForBoth('arrive', 'arrive', 60, texts.ARRIVE),
  ...rounds(texts, seconds),
  stepForBoth('next-time', 'next-time', 30, texts.NEXT_TIME),
  stepForBoth('keep', 'keep', 60, texts.KEEP),
];

export const quarterHours = (texts: typeof Texts): RoomScript => ({
  version: 1,
  id: 'quarter-hours',
  floorType: 'slots',
  title: texts.TITLE,
  minutes: 90,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: steps(texts, 840),
  closeAt: 'next-time',
  allowanceSeconds: 135,
});

export const fiveAndFive = (texts: typeof Texts): RoomScript => ({
  ...quarterHours(texts),
  id: 'five-and-five',
  title: texts.SHORT_TITLE,
  minutes: 36,
  summary: texts.SHORT_SUMMARY,
  about: texts.SHORT_ABOUT,
  steps: steps(texts, 300),
});
