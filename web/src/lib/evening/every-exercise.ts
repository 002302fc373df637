/** All exercises, for choosing another: a room opens with the one at hand and fetches these soon after, without hurry. */
import { Later } from '#lib/design/later.svelte.ts';
import { loadExercises } from '../../exercises/exercises.svelte.ts';

export const everyExercise = new Later(async () => {
  await loadExercises();
  return { default: true };
});
