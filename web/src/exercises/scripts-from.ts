/** The exercises that come with the site, in the order in which they are offered, in the words of one language. */
import type { Script } from '@heard/shared/exercise/script';
import { behindTheWall } from './behind-the-wall.ts';
import { byMyself } from './by-myself.ts';
import { dailyThread } from './daily-thread.ts';
import type * as Texts from './en/index.ts';
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

/** What a language has to say; English is the measure. */
export type ExerciseTexts = typeof Texts;

export function scriptsFrom(texts: ExerciseTexts): readonly Script[] {
  return [
    heard(texts.heard),
    firstWords(texts.firstWords),
    mirror(texts.mirror),
    quarterHours(texts.quarterHours),
    fiveAndFive(texts.quarterHours),
    dailyThread(texts.dailyThread),
    temperature(texts.temperature),
    weeklyTable(texts.weeklyTable),
    behindTheWall(texts.behindTheWall),
    howWeBegan(texts.howWeBegan),
    twoViews(texts.twoViews),
    slowQuestions(texts.slowQuestions),
    openTime(texts.openTime),
    byMyself(texts.byMyself),
  ];
}
