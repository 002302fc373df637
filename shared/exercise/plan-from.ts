import type { Plan, PlanStep } from './plan.ts';
import type { Script, ScriptStep } from './script.ts';
import { otherSeat, type Seat } from './seat.ts';

/** Presets of how long an evening takes, as factors of the script's seconds. */
export const LENGTHS = { shorter: 0.7, asIs: 1, longer: 1.4 } as const;
export type Length = keyof typeof LENGTHS;

export interface PlanOptions {
  /** Who begins. */
  first: Seat;
  length?: Length;
  /** Server time (ms) of a midnight of the opener's; see `Plan.midnightAt`. */
  midnightAt: number;
}

/** Makes a script's plan: its steps without their texts, for the two people of tonight. */
export function planFrom(script: Script, options: PlanOptions): Plan {
  const factor = LENGTHS[options.length ?? 'asIs'];
  return {
    version: 1,
    floorType: script.floorType,
    first: options.first,
    steps: script.steps.map((step) => planStep(step, options.first, factor)),
    closeAt: closeIndex(script),
    allowanceSeconds: Math.round(script.allowanceSeconds * factor),
    midnightAt: options.midnightAt,
  };
}

function planStep(step: ScriptStep, first: Seat, factor: number): PlanStep {
  const { id, kind, ends, turn } = step;
  const floor = step.floor === 'first' ? first : step.floor === 'second' ? otherSeat(first) : step.floor;
  return { id, kind, floor, ends, turn, seconds: Math.max(5, Math.round(step.seconds * factor)) };
}

function closeIndex(script: Script): number {
  const index = script.steps.findIndex((step) => step.id === script.closeAt);
  return index === -1 ? script.steps.length : index;
}
