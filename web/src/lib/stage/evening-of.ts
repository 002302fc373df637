/** What a plan was made from: read back so that it can be changed one piece at a time. */
import { planSeconds, type Plan } from '@heard/shared/exercise/plan';
import { LENGTHS, planFrom, type Length } from '@heard/shared/exercise/plan-from';
import type { Script } from '@heard/shared/exercise/script';
import type { Evening } from '#lib/pages/evening.ts';

/** Null for an exercise that this build doesn't know. */
export function eveningOf(plan: Plan, script: Script | null): Evening | null {
  if (script === null) return null;
  const { first, midnightAt } = plan;
  const lengths = Object.keys(LENGTHS) as Length[];
  const length = lengths.find(
    (each) => planSeconds(planFrom(script, { first, length: each, midnightAt })) === planSeconds(plan),
  );
  return { script, first, length: length ?? 'asIs' };
}
