/** "My walls", an exercise for one: how I protect myself, and what that costs. It scores and classifies nothing. */
import type { Script, ScriptStep } from '@heard/shared/exercise/script';
import type * as Texts from '#languages/en/alone/walls.ts';
import type { WallQuestion } from './wall-question.ts';

const step = ({ id, prompt, hint }: WallQuestion): ScriptStep => ({
  id,
  kind: 'alone',
  floor: 'first',
  // Not shown: this exercise has no guide.
  seconds: 80,
  ends: 'press',
  turn: null,
  speaker: { prompt, hint },
});

export const walls = (texts: typeof Texts): Script => ({
  version: 1,
  id: 'walls',
  floorType: 'solo',
  title: texts.TITLE,
  minutes: 20,
  summary: texts.SUMMARY,
  about: texts.ABOUT,
  steps: [...texts.QUESTIONS, texts.REMEMBER].map(step),
  closeAt: texts.REMEMBER.id,
  allowanceSeconds: 0,
});
