import { loadPathTexts } from '#lib/path/path-texts.ts';
import { loadExercises } from '../../exercises/exercises.svelte.ts';

export async function load() {
  await Promise.all([loadExercises(), loadPathTexts()]);
}
