/** What is set on the table for one conversation: which exercise, how long, who begins; and the plan that comes of it. */
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

/** The length whose minutes were written down; as it is, where none fits (a script of another build). */
export function lengthFor(script: RoomScript, minutes: number): Length {
  const lengths = Object.keys(LENGTHS) as Length[];
  return lengths.find((length) => minutesOf(script, length) === minutes) ?? 'asIs';
}

/** The next midnight of this device's own zone after `now` (ms), as ms since 1970. */
export function nextMidnight(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}

/**
 * `now`: the device's time in ms, near enough to the server's for a midnight. `count`: the how-manieth evening of this couple it
 * is to be, from 1; on the first one nobody wishes for anything yet.
 */
export function planOfEvening(evening: Evening, now: number, count: number): Plan {
  const { script, length, first } = evening;
  return planFrom(script, { first, length, hasWishes: count > 1, midnightAt: nextMidnight(now) });
}

/** Null for an exercise that this build doesn't know. */
export function eveningOfPlan(plan: Plan, script: RoomScript | null): Evening | null {
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

const PRACTICE_ROUND = 'first-words';

/**
 * The next evening in the same room: the same exercise and length, and the other one begins. A practice round is done once: after
 * it comes what it was for.
 */
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
  // Where there are no turns nobody begins.
  return script.floorType === 'open' ? line : `${line} · ${begins}`;
}
