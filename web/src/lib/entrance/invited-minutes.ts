/** Apart from the exercises themselves: an invitation needs no more than this. */
import { planSeconds } from '@heard/shared/exercise/plan';
import type { LookState } from '#lib/room/room-look.ts';

/** Minutes of what one is invited to; null before anything is on the table. */
export function invitedMinutes({ plan, table }: Pick<LookState, 'plan' | 'table'>): number | null {
  return plan ? Math.round(planSeconds(plan) / 60) : (table?.minutes ?? null);
}
