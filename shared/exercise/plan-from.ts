import type { Plan, PlanStep } from './plan.ts';
import type { RoomScript, ScriptStep } from './script.ts';
import { otherSeat, type Seat } from './seat.ts';
import { STEP_RULES, type StepKind } from './step-rules.ts';

/** How long an evening takes, as factors of the script's seconds. */
export const LENGTHS = { shorter: 0.7, asIs: 1, longer: 1.4 } as const;
export type Length = keyof typeof LENGTHS;

export interface PlanOptions {
  first: Seat;
  length?: Length;
  /** False leaves wishes out, as on a couple's first evening; their time becomes allowance. */
  hasWishes?: boolean;
  /** Server time (ms) of a midnight in the opener's time zone; see `Plan.midnightAt`. */
  midnightAt: number;
}

/** The plan of a script for tonight: its steps without their texts, with a seat in place of `first` and `second`. */
export function planFrom(script: RoomScript, options: PlanOptions): Plan {
  const factor = LENGTHS[options.length ?? 'asIs'];
  const isOn = (step: ScriptStep) => (options.hasWishes ?? true) || !isWish(step);
  const on = script.steps.filter(isOn);
  const left = script.steps.filter((step) => !isOn(step)).reduce((sum, step) => sum + step.seconds, 0);
  return {
    version: 1,
    floorType: script.floorType,
    first: options.first,
    steps: on.map((step) => planStep(step, options.first, factor)),
    closeAt: closeIndex(script, isOn),
    allowanceSeconds: Math.round((script.allowanceSeconds + left) * factor),
    midnightAt: options.midnightAt,
  };
}

function isWish({ kind }: ScriptStep): boolean {
  return kind !== 'alone' && STEP_RULES[kind].isWish === true;
}

function planStep(step: ScriptStep, first: Seat, factor: number): PlanStep {
  const { id, ends, turn } = step;
  const floor = step.floor === 'first' ? first : step.floor === 'second' ? otherSeat(first) : step.floor;
  // The schema allows "alone" only in scripts for one person.
  const kind = step.kind as StepKind;
  return { id, kind, floor, ends, turn, seconds: Math.max(5, Math.round(step.seconds * factor)) };
}

/** Index of the first step of the close, in a plan without the steps that are left out. */
function closeIndex(script: RoomScript, isOn: (step: ScriptStep) => boolean): number {
  const index = script.steps.findIndex((step) => step.id === script.closeAt);
  const before = index === -1 ? script.steps : script.steps.slice(0, index);
  return before.filter(isOn).length;
}
