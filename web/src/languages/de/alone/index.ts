/** What is asked of one person alone, in German. */
export * as feelings from './feelings.ts';
export * as prepare from './prepare-questions.ts';
export * as walls from './walls.ts';
