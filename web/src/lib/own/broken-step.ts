/**
 * Some rules hold for all steps together, so their breach has no place of its own. It is found by leaving off what comes after:
 * the first steps that break the rule by themselves end with the step to look at.
 */
import { planSchema, type Plan } from '@heard/shared/exercise/plan';
import { scriptSchema } from '@heard/shared/exercise/script';
import * as v from 'valibot';

/** `rule`: what the schema says of its breach. Null where it lies in no step. */
export function brokenScriptStep(script: Record<string, unknown>, rule: string): number | null {
  const steps = script['steps'] as readonly { id: string }[];
  const isBroken = (count: number) => {
    const first = { ...script, steps: steps.slice(0, count), closeAt: steps[0]?.id };
    return saysSo(v.safeParse(scriptSchema, first).issues, rule);
  };
  return firstOf(steps.keys(), (at) => isBroken(at + 1));
}

export function brokenPlanStep(plan: Plan, rule: string): number | null {
  const { steps } = plan;
  const isBroken = (count: number) =>
    saysSo(v.safeParse(planSchema, { ...plan, closeAt: 0, steps: steps.slice(0, count) }).issues, rule);
  // A turn that is cut short is no whole one, so they are left off as wholes, and then the first of its steps is the place.
  const ends = [...steps.keys()].filter((at) => {
    const turn = steps[at]?.turn ?? null;
    return turn === null || steps[at + 1]?.turn !== turn;
  });
  const end = firstOf(ends, (at) => isBroken(at + 1));
  if (end === null) return null;
  const begin = ends[ends.indexOf(end) - 1] ?? -1;
  return firstOf(steps.keys(), (at) => at > begin && isBroken(at + 1));
}

function saysSo(issues: readonly { message: string }[] | undefined, rule: string): boolean {
  return issues?.some(({ message }) => message === rule) ?? false;
}

function firstOf(places: Iterable<number>, is: (at: number) => boolean): number | null {
  for (const at of places) if (is(at)) return at;
  return null;
}
