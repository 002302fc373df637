import { expect, it } from 'vitest';
import { entrySchema } from '../words/entry.ts';
import { eventSchema } from './event.ts';
import { STEP_KINDS, STEP_RULES, TURN } from './step-rules.ts';

it.each(STEP_KINDS)('[EX127] the record of %s is about events and entries that there are', (kind) => {
  const { presses, waiting, words } = STEP_RULES[kind];
  const events: string[] = eventSchema.options.map(({ entries }) => entries.type.literal);
  const entries: string[] = entrySchema.options.map(({ entries: { kind: of } }) => of.literal);
  const taken = [presses, waiting === 'for-time' ? {} : waiting].flatMap((each) => Object.keys(each));
  expect(events).toEqual(expect.arrayContaining(taken));
  expect(new Set(taken).size, 'no press is in both lists').toBe(taken.length);
  expect(entries).toEqual(expect.arrayContaining([...words]));
});

it('[EX127] the kinds that belong to a turn are those of a whole turn', () => {
  const whole = 'stretch short-say-back stretch say-back answer echo';
  expect(whole).toMatch(TURN);
  expect(STEP_KINDS.filter((kind) => STEP_RULES[kind].isInTurn).sort()).toEqual([...new Set(whole.split(' '))].sort());
});
