/** All exercises, for choosing another: a room opens with the one at hand and fetches these soon after, without hurry. */
import { LazyImport } from '#lib/design/lazy-import.svelte.ts';
import { loadExercises } from '../../exercises/exercises.svelte.ts';

export const everyExercise = new LazyImport(async () => {
  await loadExercises();
  return { default: true };
});
