import type { IntentDraft } from '@heard/shared/exercise/intent';
import { isForTwo, type RoomScript } from '@heard/shared/exercise/script';
import type { Plan } from '@heard/shared/exercise/plan';
import type { View } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import { setNow } from '@heard/shared/words/table';
import type { Words } from '@heard/shared/words/words';
import {
  exercise,
  exercises,
  FIRST_EXERCISE,
  hasEveryExercise,
  loadExercise,
  loadExercises,
} from '../../exercises/exercises.svelte.ts';
import { bringExercise } from './bring-exercise.ts';
import { ownScripts } from './own-scripts.ts';
import type { Outcome, Room, RoomState, Screen } from '#lib/room/room-state.ts';
import { eveningCount } from './evening-count.ts';
import { eveningOf as eveningOfPlan } from './evening-of.ts';
import { scriptOf } from './texts.ts';
import { lengthFor, minutesOf, planOfEvening, type Evening } from './evening.ts';
import { ownEntry } from './own-entry.ts';

type Table = EntryOf<'table'>;

/** `count`: the how-manieth evening of this couple it is to be, from 1. */
export function tableOf(evening: Evening, message: string, count: number): Table {
  const { script, length, first } = evening;
  return { kind: 'table', exercise: script.id, minutes: minutesOf(script, length), first, message, evening: count };
}

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
export function eveningOf({ view, table, words }: InRoom): Evening {
  const plan = planIn(view);
  const script = plan && scriptOf(plan, scriptsIn(words), table?.exercise);
  return (plan && script && isForTwo(script) ? eveningOfPlan(plan, script) : null) ?? eveningOfTable(table, words);
}

/** The first exercise stands for one that this build doesn't know. */
function eveningOfTable(table: Table | null, words: Words): Evening {
  const scripts = scriptsIn(words);
  const script = scripts.find(({ id }) => id === table?.exercise) ?? (scripts[0] as RoomScript);
  return { script, length: table ? lengthFor(script, table.minutes) : 'asIs', first: table?.first ?? 'host' };
}

/** The how-manieth evening the next one is. One that was set and never begun doesn't count. */
export function nextCount(state: InRoom): number {
  const { view } = state;
  const count = eveningCount(state);
  return view.status === 'closed' && view.startedAt !== null ? count + 1 : count;
}

/**
 * Writes down what is on the table, and an exercise of one's own with it, then opens the conversation. `now`: server time in ms,
 * for the plan's midnight. `on`: the view that was pressed.
 */
export async function openEvening(
  room: Room,
  asked: Evening,
  message: string,
  now: number,
  on: Screen,
): Promise<Outcome> {
  const count = nextCount(room.current);
  const evening = { ...asked, script: await bringExercise(room, asked.script) };
  await writeTable(room, tableOf(evening, message, count));
  return room.send({ type: 'open', plan: planOfEvening(evening, now, count) }, on);
}

/** Changes what is on before it begins: the table for the texts, then the plan that both devices go by. */
export async function changeEvening(room: Room, asked: Evening): Promise<IntentDraft> {
  const count = eveningCount(room.current);
  const evening = { ...asked, script: await bringExercise(room, asked.script) };
  await writeTable(room, tableOf(evening, room.current.table?.message ?? '', count));
  return { type: 'change-plan', plan: planOfEvening(evening, room.now, count) };
}

/** Sets the table anew, so that it counts before what either of the two set earlier. */
export async function writeTable(room: Room, table: Table): Promise<void> {
  const { words, seat } = room.current;
  await room.write(setNow(table, words), ownEntry(words, 'table', seat)?.id);
}

function planIn(view: View): Plan | null {
  return view.status === 'idle' ? null : view.plan;
}
