import { roomsOnDevice } from '#lib/device/known-rooms.ts';
import { keptExercise } from '#lib/own/kept-exercise.ts';
import { tableDraft } from '#lib/entrance/table-draft.ts';
import { isForTwo } from '@heard/shared/exercise/script';
import { exercise, loadExercises } from '../../exercises/exercises.svelte.ts';

/** The draft is stored on the device. */
export const ssr = false;

/** `?exercise=ID` preselects an exercise, as links of the path do. */
export async function load({ url }: { url: URL }) {
  await loadExercises();
  const draft = tableDraft();
  await draft.read();
  const preselected = exercise(url.searchParams.get('exercise') ?? '');
  const own = await keptExercise();
  const rooms = await roomsOnDevice();
  if (!preselected || !isForTwo(preselected)) return { draft, kept: draft.current, own, rooms, preselected: null };
  return { draft, kept: { ...draft.current, exercise: preselected.id }, own, rooms, preselected: preselected.id };
}
