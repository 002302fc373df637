/** The how-manieth evening of this couple it is. What they have seen before recedes, and questions change. */
import type { RoomState } from '#lib/room/room-state.ts';

export type EveningState = Pick<RoomState, 'words' | 'table'> & { view: Pick<RoomState['view'], 'conversation'> };

/** From 1. The same on both devices: it stands on the table, or else follows from the words that both have. */
export function eveningCount({ table, words, view }: EveningState): number {
  if (table?.evening !== undefined) return table.evening;
  const earlier = words.entries.flatMap(({ entry }) =>
    'conversation' in entry && entry.conversation < view.conversation ? [entry.conversation] : [],
  );
  return 1 + new Set(earlier).size;
}

export function isFirstEvening(state: EveningState): boolean {
  return eveningCount(state) === 1;
}

/** The how-manieth evening the next one is. One that was set and never begun doesn't count. */
export function nextCount(state: EveningState & Pick<RoomState, 'view'>): number {
  const { view } = state;
  const count = eveningCount(state);
  return view.status === 'closed' && view.startedAt !== null ? count + 1 : count;
}
