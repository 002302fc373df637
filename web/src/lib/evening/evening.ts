/** What is set on the table for one conversation: the exercise, its length, and who begins; and the plan made from it. */
import type { Plan } from '@heard/shared/exercise/plan';
import { LENGTHS, planFrom, type Length } from '@heard/shared/exercise/plan-from';
import type { RoomScript } from '@heard/shared/exercise/script';
import { otherSeat, type Seat } from '@heard/shared/exercise/seat';

export interface Evening {
  script: RoomScript;
  length: Length;
  first: Seat;
}

export function minutesOf(script: RoomScript, length: Length): number {
  return Math.round(script.minutes * LENGTHS[length]);
}

/** The length that gives these minutes; `asIs` if none does (a script of another build). */
export function lengthFor(script: RoomScript, minutes: number): Length {
  const lengths = Object.keys(LENGTHS) as Length[];
  return lengths.find((length) => minutesOf(script, length) === minutes) ?? 'asIs';
}

/** The next midnight after `now` in this device's time zone. Both in ms since 1970. */
export function nextMidnight(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}

/**
 * `now`: ms since 1970; the device's time is exact enough for a midnight. `number`: the number of the evening, from 1. The first
 * evening has no wishes.
 */
export function planOfEvening(evening: Evening, now: number, number: number): Plan {
  const { script, length, first } = evening;
  return planFrom(script, { first, length, hasWishes: number > 1, midnightAt: nextMidnight(now) });
}

/** Null for an exercise that this build doesn't know. */
export function eveningOfPlan(plan: Plan, script: RoomScript | null): Evening | null {
  if (script === null) return null;
  return { script, first: plan.first, length: lengthOf(plan, script) ?? 'asIs' };
}

/** The length at which the script gives this plan; null if there is none. */
export function lengthOf(plan: Plan, script: RoomScript): Length | null {
  const { first, midnightAt } = plan;
  const lengths = Object.keys(LENGTHS) as Length[];
  // Compared by step: the plan may lack steps of the script, for example wishes on the first evening.
  const length = lengths.find((each) => {
    const { steps } = planFrom(script, { first, length: each, midnightAt });
    return plan.steps.every(({ id, seconds }) => steps.some((step) => step.id === id && step.seconds === seconds));
  });
  return length ?? null;
}

const PRACTICE_ROUND = 'first-words';

/** The proposal for the next evening: the same exercise and length, and the partner begins. `afterPractice` follows the practice round. */
export function nextEvening(evening: Evening, afterPractice: RoomScript): Evening {
  const first = otherSeat(evening.first);
  return evening.script.id === PRACTICE_ROUND
    ? { script: afterPractice, length: 'asIs', first }
    : { ...evening, first };
}

/** "Heard · 25 min · you begin" */
export function eveningLine(evening: Evening, seat: Seat, partner: string): string {
  const { script, length, first } = evening;
  const begins = first === seat ? 'you begin' : `${partner} begins`;
  const line = `${script.title} · ${minutesOf(script, length)} min`;
  // In an exercise without turns, neither person begins.
  return script.floorType === 'open' ? line : `${line} · ${begins}`;
}
