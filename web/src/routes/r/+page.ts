import { loadExercises } from '../../exercises/exercises.ts';

/** A fragment is known in the browser alone. */
export const ssr = false;

export async function load() {
  await loadExercises();
}
