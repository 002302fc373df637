/**
 * The plan: what is left of an exercise for one conversation once its texts are taken away. It travels in the clear in
 * the event that opens the conversation, so that two devices with different builds agree on what happens.
 */
import * as v from 'valibot';
import { otherSeat, SEATS, type Seat } from './seat.ts';
import { brokenStep, rule, type Path } from './rules.ts';

/**
 * How the floor goes about in an exercise. `turns`: a person ends a stretch, and it is said back. `slots`: fixed stretches turn by
 * themselves, the other one is silent. `open`: no turns, one bell. What one person does alone (`solo`) has no plan.
 */
export const FLOOR_TYPES = ['turns', 'slots', 'open'] as const;
export type FloorType = (typeof FLOOR_TYPES)[number];

export const STEP_KINDS = [
  'arrive',
  /** One thing said by one person, with no say-back. */
  'share',
  'stretch',
  'short-say-back',
  'say-back',
  'answer',
  /** After an answer, still in the turn: the listener goes further than saying back ("it makes sense to me"). */
  'echo',
  'swap',
  /** A fixed stretch: the other one is silent, and it turns by itself. */
  'slot',
  /** Both at once, without turns: talking freely, being quiet, a walk. */
  'together',
  /** Each writes in a column of their own; nobody merges the two. */
  'columns',
  'wish',
  'wish-answer',
  'next-time',
  'keep',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const MAX_PLAN_STEPS = 100;
export const MAX_STEP_SECONDS = 4 * 60 * 60;

const stepSchema = v.strictObject({
  /** Names the step in the exercise's script, which holds its texts. Opaque to the server. */
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
    /** Index of the first step of the close, where a couple that has had enough goes. */
    closeAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PLAN_STEPS)),
    /** The rest of the promised length: hand-overs, a drink of water. Never shown. */
    allowanceSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_STEP_SECONDS)),
    /** Server time, ms: a midnight of the opener's. What nobody can go on with is set down at the first one after. */
    midnightAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  rule('closeAtPlan', ({ closeAt, steps }) => (closeAt <= steps.length ? null : ['closeAt'])),
  rule('floor', ({ steps }) => brokenStep(steps, (step) => !hasSensibleFloor(step))),
  rule('wishAnswer', ({ steps }) => brokenStep(steps, (step, at) => !isAnswerToItsWish(step, at, steps))),
  rule('turn', ({ steps }) => brokenTurn(steps)),
  rule('kind', ({ steps, floorType }) => brokenStep(steps, ({ kind }) => !KINDS_OF[floorType].includes(kind))),
  rule('ends', ({ steps }) => brokenStep(steps, (step) => !endsAsItsKind(step))),
);

export type Plan = v.InferOutput<typeof planSchema>;

const FLOORLESS: readonly StepKind[] = ['swap'];
const SHARED: readonly StepKind[] = ['arrive', 'together', 'columns', 'next-time', 'keep'];
const IN_TURN: readonly StepKind[] = ['stretch', 'short-say-back', 'say-back', 'answer', 'echo'];
const BY_TIME: readonly StepKind[] = ['arrive', 'swap', 'slot'];

const AROUND: readonly StepKind[] = ['arrive', 'share', 'swap', 'next-time', 'keep'];
export const KINDS_OF: Readonly<Record<FloorType, readonly StepKind[]>> = {
  turns: STEP_KINDS.filter((kind) => kind !== 'slot'),
  slots: [...AROUND, 'slot'],
  open: [...AROUND, 'together'],
};

function endsAsItsKind(step: PlanStep): boolean {
  return step.ends === (BY_TIME.includes(step.kind) ? 'time' : 'press');
}

function hasSensibleFloor(step: PlanStep): boolean {
  if (IN_TURN.includes(step.kind) !== (step.turn !== null)) return false;
  if (FLOORLESS.includes(step.kind)) return step.floor === 'none';
  if (SHARED.includes(step.kind)) return step.floor === 'both';
  return step.floor === 'host' || step.floor === 'guest';
}

function isAnswerToItsWish(step: PlanStep, index: number, steps: readonly PlanStep[]): boolean {
  if (step.kind !== 'wish-answer') return true;
  const before = steps[index - 1];
  return before?.kind === 'wish' && before.floor === step.floor;
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
  const whole = /^stretch (short-say-back stretch )?say-back answer( echo)*$/.test(shape);
  return whole && turn.every((step) => step.floor === turn[0]?.floor);
}

/** Seconds of everything planned, the unshown allowance included. */
export function planSeconds(plan: Plan): number {
  return plan.steps.reduce((sum, step) => sum + step.seconds, plan.allowanceSeconds);
}

/** In these the voice is the other one's, while the floor stays. */
const LISTENERS: readonly StepKind[] = ['short-say-back', 'say-back', 'echo', 'wish-answer'];

/** Who speaks during a step: the one with the floor, or the one who says it back. Null where both or neither do. */
export function voiceOf(step: PlanStep): Seat | null {
  if (step.floor === 'both' || step.floor === 'none') return null;
  return LISTENERS.includes(step.kind) ? otherSeat(step.floor) : step.floor;
}
