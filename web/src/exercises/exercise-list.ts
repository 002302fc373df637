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

export interface ExerciseDefinition {
  id: string;
  /** The name of its file in each language's folder. */
  texts: string;
  make: (texts: object) => Script;
}

/** A file's content is identified by its name: each language's `index.ts` is checked against the same types. */
function define<Name extends keyof ExerciseTexts>(
  id: string,
  make: (texts: ExerciseTexts[Name]) => Script,
  texts: string = id,
): ExerciseDefinition {
  return { id, texts, make: (module) => make(module as ExerciseTexts[Name]) };
}

export const EXERCISE_LIST: readonly ExerciseDefinition[] = [
  define<'heard'>('heard', heard),
  define<'firstWords'>('first-words', firstWords),
  define<'mirror'>('mirror', mirror),
  define<'quarterHours'>('quarter-hours', quarterHours),
  define<'quarterHours'>('five-and-five', fiveAndFive, 'quarter-hours'),
  define<'dailyThread'>('daily-thread', dailyThread),
  define<'temperature'>('temperature', temperature),
  define<'weeklyTable'>('weekly-table', weeklyTable),
  define<'behindTheWall'>('behind-the-wall', behindTheWall),
  define<'howWeBegan'>('how-we-began', howWeBegan),
  define<'twoViews'>('two-views', twoViews),
  define<'slowQuestions'>('slow-questions', slowQuestions),
  define<'openTime'>('open-time', openTime),
  define<'byMyself'>('by-myself', byMyself),
];

/** All exercises of a language at once, for tests and the gallery. Throws if `index.ts` of the language exports no texts for one. */
export function scriptsFrom(
  texts: Partial<ExerciseTexts>,
  language = '{code}',
  list: readonly ExerciseDefinition[] = EXERCISE_LIST,
): readonly Script[] {
  const exported: Readonly<Record<string, object>> = texts;
  return list.map(({ texts: file, make }) => {
    const name = exportOf(file);
    const module = exported[name];
    if (module) return make(module);
    const path = `languages/${language}/exercises/${file}.ts`;
    throw new Error(`no texts of \`${file}\`: write ${path} and export it as ${name} in its index.ts`);
  });
}

/** `two-views` is exported as `twoViews`. */
function exportOf(file: string): string {
  return file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
