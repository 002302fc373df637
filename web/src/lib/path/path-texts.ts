/** The path and its lessons, in the language of the page. `loadPathTexts` comes first. */
import { contentOf } from '#lib/language/content.ts';
import type * as Texts from '#languages/en/path/index.ts';
import type { Lesson } from './lessons.ts';

/** What a language has to say; English is the measure. */
export type PathTexts = typeof Texts;

const texts = contentOf(import.meta.glob<PathTexts>('/src/languages/*/path/index.ts'), (module) => module);

export const loadPathTexts = texts.load;

export function pathTexts(): PathTexts {
  return texts.current;
}

/** Null for a lesson that there isn't. */
export function lessonOf(id: string): Lesson | null {
  return pathTexts().LESSONS.find((lesson) => lesson.id === id) ?? null;
}
