import { error } from '@sveltejs/kit';
import { LESSON_IDS, lessonOf } from '#lib/path/lessons.ts';

export function entries() {
  return LESSON_IDS.map((lesson) => ({ lesson }));
}

export function load({ params }: { params: { lesson: string } }) {
  const lesson = lessonOf(params.lesson);
  if (!lesson) error(404);
  return { lesson };
}
