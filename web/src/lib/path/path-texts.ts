/** The path and its lessons in the page's language. Call `loadPathTexts` first. */
import { contentOf } from '#lib/language/content.ts';
import type * as Texts from '#languages/en/path/index.ts';
import type { Lesson } from './lessons.ts';

/** The shape that every language has; English is the reference. */
export type PathTexts = typeof Texts;

const texts = contentOf(import.meta.glob<PathTexts>('/src/languages/*/path/index.ts'), (module) => module);

export const loadPathTexts = texts.load;

export function pathTexts(): PathTexts {
  return texts.current;
}

/** Null for an unknown id. */
export function lessonOf(id: string): Lesson | null {
  return pathTexts().LESSONS.find((lesson) => lesson.id === id) ?? null;
}
