/** Loads all exercises in the background, for choosing another one. A room opens as soon as its own exercise is loaded. */
import { LazyImport } from '#lib/design/lazy-import.svelte.ts';
import { loadExercises } from '../../exercises/exercises.svelte.ts';

export const allExercises = new LazyImport(async () => {
  await loadExercises();
  return { default: true };
});
