/** The exercises that come with the site, in the order in which they are offered. */
import type { Script } from '@heard/shared/exercise/script';
import { BEHIND_THE_WALL } from './behind-the-wall.ts';
import { BY_MYSELF } from './by-myself.ts';
import { DAILY_THREAD } from './daily-thread.ts';
import { FIRST_WORDS } from './first-words.ts';
import { HEARD } from './heard.ts';
import { HOW_WE_BEGAN } from './how-we-began.ts';
import { MIRROR } from './mirror.ts';
import { OPEN_TIME } from './open-time.ts';
import { FIVE_AND_FIVE, QUARTER_HOURS } from './quarter-hours.ts';
import { SLOW_QUESTIONS } from './slow-questions.ts';
import { TEMPERATURE } from './temperature.ts';
import { TWO_VIEWS } from './two-views.ts';
import { WEEKLY_TABLE } from './weekly-table.ts';

export const EXERCISES: readonly Script[] = [
  HEARD,
  FIRST_WORDS,
  MIRROR,
  QUARTER_HOURS,
  FIVE_AND_FIVE,
  DAILY_THREAD,
  TEMPERATURE,
  WEEKLY_TABLE,
  BEHIND_THE_WALL,
  HOW_WE_BEGAN,
  TWO_VIEWS,
  SLOW_QUESTIONS,
  OPEN_TIME,
  BY_MYSELF,
];

/** Null for an exercise that this build doesn't know: another build, or somebody's own. */
export function exercise(id: string): Script | null {
  return EXERCISES.find((script) => script.id === id) ?? null;
}
