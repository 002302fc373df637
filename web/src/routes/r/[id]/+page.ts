import { loadExercises } from '../../../exercises/exercises.ts';

/** The id says nothing and is known to one device only: there is nothing to prerender. */
export const prerender = false;
export const ssr = false;

export async function load({ params }: { params: { id: string } }) {
  await loadExercises();
  return { id: params.id };
}
