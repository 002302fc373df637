import { planFrom } from '@heard/shared/exercise/plan-from';
import { describe, expect, it } from 'vitest';
import { EXERCISES, FIRST_WORDS, FIVE_AND_FIVE, HEARD } from '../../exercises/in-english.ts';
import { eveningOfPlan } from './evening.ts';
import { scriptOf, stepSideOf, withName } from './step-texts.ts';

const plan = planFrom(HEARD, { first: 'guest', midnightAt: 0 });
const stepOf = (id: string) => {
  const step = plan.steps.find((each) => each.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
};

describe('the texts of a step', () => {
  it('[ST50] finds the script that a plan was made from, even if the table names another', () => {
    expect(scriptOf(plan, EXERCISES, 'first-words')).toBe(HEARD);
    expect(scriptOf(planFrom(FIRST_WORDS, { first: 'host', midnightAt: 0 }), EXERCISES, undefined)).toBe(FIRST_WORDS);
    expect(scriptOf(plan, [FIRST_WORDS], 'heard')).toBeNull();
  });

  it('[ST51] gives the speaker’s side to the seat that has the floor or comes next', () => {
    const open = HEARD.steps.find(({ id }) => id === 'one-open');
    expect(stepSideOf(HEARD, stepOf('one-open'), 'guest', null, 'Ana').prompt).toBe(open?.speaker.prompt);
    expect(stepSideOf(HEARD, stepOf('one-open'), 'host', null, 'Ben').prompt).toBe(open?.listener?.prompt);
    const swap = HEARD.steps.find(({ id }) => id === 'swap-one');
    expect(stepSideOf(HEARD, stepOf('swap-one'), 'host', 'host', 'Ben').prompt).toBe(swap?.speaker.prompt);
    expect(stepSideOf(HEARD, stepOf('swap-one'), 'guest', 'host', 'Ana').prompt).toBe(swap?.listener?.prompt);
  });

  it('[ST52] replaces "your partner" by the partner’s name, in each language', () => {
    expect(withName('Your partner is free, and your partner’s answer counts.', 'Ana')).toBe(
      'Ana is free, and Ana’s answer counts.',
    );
    expect(withName('Hear your partner.', 'Your partner')).toBe('Hear your partner.');
    expect(withName('Hear your partner.', '$&')).toBe('Hear $&.');
    expect(withName('Dein Gegenüber denkt nach; lass deinem Gegenüber Zeit.', 'Ana')).toBe(
      'Ana denkt nach; lass Ana Zeit.',
    );
    expect(withName('Tu pareja escucha; deja que tu pareja termine.', 'Ana')).toBe(
      'Ana escucha; deja que Ana termine.',
    );
    expect(withName('Dale tiempo a tu pareja.', 'tu pareja')).toBe('Dale tiempo a tu pareja.');
  });

  it('[ST53] has a prompt for each step of a script that this build doesn’t know', () => {
    for (const step of plan.steps) expect(stepSideOf(null, step, 'host', null, 'Ben').prompt).not.toBe('');
  });

  it('[ST116] of several scripts with the same steps takes the one with the plan’s times, and of those the announced one', () => {
    const short = planFrom(FIVE_AND_FIVE, { first: 'host', midnightAt: 0 });
    expect(scriptOf(short, EXERCISES, 'quarter-hours')).toBe(FIVE_AND_FIVE);
    const own = { ...FIVE_AND_FIVE, id: 'ours' };
    expect(scriptOf(short, [...EXERCISES, own], 'ours')).toBe(own);
    expect(scriptOf(short, [...EXERCISES, own], undefined)).toBe(FIVE_AND_FIVE);
  });

  it('[ST117] gives each side its own help, and replaces the speaker’s prompt by the question', () => {
    const step = stepOf('one-open');
    const open = HEARD.steps.find(({ id }) => id === 'one-open');
    expect(open?.speaker.stuck).toBeDefined();
    expect(stepSideOf(HEARD, step, 'guest', null, 'Ana').stuck).toBe(withName(open?.speaker.stuck ?? '', 'Ana'));
    expect(stepSideOf(HEARD, step, 'host', null, 'Ben').stuck).toBe(withName(open?.listener?.stuck ?? '', 'Ben'));
    expect(stepSideOf(HEARD, step, 'guest', null, 'Ana', 'What else?').prompt).toBe('What else?');
    expect(stepSideOf(HEARD, step, 'host', null, 'Ben', 'What else?').prompt).toBe(open?.listener?.prompt);
  });

  it('[ST54] derives exercise, length and who begins from a plan', () => {
    for (const length of ['shorter', 'asIs', 'longer'] as const) {
      const made = planFrom(HEARD, { first: 'guest', length, midnightAt: 0 });
      expect(eveningOfPlan(made, HEARD)).toEqual({ script: HEARD, length, first: 'guest' });
      const firstEvening = planFrom(HEARD, { first: 'guest', length, hasWishes: false, midnightAt: 0 });
      expect(eveningOfPlan(firstEvening, HEARD)).toEqual({ script: HEARD, length, first: 'guest' });
    }
    expect(eveningOfPlan(plan, null)).toBeNull();
  });
});
