/**
 * Which question a step asks tonight. Both devices choose the same one, because the choice depends only on the script, the number of
 * the evening, the depth and how many questions were skipped. Another evening begins with other questions.
 */
import { DEPTHS, type Depth } from './depth.ts';
import type { Script, ScriptStep } from './script.ts';

export interface Asking {
  /** The lower of both people's choices; null while it isn't known, which counts as the lightest. */
  depth: Depth | null;
  /** Number of this couple's evening, from 1. */
  evening: number;
  /** How many questions of this step were skipped for another one. */
  skipped: number;
}

export interface Question {
  prompt: string;
  /** Whether it can be skipped for another one. */
  hasOther: boolean;
}

/** What the person with the floor is asked in `step`. */
export function questionOf(script: Script, step: ScriptStep, { depth, evening, skipped }: Asking): Question {
  const { asks } = step;
  if (asks) {
    const pool = poolOf(script, lowerOf(asks.depth, depth ?? 'easy'));
    const order = rotated(pool, (evening - 1) * picksIn(script));
    const prompt = order[indexOfPick(script, order.length, asks.pick, skipped)];
    if (prompt !== undefined) return { prompt, hasOther: order.length > 1 };
  }
  const prompts = [step.speaker.prompt, ...(step.speaker.others ?? [])];
  const prompt = prompts[(evening - 1 + skipped) % prompts.length] ?? step.speaker.prompt;
  return { prompt, hasOther: prompts.length > 1 };
}

export function lowerOf(a: Depth, b: Depth): Depth {
  return DEPTHS.indexOf(a) <= DEPTHS.indexOf(b) ? a : b;
}

/** The questions of this depth, or of the next lighter one that has any. */
function poolOf(script: Script, depth: Depth): readonly string[] {
  const lighter = DEPTHS.slice(0, DEPTHS.indexOf(depth) + 1).toReversed();
  return lighter.map((each) => script.questions?.[each] ?? []).find((pool) => pool.length > 0) ?? [];
}

/** How many questions an evening asks: one more than the highest pick. */
function picksIn(script: Script): number {
  return 1 + Math.max(-1, ...script.steps.map((step) => step.asks?.pick ?? -1));
}

/** Index of the question: tonight's come first in the list, and skipping one leads through those behind them. */
function indexOfPick(script: Script, length: number, pick: number, skipped: number): number {
  const picks = picksIn(script);
  const spare = length - picks;
  if (skipped === 0 || spare <= 0) return (pick + skipped) % length;
  const round = spare + 1;
  const turn = skipped % round;
  return turn === 0 ? pick : picks + ((pick + turn - 1) % spare);
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
