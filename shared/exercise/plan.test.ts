import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { HEARD_PLAN, planOf } from './plan.fixture.ts';
import { planFrom } from './plan-from.ts';
import { planSchema, planSeconds, voiceOf, type Plan } from './plan.ts';
import { scriptSchema, type RoomScript } from './script.ts';

const refuses = (plan: unknown) => expect(v.safeParse(planSchema, plan).success).toBe(false);

describe('plan', () => {
  it('[EX120] accepts the plan of a whole evening', () => {
    expect(v.parse(planSchema, HEARD_PLAN)).toEqual(HEARD_PLAN);
    expect(planSeconds(HEARD_PLAN)).toBe(1_500);
  });

  it('[EX121] refuses a turn that is not whole or has two floors', () => {
    refuses(planOf([['stretch', 'host', 60, 1], ['answer', 'host', 20, 1]])); // prettier-ignore
    refuses(planOf([['stretch', 'host', 60, 1], ['say-back', 'guest', 20, 1], ['answer', 'host', 20, 1]])); // prettier-ignore
    refuses(planOf([['share', 'host', 60, 1]]));
    refuses(planOf([['stretch', 'host', 60, null]]));
  });

  it('[EX122] refuses a floor that the step’s kind can’t have', () => {
    refuses(planOf([['arrive', 'host', 60, null]]));
    refuses(planOf([['swap', 'both', 15, null]]));
    refuses(planOf([['share', 'none', 15, null]]));
    refuses(planOf([['wish-answer', 'host', 15, null]]));
  });

  it('[EX123] refuses too many steps, too many or too few seconds, and unknown keys', () => {
    refuses({ ...HEARD_PLAN, steps: Array.from({ length: 101 }, () => HEARD_PLAN.steps[0]) });
    refuses({ ...HEARD_PLAN, steps: [] });
    refuses(planOf([['share', 'host', -1, null]]));
    refuses(planOf([['share', 'host', 1e9, null]]));
    refuses({ ...HEARD_PLAN, words: 'anything' });
    refuses({ ...HEARD_PLAN, closeAt: 99 });
  });

  it('[EX124] the voice follows from floor and kind', () => {
    const voices = HEARD_PLAN.steps.slice(3, 8).map(voiceOf);
    expect(voices).toEqual(['host', 'guest', 'host', 'guest', 'host']);
    expect(voiceOf(HEARD_PLAN.steps[0]!)).toBeNull();
  });
});

describe('script', () => {
  const side = { prompt: 'Say one small and true thing.' };
  const script: RoomScript = {
    version: 1,
    id: 'small',
    floorType: 'turns',
    title: 'Small',
    minutes: 3,
    summary: 'A test.',
    about: { purpose: 'A test.', asks: 'Nothing.', notFor: 'Anything else.' },
    steps: [
      {
        id: 'one',
        kind: 'share',
        floor: 'first',
        seconds: 40,
        ends: 'press',
        turn: null,
        speaker: side,
        listener: side,
      },
      {
        id: 'two',
        kind: 'share',
        floor: 'second',
        seconds: 40,
        ends: 'press',
        turn: null,
        speaker: side,
        listener: side,
      },
    ],
    closeAt: 'two',
    allowanceSeconds: 100,
  };

  it('[EX130] becomes a plan without texts, with the seat of the person who begins', () => {
    const plan: Plan = planFrom(script, { first: 'guest', midnightAt: 5 });
    expect(plan.steps.map((step) => step.floor)).toEqual(['guest', 'host']);
    expect(plan.closeAt).toBe(1);
    expect(JSON.stringify(plan)).not.toContain('true thing');
    expect(v.parse(planSchema, plan)).toEqual(plan);
  });

  it('[EX131] a length scales every part', () => {
    const plan = planFrom(script, { first: 'host', length: 'longer', midnightAt: 5 });
    expect(plan.steps.map((step) => step.seconds)).toEqual([56, 56]);
    expect(plan.allowanceSeconds).toBe(140);
  });

  it('[EX132] a prompt has at most 14 words, and no text is empty', () => {
    const withPrompt = (prompt: string) => ({
      ...script,
      steps: script.steps.map((step) => ({ ...step, speaker: { prompt } })),
    });
    expect(v.safeParse(scriptSchema, script).success).toBe(true);
    expect(v.safeParse(scriptSchema, withPrompt('word '.repeat(14))).success).toBe(true);
    expect(v.safeParse(scriptSchema, withPrompt('word '.repeat(15))).success).toBe(false);
    expect(v.safeParse(scriptSchema, withPrompt('  ')).success).toBe(false);
  });
});
