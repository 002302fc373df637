import { error } from '@sveltejs/kit';
import { LESSON_IDS } from '#lib/path/lessons.ts';
import { lessonOf, loadPathTexts } from '#lib/path/path-texts.ts';

export function entries() {
  return LESSON_IDS.map((lesson) => ({ lesson }));
}

export async function load({ params }: { params: { lesson: string } }) {
  await loadPathTexts();
  const lesson = lessonOf(params.lesson);
  if (!lesson) error(404);
  return { lesson };
}
