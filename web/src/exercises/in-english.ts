/** All exercises in English at once, for tests and the gallery. Pages load them in their own language. */
import type { RoomScript } from '@heard/shared/exercise/script';
import { byMyself } from './by-myself.ts';
import * as texts from '#languages/en/exercises/index.ts';
import { scriptsFrom } from './exercise-list.ts';

export const EXERCISES = scriptsFrom(texts);

function named(id: string): RoomScript {
  return EXERCISES.find((script) => script.id === id) as RoomScript;
}

export const HEARD = named('heard');
export const FIRST_WORDS = named('first-words');
export const FIVE_AND_FIVE = named('five-and-five');
export const TWO_VIEWS = named('two-views');
export const SLOW_QUESTIONS = named('slow-questions');
export const BEHIND_THE_WALL = named('behind-the-wall');
export const OPEN_TIME = named('open-time');
export const BY_MYSELF = byMyself(texts.byMyself);
export const SLOW_QUESTIONS_ASKED = texts.slowQuestions.ASKED;
