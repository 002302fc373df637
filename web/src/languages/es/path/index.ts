/** The path and its lessons in Spanish. */
export * from './evenings.ts';
export * from './lessons.ts';
