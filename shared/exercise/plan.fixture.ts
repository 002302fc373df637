/** Plans for tests. */
import type { Floor, Plan, PlanStep } from './plan.ts';
import { STEP_RULES, type StepKind } from './step-rules.ts';

type Row = [StepKind, Floor, number, number | null];

export function planOf(rows: Row[], options: Partial<Plan> = {}): Plan {
  const steps = rows.map(([kind, floor, seconds, turn], index): PlanStep => ({
    id: `s${index}`,
    kind,
    floor,
    seconds,
    ends: STEP_RULES[kind].ends,
    turn,
  }));
  const close = steps.findIndex((step) => step.kind === 'wish');
  return {
    version: 1,
    floorType: 'turns',
    first: 'host',
    steps,
    closeAt: close === -1 ? steps.length : close,
    allowanceSeconds: 105,
    midnightAt: 100_000_000,
    ...options,
  };
}

const turn = (floor: Floor, number: number): Row[] => [
  ['stretch', floor, 120, number],
  ['short-say-back', floor, 30, number],
  ['stretch', floor, 90, number],
  ['say-back', floor, 90, number],
  ['answer', floor, 30, number],
];

const shortTurn = (floor: Floor, number: number): Row[] => [
  ['stretch', floor, 75, number],
  ['say-back', floor, 60, number],
  ['answer', floor, 20, number],
];

/** The steps of "Heard" with the host first; 1,500 s in all. */
export const HEARD_PLAN: Plan = planOf([
  ['arrive', 'both', 60, null],
  ['share', 'host', 40, null],
  ['share', 'guest', 40, null],
  ...turn('host', 1),
  ['swap', 'none', 15, null],
  ...turn('guest', 2),
  ['swap', 'none', 15, null],
  ...shortTurn('host', 3),
  ['swap', 'none', 10, null],
  ...shortTurn('guest', 4),
  ['wish', 'host', 40, null],
  ['wish-answer', 'host', 15, null],
  ['wish', 'guest', 40, null],
  ['wish-answer', 'guest', 15, null],
  ['next-time', 'both', 30, null],
  ['keep', 'both', 45, null],
]);

/** One slot each. */
export const SLOTS_PLAN: Plan = planOf(
  [
    ['arrive', 'both', 60, null],
    ['slot', 'host', 300, null],
    ['swap', 'none', 15, null],
    ['slot', 'guest', 300, null],
    ['next-time', 'both', 30, null],
    ['keep', 'both', 45, null],
  ],
  { floorType: 'slots', closeAt: 4 },
);

/** No turns, one bell. */
export const OPEN_PLAN: Plan = planOf(
  [
    ['arrive', 'both', 60, null],
    ['together', 'both', 1800, null],
    ['keep', 'both', 45, null],
  ],
  { floorType: 'open', closeAt: 2 },
);

/** A turn with echoes, columns, and time to talk freely. */
export const ECHO_PLAN: Plan = planOf(
  [
    ['arrive', 'both', 60, null],
    ['stretch', 'host', 120, 1],
    ['short-say-back', 'host', 30, 1],
    ['stretch', 'host', 90, 1],
    ['say-back', 'host', 90, 1],
    ['answer', 'host', 30, 1],
    ['echo', 'host', 60, 1],
    ['echo', 'host', 60, 1],
    ['swap', 'none', 15, null],
    ['columns', 'both', 300, null],
    ['together', 'both', 240, null],
    ['keep', 'both', 45, null],
  ],
  { closeAt: 11 },
);
