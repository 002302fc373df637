import { questionOf } from '@heard/shared/exercise/question';
import { DEPTHS } from '@heard/shared/exercise/depth';
import type { Script } from '@heard/shared/exercise/script';
import { describe, expect, it } from 'vitest';
import { BEHIND_THE_WALL, SLOW_QUESTIONS } from './in-english.ts';

const askingSteps = (script: Script) => script.steps.filter((step) => step.asks);
const picksOf = (script: Script) => new Set(askingSteps(script).map((step) => step.asks?.pick)).size;

/** One question per pick, as an evening of this depth asks them. */
function askedIn(script: Script, evening: number, depth: (typeof DEPTHS)[number]): string[] {
  const byPick = new Map(askingSteps(script).map((step) => [step.asks?.pick, step]));
  return [...byPick.values()].map((step) => questionOf(script, step, { depth, evening, skipped: 0 }).prompt);
}

describe.each([
  ['Behind the wall', BEHIND_THE_WALL],
  ['Slow questions', SLOW_QUESTIONS],
] as const)('%s', (_title, script) => {
  const pools = script.questions ?? { easy: [], tender: [], hard: [] };

  it('[PT30] has a question per pick at each depth, and at least half as many alternatives', () => {
    for (const depth of DEPTHS) expect(pools[depth].length, depth).toBeGreaterThanOrEqual(1.5 * picksOf(script));
  });

  it('[PT31] repeats no question in an evening, and asks other questions the next time', () => {
    for (const depth of DEPTHS) {
      for (const evening of [1, 2, 3]) expect(new Set(askedIn(script, evening, depth)).size).toBe(picksOf(script));
      const next = askedIn(script, 2, depth);
      for (const question of askedIn(script, 1, depth)) expect(next, depth).not.toContain(question);
    }
  });

  it('[PT32] begins with light questions at any depth, and gets deeper from set to set', () => {
    const depths = askingSteps(script).map((step) => DEPTHS.indexOf(step.asks?.depth ?? 'easy'));
    expect(depths[0]).toBe(0);
    expect(depths).toEqual([...depths].sort((a, b) => a - b));
    expect(new Set(depths).size).toBe(DEPTHS.length);
    for (const asked of askedIn(script, 1, 'easy')) expect(pools.easy).toContain(asked);
  });

  it('[PT33] asks both the same questions, each with a single question mark', () => {
    for (const pick of new Set(askingSteps(script).map((step) => step.asks?.pick))) {
      const floors = askingSteps(script).filter((step) => step.asks?.pick === pick);
      expect(floors.map((step) => step.floor).sort()).toEqual(['first', 'second']);
    }
    const all = DEPTHS.flatMap((depth) => pools[depth]);
    expect(new Set(all).size).toBe(all.length);
    for (const question of all) expect(question).toMatch(/^[A-Z][^?.]*\?$/u);
  });
});

it('[PT34] in Slow questions the person who answers first alternates', () => {
  const firsts = [...new Set(askingSteps(SLOW_QUESTIONS).map((step) => step.asks?.pick))].map(
    (pick) => askingSteps(SLOW_QUESTIONS).find((step) => step.asks?.pick === pick)?.floor,
  );
  expect(firsts).toEqual(firsts.map((_, index) => (index % 2 === 0 ? 'first' : 'second')));
});

it('[PT35] Behind the wall ends with three minutes about the present: what I see and feel, and one thing I treasure', () => {
  const { steps, closeAt } = BEHIND_THE_WALL;
  const close = steps.slice(steps.findIndex((step) => step.id === closeAt));
  const present = close.filter((step) => step.kind === 'share');
  expect(present.map((step) => `${step.floor} ${step.id}`)).toEqual([
    'first present-first',
    'second present-second',
    'first treasure-first',
    'second treasure-second',
  ]);
  expect(present.reduce((sum, step) => sum + step.seconds, 0)).toBe(180);
});
