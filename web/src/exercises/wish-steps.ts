/** A wish or a request of one person, and the partner's answer to it. */
import type { ScriptStep } from '@heard/shared/exercise/script';
import type { Person, Sides } from './step-builders.ts';

export function wishSteps(
  floor: Person,
  seconds: { wish: number; answer: number },
  wish: Sides,
  answer: Sides,
): ScriptStep[] {
  return [
    { id: `wish-${floor}`, kind: 'wish', floor, seconds: seconds.wish, ends: 'press', turn: null, ...wish },
    {
      id: `wish-${floor}-answer`,
      kind: 'wish-answer',
      floor,
      seconds: seconds.answer,
      ends: 'press',
      turn: null,
      ...answer,
    },
  ];
}
