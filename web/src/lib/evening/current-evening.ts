/** The evening that a room is about, and the exercises that it can run. */
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

/** Whether the exercise is there that this room is about. */
export function isAtHand({ view, table, words }: InRoom): boolean {
  if (hasEveryExercise()) return true;
  const plan = planIn(view);
  if (plan && scriptOf(plan, scriptsIn(words), table?.exercise) === null) return false;
  const id = table?.exercise ?? FIRST_EXERCISE;
  return exercise(FIRST_EXERCISE) !== null && scriptsIn(words).some((script) => script.id === id);
}

/** The announced exercise, and the first one beside it; all of them where the conversation is another one. */
export async function loadAtHand(state: InRoom): Promise<void> {
  await Promise.all([FIRST_EXERCISE, state.table?.exercise ?? FIRST_EXERCISE].map(loadExercise));
  if (!isAtHand(state)) await loadExercises();
}

/** The exercises that this room can run: those of this build that are loaded, and what somebody brought along. */
export function scriptsIn(words: Words): readonly RoomScript[] {
  return [...exercises(), ...ownScripts(words)].filter(isForTwo);
}

/** What is on: the plan's own evening where one is open or was, else what the table says. */
export function currentEvening({ view, table, words }: InRoom): Evening {
  const plan = planIn(view);
  const script = plan && scriptOf(plan, scriptsIn(words), table?.exercise);
  return (plan && script && isForTwo(script) ? eveningOfPlan(plan, script) : null) ?? eveningOfTable(table, words);
}

/** The first exercise stands for one that this build doesn't know. */
function eveningOfTable(table: EntryOf<'table'> | null, words: Words): Evening {
  const scripts = scriptsIn(words);
  const script = scripts.find(({ id }) => id === table?.exercise) ?? (scripts[0] as RoomScript);
  return { script, length: table ? lengthFor(script, table.minutes) : 'asIs', first: table?.first ?? 'host' };
}

function planIn(view: View): Plan | null {
  return view.status === 'idle' ? null : view.plan;
}
