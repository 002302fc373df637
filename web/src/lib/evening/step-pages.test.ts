import { HEARD_PLAN } from '@heard/shared/exercise/plan.fixture';
import { STEP_KINDS, STEP_RULES } from '@heard/shared/exercise/step-rules';
import { expect, it } from 'vitest';
import { STEP_PAGES } from './step-pages.ts';
import { stepSideOf } from './step-texts.ts';

it.each(STEP_KINDS)('[ST124] %s has a screen for the listener if it has a voice', (kind) => {
  expect(STEP_PAGES[kind].listening === null).toBe(STEP_RULES[kind].voice === null);
});

it.each(STEP_KINDS)('[ST124] %s has a prompt of its own for a build that doesn’t know the exercise', (kind) => {
  const step = { ...HEARD_PLAN.steps[0]!, kind };
  expect(stepSideOf(null, step, 'host', null, 'Ben')).toEqual({ prompt: STEP_PAGES[kind].prompt() });
});

it('[ST124] a step that ends by time without a bell has no signal', () => {
  for (const kind of STEP_KINDS) {
    const { ends, graceMs = 0 } = STEP_RULES[kind];
    expect(STEP_PAGES[kind].time.signal === 'none', kind).toBe(ends === 'time' && graceMs === 0);
  }
});
