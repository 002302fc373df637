/** The path and its lessons in English. */
export * from './evenings.ts';
export * from './lessons.ts';
