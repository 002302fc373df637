/** The texts of every exercise in English. */
export * as heard from './heard.ts';
export * as firstWords from './first-words.ts';
export * as mirror from './mirror.ts';
export * as quarterHours from './quarter-hours.ts';
export * as dailyThread from './daily-thread.ts';
export * as temperature from './temperature.ts';
export * as weeklyTable from './weekly-table.ts';
export * as behindTheWall from './behind-the-wall.ts';
export * as howWeBegan from './how-we-began.ts';
export * as twoViews from './two-views.ts';
export * as slowQuestions from './slow-questions.ts';
export * as openTime from './open-time.ts';
export * as byMyself from './by-myself.ts';
