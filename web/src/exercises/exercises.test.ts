import { planSchema, planSeconds } from '@heard/shared/exercise/plan';
import { LENGTHS, planFrom, type Length } from '@heard/shared/exercise/plan-from';
import { MAX_PROMPT_WORDS, scriptSchema, type Script } from '@heard/shared/exercise/script';
import { SEATS } from '@heard/shared/exercise/seat';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EXERCISES, exercise } from './exercises.ts';

const sidesOf = (script: Script) =>
  script.steps.flatMap((step) => [
    { where: `${script.id} ${step.id} speaker`, ...step.speaker },
    { where: `${script.id} ${step.id} listener`, ...step.listener },
  ]);

const everyText = (script: Script): string[] => [
  script.title,
  script.summary,
  ...Object.values(script.about),
  ...sidesOf(script).flatMap((side) => [side.prompt, side.hint ?? '', ...(side.starters ?? [])]),
];

const kindsOf = (script: Script) => script.steps.map((step) => step.kind).join(' ');

describe('finding an exercise', () => {
  it('[PA01] finds each one by its id, and null for one that this build does not know', () => {
    for (const script of EXERCISES) expect(exercise(script.id)).toBe(script);
    expect(exercise('nobody-wrote-this')).toBeNull();
    expect(new Set(EXERCISES.map((script) => script.id)).size).toBe(EXERCISES.length);
  });
});

describe.each(EXERCISES.map((script) => [script.title, script] as const))('%s', (_title, script) => {
  it('[PA02] fits the schema of scripts', () => {
    const result = v.safeParse(scriptSchema, script);
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  it('[PA02] names every step once and closes at one of them', () => {
    const ids = script.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(script.closeAt);
  });

  it.each(SEATS.flatMap((first) => (Object.keys(LENGTHS) as Length[]).map((length) => [first, length] as const)))(
    '[PA03] gives a legal plan when %s begins, %s',
    (first, length) => {
      const result = v.safeParse(planSchema, planFrom(script, { first, length, midnightAt: 1 }));
      expect(result.issues?.map((issue) => issue.message)).toBeUndefined();
    },
  );

  it.each(SEATS)('[PA04] takes exactly the minutes that it promises when %s begins', (first) => {
    expect(planSeconds(planFrom(script, { first, midnightAt: 1 }))).toBe(script.minutes * 60);
  });

  it('[PA05] gives both the same time with the floor', () => {
    const seconds = (floor: string) =>
      script.steps.filter((step) => step.floor === floor).reduce((sum, step) => sum + step.seconds, 0);
    expect(seconds('first')).toBeGreaterThan(0);
    expect(seconds('first')).toBe(seconds('second'));
  });

  it(`[PA06] asks one thing in at most ${MAX_PROMPT_WORDS} words, on both sides of every step`, () => {
    for (const side of sidesOf(script)) {
      const count = side.prompt.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      expect(count, side.where).toBeGreaterThan(0);
      expect(count, side.where).toBeLessThanOrEqual(MAX_PROMPT_WORDS);
      expect(side.prompt.match(/[?]/g)?.length ?? 0, side.where).toBeLessThanOrEqual(1);
    }
  });

  it('[PA07] offers whoever speaks a way to begin in every stretch and every say-back', () => {
    for (const step of script.steps) {
      if (step.kind === 'stretch') expect(step.speaker.starters?.length, step.id).toBeGreaterThanOrEqual(2);
      if (step.kind === 'say-back') expect(step.listener.starters?.length, step.id).toBeGreaterThanOrEqual(2);
    }
  });

  it('[PA08] says on the page before it when it is the wrong thing', () => {
    for (const word of ['for the first time', 'afraid', 'hurt', 'threatened', 'drinking', 'crisis'])
      expect(script.about.notFor).toContain(word);
  });

  it('[PA09] is typeset by hand: curly apostrophes and quotes, real ellipses, no exclamation marks', () => {
    for (const text of everyText(script)) expect(text).not.toMatch(/['"!]|\.\.\.|\s{2}|^\s|\s$/u);
  });
});

describe('Heard', () => {
  const heard = exercise('heard');
  if (!heard) throw new Error('Heard is missing');

  it('[PA10] has the steps and the seconds of the table, 1,500 in all', () => {
    const turn = [120, 30, 90, 90, 30];
    const lower = [75, 60, 20];
    expect(heard.steps.map((step) => step.seconds)).toEqual([
      ...[60, 40, 40],
      ...[...turn, 15, ...turn, 15],
      ...[...lower, 10, ...lower],
      ...[40, 15, 40, 15, 30, 45],
    ]);
    expect(heard.allowanceSeconds).toBe(105);
    expect(planSeconds(planFrom(heard, { first: 'host', length: 'asIs', midnightAt: 1 }))).toBe(1500);
  });

  it('[PA10] goes through value, two whole turns, two underneath, wishes, next time and keeping', () => {
    const whole = 'stretch short-say-back stretch say-back answer';
    const short = 'stretch say-back answer';
    expect(kindsOf(heard)).toBe(
      `arrive share share ${whole} swap ${whole} swap ${short} swap ${short} wish wish-answer wish wish-answer next-time keep`,
    );
    expect(heard.closeAt).toBe(heard.steps.find((step) => step.kind === 'wish')?.id);
  });

  it('[PA10] ends by time only where nobody has the floor, and in arriving', () => {
    const byTime = heard.steps.filter((step) => step.ends === 'time').map((step) => step.kind);
    expect(byTime).toEqual(['arrive', 'swap', 'swap', 'swap']);
  });
});
