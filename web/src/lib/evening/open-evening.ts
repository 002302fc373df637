/** Sets the table, opens a conversation as it says, and changes it until it begins. */
import type { IntentDraft } from '@heard/shared/exercise/intent';
import type { EntryOf } from '@heard/shared/words/entry';
import { withNextOrder } from '@heard/shared/words/table';
import type { Outcome, RoomSession, Screen } from '#lib/room/room-state.ts';
import { eveningCount, nextCount } from './evening-count.ts';
import { minutesOf, planOfEvening, type Evening } from './evening.ts';
import { ownEntry } from './own-entry.ts';
import { bringExercise } from './own-exercises.ts';

type Table = EntryOf<'table'>;

/** `count`: the how-manieth evening of this couple it is to be, from 1. */
export function tableOf(evening: Evening, message: string, count: number): Table {
  const { script, length, first } = evening;
  return { kind: 'table', exercise: script.id, minutes: minutesOf(script, length), first, message, evening: count };
}

/**
 * Writes down what is on the table, and an exercise of one's own with it, then opens the conversation. `now`: server time in ms,
 * for the plan's midnight. `on`: the view that was pressed.
 */
export async function openEvening(
  room: RoomSession,
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
export async function changeEvening(room: RoomSession, asked: Evening): Promise<IntentDraft> {
  const count = eveningCount(room.current);
  const evening = { ...asked, script: await bringExercise(room, asked.script) };
  await writeTable(room, tableOf(evening, room.current.table?.message ?? '', count));
  return { type: 'change-plan', plan: planOfEvening(evening, room.now, count) };
}

/** Sets the table anew, so that it counts before what either of the two set earlier. */
export async function writeTable(room: RoomSession, table: Table): Promise<void> {
  const { words, seat } = room.current;
  await room.write(withNextOrder(table, words), ownEntry(words, 'table', seat)?.id);
}
