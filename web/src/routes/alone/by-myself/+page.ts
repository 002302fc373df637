import { error } from '@sveltejs/kit';
import { exercise, loadExercises } from '../../../exercises/exercises.svelte.ts';

export async function load() {
  await loadExercises();
  const script = exercise('by-myself');
  if (!script) error(404);
  return { script };
}
