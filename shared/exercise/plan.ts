/**
 * The plan: what remains of an exercise for one conversation without its texts. The event that opens the conversation carries it,
 * unencrypted, so that two devices agree on what happens even if their builds have different exercises.
 */
import * as v from 'valibot';
import { brokenStep, rule, type Path } from './rules.ts';
import { otherSeat, SEATS, type Seat } from './seat.ts';
import { FLOOR_TYPES, STEP_KINDS, STEP_RULES, TURN } from './step-rules.ts';

export const MAX_PLAN_STEPS = 100;
export const MAX_STEP_SECONDS = 4 * 60 * 60;

const stepSchema = v.strictObject({
  /** Id of the step in the exercise's script, which has its texts. The server doesn't interpret it. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/)),
  kind: v.picklist(STEP_KINDS),
  /** Whose turn it is. The voice is derived from this and the kind. */
  floor: v.picklist([...SEATS, 'both', 'none']),
  /** A guide, not a limit, unless the step ends by time. */
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(MAX_STEP_SECONDS)),
  ends: v.picklist(['press', 'time']),
  /** Steps with the same number belong to one turn of one person; null outside of turns. */
  turn: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PLAN_STEPS))),
});

export type PlanStep = v.InferOutput<typeof stepSchema>;
export type Floor = PlanStep['floor'];

export const planSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    floorType: v.picklist(FLOOR_TYPES),
    first: v.picklist(SEATS),
    steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(MAX_PLAN_STEPS)),
    /** Index of the first step of the close, to which a couple can return from a pause. */
    closeAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PLAN_STEPS)),
    /** The part of the promised length that no step uses: hand-overs, a drink of water. Never shown. */
    allowanceSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_STEP_SECONDS)),
    /** Server time, ms: a midnight in the opener's time zone. At the next one, a conversation that can't go on is set down. */
    midnightAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  rule('closeAtPlan', ({ closeAt, steps }) => (closeAt <= steps.length ? null : ['closeAt'])),
  rule('floor', ({ steps }) => brokenStep(steps, (step) => !hasFloorOfItsKind(step))),
  rule('wishAnswer', ({ steps }) => brokenStep(steps, (step, at) => !followsItsStep(step, at, steps))),
  rule('turn', ({ steps }) => brokenTurn(steps)),
  rule('kind', ({ steps, floorType }) =>
    brokenStep(steps, ({ kind }) => !STEP_RULES[kind].floorTypes.includes(floorType)),
  ),
  rule('ends', ({ steps }) => brokenStep(steps, ({ kind, ends }) => ends !== STEP_RULES[kind].ends)),
);

export type Plan = v.InferOutput<typeof planSchema>;

function hasFloorOfItsKind({ kind, floor, turn }: PlanStep): boolean {
  const rules = STEP_RULES[kind];
  if (rules.isInTurn !== (turn !== null)) return false;
  return rules.floor === (floor === 'host' || floor === 'guest' ? 'one-seat' : floor);
}

function followsItsStep(step: PlanStep, index: number, steps: readonly PlanStep[]): boolean {
  const { follows } = STEP_RULES[step.kind];
  const before = steps[index - 1];
  return follows === undefined || (before?.kind === follows && before.floor === step.floor);
}

/** The path to the first step of the first turn that isn't whole, or that comes in two pieces. */
function brokenTurn(steps: readonly PlanStep[]): Path | null {
  const before = new Set<number | null>();
  for (let at = 0, end = 0; at < steps.length; at = end) {
    const turn = steps[at]?.turn ?? null;
    while (end < steps.length && steps[end]?.turn === turn) end += 1;
    if (turn !== null && (before.has(turn) || !isWholeTurn(steps.slice(at, end)))) return ['steps', at];
    before.add(turn);
  }
  return null;
}

function isWholeTurn(turn: readonly PlanStep[]): boolean {
  const shape = turn.map((step) => step.kind).join(' ');
  return TURN.test(shape) && turn.every((step) => step.floor === turn[0]?.floor);
}

/** Seconds of all steps and the allowance. */
export function planSeconds(plan: Plan): number {
  return plan.steps.reduce((sum, step) => sum + step.seconds, plan.allowanceSeconds);
}

/** Who speaks during a step: the seat with the floor, or the one that says it back. Null if both or neither do. */
export function voiceOf({ kind, floor }: PlanStep): Seat | null {
  if (floor === 'both' || floor === 'none') return null;
  return STEP_RULES[kind].voice === 'other' ? otherSeat(floor) : floor;
}
