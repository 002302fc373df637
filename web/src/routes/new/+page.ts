import { draftShelf } from '#lib/device/drafts.ts';
import { roomsOnDevice } from '#lib/device/known-rooms.ts';
import { keptExercise } from '#lib/own/kept-exercise.ts';
import { parseTableDraft } from '#lib/entrance/table-draft.ts';
import { isForTwo } from '@heard/shared/exercise/script';
import { exercise, loadExercises } from '../../exercises/exercises.svelte.ts';

/** The draft is stored on the device. */
export const ssr = false;

/** `?exercise=ID` preselects an exercise, as links of the path do. */
export async function load({ url }: { url: URL }) {
  await loadExercises();
  const kept = parseTableDraft(await draftShelf('new').read('table'));
  const preselected = exercise(url.searchParams.get('exercise') ?? '');
  const own = await keptExercise();
  const rooms = await roomsOnDevice();
  if (!preselected || !isForTwo(preselected)) return { kept, own, rooms, preselected: null };
  return { kept: { ...kept, exercise: preselected.id }, own, rooms, preselected: preselected.id };
}
