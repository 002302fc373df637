/** What a plan was made from: read back so that it can be changed one piece at a time. */
import type { Plan } from '@heard/shared/exercise/plan';
import { LENGTHS, planFrom, type Length } from '@heard/shared/exercise/plan-from';
import type { RoomScript } from '@heard/shared/exercise/script';
import type { Evening } from './evening.ts';

/** Null for an exercise that this build doesn't know. */
export function eveningOf(plan: Plan, script: RoomScript | null): Evening | null {
  if (script === null) return null;
  return { script, first: plan.first, length: lengthOf(plan, script) ?? 'asIs' };
}

/** The length at which a script gives this plan; null when it gives it at none. */
export function lengthOf(plan: Plan, script: RoomScript): Length | null {
  const { first, midnightAt } = plan;
  const lengths = Object.keys(LENGTHS) as Length[];
  // Step by step: tonight's plan may lack some that the exercise has.
  const length = lengths.find((each) => {
    const { steps } = planFrom(script, { first, length: each, midnightAt });
    return plan.steps.every(({ id, seconds }) => steps.some((step) => step.id === id && step.seconds === seconds));
  });
  return length ?? null;
}
