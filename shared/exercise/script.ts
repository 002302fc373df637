/**
 * The script: an exercise as data, with its texts. `planFrom` (plan-from.ts) derives the part of it that the server may see. The same
 * schema validates the built-in exercises and custom ones.
 */
import * as v from 'valibot';
import { DEPTHS } from './depth.ts';
import { MAX_PLAN_STEPS, MAX_STEP_SECONDS } from './plan.ts';
import { brokenStep, MAX_PROMPT_LENGTH, MAX_PROMPT_WORDS, rule } from './rules.ts';
import { FLOOR_TYPES, STEP_KINDS, type FloorType } from './step-rules.ts';

const MAX_QUESTIONS = 60;

const words = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const prompt = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(MAX_PROMPT_LENGTH),
  rule('promptWords', (text) => (words(text) <= MAX_PROMPT_WORDS ? null : [])),
);
const prose = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(600));

const side = v.strictObject({
  prompt,
  /** Other ways to ask for the same; the person can switch to one. */
  others: v.optional(v.pipe(v.array(prompt), v.maxLength(12))),
  /** A quieter second line. From the second evening on it is shown only on request. */
  hint: v.optional(prose),
  /** Beginnings of sentences, which can be dismissed. */
  starters: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80))), v.maxLength(12))),
  /** What to do when it doesn't work, shown on request. */
  stuck: v.optional(prose),
});

const stepId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/));

const scriptStep = v.strictObject({
  id: stepId,
  /** `alone` is a step of an exercise for one person, without a room. */
  kind: v.picklist([...STEP_KINDS, 'alone']),
  /** `first` is the person who begins this evening. */
  floor: v.picklist(['first', 'second', 'both', 'none']),
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(MAX_STEP_SECONDS)),
  ends: v.picklist(['press', 'time']),
  turn: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /**
   * The speaker's prompt is one of the script's questions, of this depth at most and never deeper than the evening. Steps with the
   * same `pick` ask the same question. Without a question, the speaker's own `prompt` is shown.
   */
  asks: v.optional(v.strictObject({ depth: v.picklist(DEPTHS), pick: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  /** For the person with the floor; with floor `both`, for both; with floor `none`, for the person who has it next. */
  speaker: side,
  /** Every step but `alone` has it. */
  listener: v.optional(side),
});

const questions = v.pipe(v.array(prompt), v.maxLength(MAX_QUESTIONS));

export const scriptSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    floorType: v.picklist([...FLOOR_TYPES, 'solo']),
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
    /** One sentence for the list. */
    summary: prose,
    /** For the page before the exercise: its purpose, what it asks of you, and when not to do it. */
    about: v.strictObject({ purpose: prose, asks: prose, notFor: prose }),
    /** From which steps with `asks` choose. */
    questions: v.optional(v.strictObject({ easy: questions, tender: questions, hard: questions })),
    steps: v.pipe(v.array(scriptStep), v.minLength(1), v.maxLength(MAX_PLAN_STEPS)),
    /** Id of the first step of the close. */
    closeAt: v.string(),
    /** The part of the promised minutes that no step uses: hand-overs, a drink of water. */
    allowanceSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_STEP_SECONDS)),
  }),
  rule('aloneIsSolo', ({ steps, floorType }) =>
    brokenStep(steps, ({ kind }) => (kind === 'alone') !== (floorType === 'solo')),
  ),
  rule('listener', ({ steps }) =>
    brokenStep(steps, ({ kind, listener }) => kind !== 'alone' && listener === undefined),
  ),
  rule('aloneFloor', ({ steps }) =>
    brokenStep(steps, ({ kind, floor, turn }) => kind === 'alone' && (floor !== 'first' || turn !== null)),
  ),
  rule('oneId', ({ steps }) => brokenStep(steps, ({ id }, at) => steps.findIndex((step) => step.id === id) < at)),
  rule('closeAtStep', ({ steps, closeAt }) => (steps.some(({ id }) => id === closeAt) ? null : ['closeAt'])),
  rule('questions', ({ steps, questions }) =>
    brokenStep(steps, (_, at) => picksOf(steps.slice(0, at + 1)) > (questions?.easy.length ?? 0)),
  ),
);

/** How many different questions the steps ask for. */
function picksOf(steps: readonly { asks?: { pick: number } | undefined }[]): number {
  return new Set(steps.flatMap((step) => step.asks?.pick ?? [])).size;
}

export type Script = v.InferOutput<typeof scriptSchema>;
export type ScriptStep = Script['steps'][number];
export type ScriptSide = ScriptStep['speaker'];
/** A script for two people, which a room can run. */
export type RoomScript = Script & { floorType: FloorType };

export function isForTwo(script: Script): script is RoomScript {
  return script.floorType !== 'solo';
}
