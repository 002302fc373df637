/**
 * The script: an exercise as data, texts and all. `planFrom` (plan-from.ts) makes of it what the server may see. The same
 * schema validates the built-in exercises and, later, a counsellor's own.
 */
import * as v from 'valibot';
import { MAX_PLAN_STEPS, MAX_STEP_SECONDS, STEP_KINDS } from './plan.ts';

/** A prompt says one idea in at most this many words. */
export const MAX_PROMPT_WORDS = 14;

const words = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const prompt = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'a text is empty'),
  v.check((text) => words(text) <= MAX_PROMPT_WORDS, `a prompt has more than ${MAX_PROMPT_WORDS} words`),
);
const prose = v.pipe(v.string(), v.trim(), v.minLength(1, 'a text is empty'), v.maxLength(600));

const side = v.strictObject({
  prompt,
  /** A quieter second line. */
  hint: v.optional(prose),
  /** Beginnings of sentences, offered and dismissable. */
  starters: v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(80)))),
});

const scriptStep = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/)),
  kind: v.picklist(STEP_KINDS),
  /** `first` is whoever begins tonight. */
  floor: v.picklist(['first', 'second', 'both', 'none']),
  seconds: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(MAX_STEP_SECONDS)),
  ends: v.picklist(['press', 'time']),
  turn: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** For whoever has the floor; in steps for both or nobody, for whoever comes next. */
  speaker: side,
  listener: side,
});

export const scriptSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  floorType: v.literal('turns'),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  /** One sentence for the list. */
  summary: prose,
  /** The page before it: what it is for, what it asks of you, when not. */
  about: v.strictObject({ purpose: prose, asks: prose, notFor: prose }),
  steps: v.pipe(v.array(scriptStep), v.minLength(1), v.maxLength(MAX_PLAN_STEPS)),
  /** Id of the first step of the close. */
  closeAt: v.string(),
  allowanceSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_STEP_SECONDS)),
});

export type Script = v.InferOutput<typeof scriptSchema>;
export type ScriptStep = Script['steps'][number];
export type ScriptSide = ScriptStep['speaker'];
