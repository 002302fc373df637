import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFrom } from './plan-from.ts';
import { questionOf } from './question.ts';
import { DEPTHS } from './depth.ts';
import type { RoomScript, ScriptStep } from './script.ts';

const side = { prompt: 'What is new?', others: ['What is old?', 'What stays?'] };
const asking = (id: string, depth: (typeof DEPTHS)[number], pick: number): ScriptStep => ({
  id, kind: 'share', floor: 'first', seconds: 60, ends: 'press', turn: null, asks: { depth, pick }, speaker: { prompt: 'Say something.' }, listener: { prompt: 'Listen.' },
}); // prettier-ignore

const pool = (depth: string, count: number) => Array.from({ length: count }, (_, at) => `${depth} ${at}`);

function scriptWith(sizes: { easy: number; tender: number; hard: number }): RoomScript {
  const plain: ScriptStep = { ...asking('plain', 'easy', 0), speaker: side };
  delete plain.asks;
  return {
    version: 1,
    id: 'slow',
    floorType: 'turns',
    title: 'Slow',
    minutes: 4,
    summary: 'A.',
    about: { purpose: 'A.', asks: 'B.', notFor: 'C.' },
    questions: { easy: pool('easy', sizes.easy), tender: pool('tender', sizes.tender), hard: pool('hard', sizes.hard) },
    steps: [asking('one', 'easy', 0), asking('two', 'tender', 1), asking('three', 'hard', 2), plain],
    closeAt: 'plain',
    allowanceSeconds: 0,
  };
}

const SCRIPT = scriptWith({ easy: 7, tender: 5, hard: 4 });
const at = (index: number): ScriptStep => SCRIPT.steps[index]!;

describe('which question is asked', () => {
  it('[EX133] is never deeper than the step allows, nor than the lower of both choices; an unknown depth is the lightest', () => {
    const kindOf = (index: number, depth: (typeof DEPTHS)[number] | null) =>
      questionOf(SCRIPT, at(index), { depth, evening: 1, skipped: 0 }).prompt.split(' ')[0];
    expect(DEPTHS.map((depth) => kindOf(0, depth))).toEqual(['easy', 'easy', 'easy']);
    expect(DEPTHS.map((depth) => kindOf(1, depth))).toEqual(['easy', 'tender', 'tender']);
    expect(DEPTHS.map((depth) => kindOf(2, depth))).toEqual(['easy', 'tender', 'hard']);
    expect(kindOf(2, null)).toBe('easy');
  });

  it('[EX134] is asked once in an evening, and another evening begins with other questions', () => {
    const asked = (evening: number) =>
      [0, 1, 2].map((index) => questionOf(SCRIPT, at(index), { depth: 'easy', evening, skipped: 0 }).prompt);
    expect(new Set(asked(1)).size).toBe(3);
    expect(new Set([...asked(1), ...asked(2)]).size).toBe(6);
  });

  it('[EX135] can be skipped for another one that isn’t among tonight’s', () => {
    const sizes = fc.record({
      easy: fc.integer({ min: 4, max: 12 }),
      tender: fc.integer({ min: 4, max: 12 }),
      hard: fc.integer({ min: 4, max: 12 }),
    });
    fc.assert(
      fc.property(
        sizes,
        fc.nat({ max: 2 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 20 }),
        (counts, index, evening, skipped) => {
          const script = scriptWith(counts);
          const one = (step: number, skips: number) =>
            questionOf(script, script.steps[step]!, { depth: 'easy', evening, skipped: skips });
          expect(one(index, skipped).hasOther).toBe(true);
          expect(one(index, skipped).prompt).not.toBe(one(index, skipped + 1).prompt);
          for (const other of [0, 1, 2].filter((step) => step !== index))
            expect(one(index, skipped).prompt).not.toBe(one(other, 0).prompt);
        },
      ),
    );
  });

  it('[EX136] a step’s own prompts alternate over the evenings; a single prompt can’t be skipped', () => {
    const prompt = (evening: number, skipped: number) =>
      questionOf(SCRIPT, at(3), { depth: 'hard', evening, skipped }).prompt;
    expect([0, 1, 2, 3].map((skipped) => prompt(1, skipped))).toEqual([side.prompt, ...side.others, side.prompt]);
    expect(prompt(2, 0)).toBe(side.others[0]);
    const single = { ...at(3), speaker: { prompt: 'Only this.' } };
    expect(questionOf(SCRIPT, single, { depth: null, evening: 3, skipped: 2 })).toEqual({
      prompt: 'Only this.',
      hasOther: false,
    });
  });
});

describe('the first evening', () => {
  const wish = (id: string, kind: 'wish' | 'wish-answer'): ScriptStep => ({
    id, kind, floor: 'first', seconds: 30, ends: 'press', turn: null, speaker: side, listener: side,
  }); // prettier-ignore
  const plain = at(3);

  it('[EX137] has no steps for wishes: their time becomes allowance, and the close is still found', () => {
    const script: RoomScript = {
      ...SCRIPT,
      steps: [plain, wish('wish', 'wish'), wish('answer', 'wish-answer'), { ...plain, id: 'last' }],
      closeAt: 'wish',
    };
    const plan = planFrom(script, { first: 'host', hasWishes: false, midnightAt: 1 });
    expect(plan.steps.map((step) => step.id)).toEqual(['plain', 'last']);
    expect(plan.closeAt).toBe(1);
    expect(plan.allowanceSeconds).toBe(60);
    expect(planFrom(script, { first: 'host', midnightAt: 1 }).steps).toHaveLength(4);
  });
});
