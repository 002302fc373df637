/** The current evening of a room, and the exercises that the room can run. */
import type { Plan } from '@heard/shared/exercise/plan';
import { isForTwo, type RoomScript } from '@heard/shared/exercise/script';
import type { View } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import type { Words } from '@heard/shared/words/words';
import type { RoomState } from '#lib/room/room-state.ts';
import {
  exercise,
  exercises,
  FIRST_EXERCISE,
  hasEveryExercise,
  loadExercise,
  loadExercises,
} from '../../exercises/exercises.svelte.ts';
import { eveningOfPlan, lengthFor, type Evening } from './evening.ts';
import { ownScripts } from './own-exercises.ts';
import { scriptOf } from './step-texts.ts';

type InRoom = Pick<RoomState, 'view' | 'table' | 'words'>;

/** Whether the exercise of the room's current evening is loaded. */
export function isExerciseLoaded({ view, table, words }: InRoom): boolean {
  if (hasEveryExercise()) return true;
  const plan = planIn(view);
  if (plan && scriptOf(plan, scriptsIn(words), table?.exercise) === null) return false;
  const id = table?.exercise ?? FIRST_EXERCISE;
  return exercise(FIRST_EXERCISE) !== null && scriptsIn(words).some((script) => script.id === id);
}

/** Loads the announced exercise and the first one; all of them if the conversation runs another one. Rejects if offline. */
export async function loadCurrentExercise(state: InRoom): Promise<void> {
  await Promise.all([FIRST_EXERCISE, state.table?.exercise ?? FIRST_EXERCISE].map(loadExercise));
  if (!isExerciseLoaded(state)) await loadExercises();
}

/** The exercises that this room can run: the loaded ones of this build, and the couple's own. */
export function scriptsIn(words: Words): readonly RoomScript[] {
  return [...exercises(), ...ownScripts(words)].filter(isForTwo);
}

/** The evening of the room's plan if a conversation is or was open, else the one on the table. */
export function currentEvening({ view, table, words }: InRoom): Evening {
  const plan = planIn(view);
  const script = plan && scriptOf(plan, scriptsIn(words), table?.exercise);
  return (plan && script && isForTwo(script) ? eveningOfPlan(plan, script) : null) ?? eveningOfTable(table, words);
}

/** Falls back to the first exercise if this build doesn't know the table's. */
function eveningOfTable(table: EntryOf<'table'> | null, words: Words): Evening {
  const scripts = scriptsIn(words);
  const script = scripts.find(({ id }) => id === table?.exercise) ?? (scripts[0] as RoomScript);
  return { script, length: table ? lengthFor(script, table.minutes) : 'asIs', first: table?.first ?? 'host' };
}

function planIn(view: View): Plan | null {
  return view.status === 'idle' ? null : view.plan;
}
