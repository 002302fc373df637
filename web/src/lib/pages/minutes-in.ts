/** Apart from the exercises themselves: an invitation needs no more than this. */
import { planSeconds, type Plan } from '@heard/shared/exercise/plan';
import type { View } from '@heard/shared/exercise/view';
import type { RoomState } from '../room/room-state.ts';

/** Minutes of what one is invited to; null before anything is on the table. */
export function minutesIn({ view, table }: Pick<RoomState, 'view' | 'table'>): number | null {
  const plan = planIn(view);
  return plan ? Math.round(planSeconds(plan) / 60) : (table?.minutes ?? null);
}

export function planIn(view: View): Plan | null {
  return view.status === 'idle' ? null : view.plan;
}
