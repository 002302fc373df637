import * as v from 'valibot';
import { expect, it } from 'vitest';
import { HEARD_PLAN } from './plan.fixture.ts';
import { planSchema, type PlanStep } from './plan.ts';
import { ruleOf } from './rules.ts';

function withStep(at: number, change: Partial<PlanStep>) {
  return { ...HEARD_PLAN, steps: HEARD_PLAN.steps.map((step, i) => (i === at ? { ...step, ...change } : step)) };
}

function broken(plan: unknown) {
  const issues = v.safeParse(planSchema, plan).issues ?? [];
  return issues.map((issue) => [ruleOf(issue), v.getDotPath(issue)]);
}

it.each([
  ['the close', { ...HEARD_PLAN, closeAt: 99 }, [['closeAtPlan', 'closeAt']]],
  ['a floor', withStep(1, { floor: 'none' }), [['floor', 'steps.1']]],
  ['an answer without its wish', withStep(23, { floor: 'guest' }), [['wishAnswer', 'steps.23']]],
  ['a turn without its first step', withStep(3, { kind: 'answer' }), [['turn', 'steps.3']]],
  ['a turn in two pieces', withStep(9, { turn: 1 }), [['turn', 'steps.9']]],
  ['a kind of another floor type', withStep(1, { kind: 'slot', ends: 'time' }), [['kind', 'steps.1']]],
  ['an end', withStep(0, { ends: 'press' }), [['ends', 'steps.0']]],
])('[OX13] a broken rule is reported by name, with the path to the part that breaks it: %s', (_, plan, expected) => {
  expect(broken(plan)).toEqual(expected);
});

it('[OX13] an issue of the schema itself is no broken rule', () => {
  expect(broken({ ...HEARD_PLAN, first: 'nobody' })).toEqual([[null, 'first']]);
});
