import { error } from '@sveltejs/kit';
import { loadExercises } from '../../../exercises/exercises.svelte.ts';

export const prerender = false;
export const ssr = false;

/** Only while developing: a built site answers as for any unknown page, and holds none of it. */
export async function load({ url }: { url: URL }) {
  if (!import.meta.env.DEV) error(404, 'There is no page here.');
  await loadExercises();
  const { searchParams } = url;
  return {
    scene: searchParams.get('scene'),
    seat: searchParams.get('seat') === 'guest' ? ('guest' as const) : ('host' as const),
    runs: searchParams.has('runs'),
    digits: searchParams.has('digits'),
  };
}
