import { planSeconds } from '@heard/shared/exercise/plan';
import type { PreviewState } from '#lib/room/room-preview.ts';

/** How many minutes one is invited for; null before anything is on the table. Doesn't need the exercises to be loaded. */
export function invitedMinutes({ plan, table }: Pick<PreviewState, 'plan' | 'table'>): number | null {
  return plan ? Math.round(planSeconds(plan) / 60) : (table?.minutes ?? null);
}
