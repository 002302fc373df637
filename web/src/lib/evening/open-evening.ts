/** Writes the table and opens a conversation with its plan; changes both until the conversation begins. */
import type { IntentDraft } from '@heard/shared/exercise/intent';
import type { EntryOf } from '@heard/shared/words/entry';
import { withNextOrder } from '@heard/shared/words/table';
import type { Outcome, RoomSession, Screen } from '#lib/room/room-state.ts';
import { eveningNumber, nextEveningNumber } from './evening-number.ts';
import { minutesOf, planOfEvening, type Evening } from './evening.ts';
import { ownEntry } from './own-entry.ts';
import { addExerciseToRoom } from './own-exercises.ts';

type Table = EntryOf<'table'>;

/** `number`: the number of the evening, from 1. */
export function tableOf(evening: Evening, message: string, number: number): Table {
  const { script, length, first } = evening;
  return { kind: 'table', exercise: script.id, minutes: minutesOf(script, length), first, message, evening: number };
}

/**
 * Writes the table, and the exercise if it is the couple's own, then opens the conversation. `now`: server time in ms, for the plan's
 * midnight. `on`: the view on which the button was pressed.
 */
export async function openEvening(
  room: RoomSession,
  chosen: Evening,
  message: string,
  now: number,
  on: Screen,
): Promise<Outcome> {
  const number = nextEveningNumber(room.current);
  const evening = { ...chosen, script: await addExerciseToRoom(room, chosen.script) };
  await writeTable(room, tableOf(evening, message, number));
  return room.send({ type: 'open', plan: planOfEvening(evening, now, number) }, on);
}

/** Changes the evening before it begins. Writes the table, for the texts; returns the intent that changes the plan. */
export async function changeEvening(room: RoomSession, chosen: Evening): Promise<IntentDraft> {
  const number = eveningNumber(room.current);
  const evening = { ...chosen, script: await addExerciseToRoom(room, chosen.script) };
  await writeTable(room, tableOf(evening, room.current.table?.message ?? '', number));
  return { type: 'change-plan', plan: planOfEvening(evening, room.now, number) };
}

/** Writes the table with a time stamp, so that it takes precedence over what either seat wrote earlier. */
export async function writeTable(room: RoomSession, table: Table): Promise<void> {
  const { words, seat } = room.current;
  await room.write(withNextOrder(table, words), ownEntry(words, 'table', seat)?.id);
}
