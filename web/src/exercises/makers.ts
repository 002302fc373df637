/** The exercises that come with the site, in the order of the list: each builds its script from the texts of a language. */
import type { Script } from '@heard/shared/exercise/script';
import { behindTheWall } from './behind-the-wall.ts';
import { byMyself } from './by-myself.ts';
import { dailyThread } from './daily-thread.ts';
import type * as Texts from '#languages/en/exercises/index.ts';
import { firstWords } from './first-words.ts';
import { heard } from './heard.ts';
import { howWeBegan } from './how-we-began.ts';
import { mirror } from './mirror.ts';
import { openTime } from './open-time.ts';
import { fiveAndFive, quarterHours } from './quarter-hours.ts';
import { slowQuestions } from './slow-questions.ts';
import { temperature } from './temperature.ts';
import { twoViews } from './two-views.ts';
import { weeklyTable } from './weekly-table.ts';

/** The shape that every language has; English is the reference. */
export type ExerciseTexts = typeof Texts;

export interface Maker {
  id: string;
  /** The name of its file in each language's folder. */
  texts: string;
  make: (texts: object) => Script;
}

/** A file's content is identified by its name: each language's `index.ts` is checked against the same types. */
function maker<Name extends keyof ExerciseTexts>(
  id: string,
  make: (texts: ExerciseTexts[Name]) => Script,
  texts: string = id,
): Maker {
  return { id, texts, make: (module) => make(module as ExerciseTexts[Name]) };
}

export const MAKERS: readonly Maker[] = [
  maker<'heard'>('heard', heard),
  maker<'firstWords'>('first-words', firstWords),
  maker<'mirror'>('mirror', mirror),
  maker<'quarterHours'>('quarter-hours', quarterHours),
  maker<'quarterHours'>('five-and-five', fiveAndFive, 'quarter-hours'),
  maker<'dailyThread'>('daily-thread', dailyThread),
  maker<'temperature'>('temperature', temperature),
  maker<'weeklyTable'>('weekly-table', weeklyTable),
  maker<'behindTheWall'>('behind-the-wall', behindTheWall),
  maker<'howWeBegan'>('how-we-began', howWeBegan),
  maker<'twoViews'>('two-views', twoViews),
  maker<'slowQuestions'>('slow-questions', slowQuestions),
  maker<'openTime'>('open-time', openTime),
  maker<'byMyself'>('by-myself', byMyself),
];

/** All exercises of a language at once, for tests and the gallery. */
export function scriptsFrom(texts: ExerciseTexts): readonly Script[] {
  const byFile = Object.fromEntries(Object.entries(texts).map(([name, module]) => [fileOf(name), module]));
  return MAKERS.map(({ texts: file, make }) => make(byFile[file] as object));
}

/** `twoViews` is in `two-views`. */
function fileOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
