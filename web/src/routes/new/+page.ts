import { roomsOnDevice } from '#lib/device/known-rooms.ts';
import { keptExercise } from '#lib/own/kept-exercise.ts';
import { tableDraft } from '#lib/entrance/table-draft.ts';
import { isForTwo } from '@heard/shared/exercise/script';
import { exercise, loadExercises } from '../../exercises/exercises.svelte.ts';

/** What was typed here before lies on the device. */
export const ssr = false;

/** `?exercise=ID` puts an exercise on the table, as the path does. An address like that holds nothing private. */
export async function load({ url }: { url: URL }) {
  await loadExercises();
  const draft = tableDraft();
  await draft.read();
  const asked = exercise(url.searchParams.get('exercise') ?? '');
  const own = await keptExercise();
  const rooms = await roomsOnDevice();
  if (!asked || !isForTwo(asked)) return { draft, kept: draft.current, own, rooms, asked: null };
  return { draft, kept: { ...draft.current, exercise: asked.id }, own, rooms, asked: asked.id };
}
