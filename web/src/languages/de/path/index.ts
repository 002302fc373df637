/** The path and its lessons in German. */
export * from './evenings.ts';
export * from './lessons.ts';
