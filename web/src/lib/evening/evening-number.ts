/** The number of an evening in a room: later evenings show fewer explanations and other questions. */
import type { RoomState } from '#lib/room/room-state.ts';

export type EveningState = Pick<RoomState, 'words' | 'table'> & { view: Pick<RoomState['view'], 'conversation'> };

/** From 1. The same on both devices: it is stored with the table, or else counted from the words that both have. */
export function eveningNumber({ table, words, view }: EveningState): number {
  if (table?.evening !== undefined) return table.evening;
  const earlier = words.entries.flatMap(({ entry }) =>
    'conversation' in entry && entry.conversation < view.conversation ? [entry.conversation] : [],
  );
  return 1 + new Set(earlier).size;
}

export function isFirstEvening(state: EveningState): boolean {
  return eveningNumber(state) === 1;
}

/** The number of the next evening. A conversation that was opened and never begun doesn't count. */
export function nextEveningNumber(state: EveningState & Pick<RoomState, 'view'>): number {
  const { view } = state;
  const number = eveningNumber(state);
  return view.status === 'closed' && view.startedAt !== null ? number + 1 : number;
}
