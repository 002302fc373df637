import { planSeconds, type Plan } from '@heard/shared/exercise/plan';
import type { RefusalCode } from '@heard/shared/exercise/refusal';
import type { Script } from '@heard/shared/exercise/script';
import type { View } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import { EXERCISES, exercise } from '../../exercises/exercises.ts';
import type { Room, RoomState } from '../room/room-state.ts';
import { eveningOf as eveningOfPlan } from '../stage/evening-of.ts';
import { scriptOf } from '../stage/texts.ts';
import { lengthFor, minutesOf, planOfEvening, type Evening } from './evening.ts';
import { ownEntry } from './own-entry.ts';

type Table = EntryOf<'table'>;

export function tableOf(evening: Evening, message: string): Table {
  const { script, length, first } = evening;
  return { kind: 'table', exercise: script.id, minutes: minutesOf(script, length), first, message };
}

/** What is on: the plan's own evening where one is open or was, else what the table says. */
export function eveningOf({ view, table }: Pick<RoomState, 'view' | 'table'>): Evening {
  const plan = planIn(view);
  const script = plan && scriptOf(plan, EXERCISES, table?.exercise);
  return (plan && eveningOfPlan(plan, script)) ?? eveningOfTable(table);
}

/** The first exercise stands for one that this build doesn't know. */
function eveningOfTable(table: Table | null): Evening {
  const script = (table && exercise(table.exercise)) ?? (EXERCISES[0] as Script);
  return { script, length: table ? lengthFor(script, table.minutes) : 'asIs', first: table?.first ?? 'host' };
}

/** Minutes of what one is invited to; null before anything is on the table. */
export function minutesIn({ view, table }: Pick<RoomState, 'view' | 'table'>): number | null {
  const plan = planIn(view);
  return plan ? Math.round(planSeconds(plan) / 60) : (table?.minutes ?? null);
}

function planIn(view: View): Plan | null {
  return view.status === 'idle' ? null : view.plan;
}

/** Writes down what is on the table, then opens the conversation. `now`: server time in ms, for the plan's midnight. */
export async function openEvening(
  room: Room,
  evening: Evening,
  message: string,
  now: number,
): Promise<RefusalCode | null> {
  const { words, seat } = room.current;
  await room.write(tableOf(evening, message), ownEntry(words, 'table', seat)?.id);
  return room.send({ type: 'open', plan: planOfEvening(evening, now) });
}
