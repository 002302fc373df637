import { MAX_PROMPT_WORDS } from '@heard/shared/exercise/rules';
import { planSchema, planSeconds } from '@heard/shared/exercise/plan';
import { LENGTHS, planFrom, type Length } from '@heard/shared/exercise/plan-from';
import { isForTwo, scriptSchema, type Script, type ScriptStep } from '@heard/shared/exercise/script';
import { SEATS } from '@heard/shared/exercise/seat';
import { STEP_RULES } from '@heard/shared/exercise/step-rules';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { scriptsFrom } from './exercise-list.ts';
import { exercise, exercises, firstExercise, loadExercises } from './exercises.svelte.ts';
import { EXERCISES, HEARD } from './in-english.ts';

const sidesOf = (script: Script) =>
  script.steps.flatMap((step) => [
    { where: `${script.id} ${step.id} speaker`, ...step.speaker },
    ...(step.listener ? [{ where: `${script.id} ${step.id} listener`, ...step.listener }] : []),
  ]);

const questionsOf = (script: Script) => Object.values(script.questions ?? {}).flat();

const promptsOf = (script: Script) => [
  ...sidesOf(script).flatMap(({ prompt, others, where }) =>
    [prompt, ...(others ?? [])].map((text) => ({ text, where })),
  ),
  ...questionsOf(script).map((text) => ({ text, where: `${script.id} questions` })),
];

const everyText = (script: Script): string[] => [
  script.title,
  script.summary,
  ...Object.values(script.about),
  ...promptsOf(script).map(({ text }) => text),
  ...sidesOf(script).flatMap((side) => [side.hint ?? '', side.stuck ?? '', ...(side.starters ?? [])]),
];

const kindsOf = (script: Script) => script.steps.map((step) => step.kind).join(' ');
const FOR_TWO = EXERCISES.filter(isForTwo);
/** Kinds that ask a person for something of their own, so they need an alternative question. A rule about texts, not about steps. */
const ASKING: readonly ScriptStep['kind'][] = ['share', 'stretch', 'slot', 'wish', 'alone'];
/** The text for the person who acts, which isn't always the one with the floor. */
const actingSide = ({ kind, speaker, listener }: ScriptStep) =>
  kind !== 'alone' && STEP_RULES[kind].voice === 'other' ? listener : speaker;

describe('the list of exercises', () => {
  it('[PA74] names the file and the export where a language has no texts of an exercise', () => {
    const added = { id: 'three-thanks', texts: 'three-thanks', make: () => HEARD };
    expect(() => scriptsFrom({}, 'pl', [added])).toThrow(
      'no texts of `three-thanks`: write languages/pl/exercises/three-thanks.ts and export it as threeThanks in its index.ts',
    );
  });

  beforeAll(loadExercises);

  it('[PA01] finds each one by its id, and returns null for an unknown id', () => {
    for (const script of exercises()) expect(exercise(script.id)).toBe(script);
    expect(firstExercise().id).toBe('heard');
    expect(exercise('nobody-wrote-this')).toBeNull();
    expect(new Set(EXERCISES.map((script) => script.id)).size).toBe(EXERCISES.length);
  });

  it('[PA11] has every exercise with its floor type and its minutes', () => {
    expect(EXERCISES.map(({ title, floorType, minutes }) => `${title}, ${floorType}, ${minutes}`)).toEqual([
      'Heard, turns, 25',
      'First words, turns, 8',
      'Mirror, turns, 40',
      'Quarter hours, slots, 90',
      'Five and five, slots, 36',
      'Daily thread, turns, 12',
      'Temperature, turns, 20',
      'Weekly table, turns, 60',
      'Behind the wall, turns, 30',
      'How we began, turns, 15',
      'Two views, turns, 30',
      'Slow questions, turns, 45',
      'Open time, open, 60',
      'By myself, solo, 10',
    ]);
  });
});

describe.each(EXERCISES.map((script) => [script.title, script] as const))('%s', (_title, script) => {
  it('[PA02] matches the script schema', () => {
    const result = v.safeParse(scriptSchema, script);
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
  });

  it('[PA02] has unique step ids, one of which is its closing step', () => {
    const ids = script.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(script.closeAt);
  });

  it(`[PA06] asks one thing in at most ${MAX_PROMPT_WORDS} words, on both sides of every step`, () => {
    for (const { text, where } of promptsOf(script)) {
      const count = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      expect(count, `${where}: ${text}`).toBeGreaterThan(0);
      expect(count, `${where}: ${text}`).toBeLessThanOrEqual(MAX_PROMPT_WORDS);
      expect(text.match(/[?]/g)?.length ?? 0, `${where}: ${text}`).toBeLessThanOrEqual(1);
    }
  });

  it('[PA07] offers the speaker a sentence starter in every stretch and every say-back', () => {
    for (const step of script.steps) {
      if (step.kind === 'stretch' || step.kind === 'slot')
        expect(
          step.speaker.starters?.length ?? 0,
          `step ${step.id} needs two \`starters\` on the speaker’s side`,
        ).toBeGreaterThanOrEqual(2);
      if (step.kind === 'say-back' || step.kind === 'echo')
        expect(
          step.listener?.starters?.length ?? 0,
          `step ${step.id} needs two \`starters\` on the listener’s side`,
        ).toBeGreaterThanOrEqual(2);
    }
  });

  it('[PA08] says in its introduction when not to use it', () => {
    for (const word of ['afraid', 'hurt', 'threatened', 'crisis']) expect(script.about.notFor).toContain(word);
    if (isForTwo(script)) {
      for (const word of ['for the first time', 'drinking']) expect(script.about.notFor).toContain(word);
    }
  });

  it('[PA09] has typographic apostrophes, quotes and ellipses, and no exclamation marks', () => {
    for (const text of everyText(script)) expect(text).not.toMatch(/['"!]|\.\.\.|\s{2}|^\s|\s$/u);
  });

  it('[PA12] has an alternative question wherever a person is asked for something of their own', () => {
    for (const step of script.steps.filter(({ kind, id }) => ASKING.includes(kind) && id !== 'arrive')) {
      const spare = step.asks ? (script.questions?.easy.length ?? 0) - 1 : (step.speaker.others?.length ?? 0);
      const needs = step.asks ? 'a second question in `questions.easy`' : '`others` on the speaker’s side';
      expect(spare, `step ${step.id} of ${script.id} needs ${needs}`).toBeGreaterThanOrEqual(1);
    }
  });

  it('[PA13] tells the person who acts what to do if it doesn’t work', () => {
    for (const step of script.steps) {
      if (step.kind === 'arrive' || step.kind === 'swap') continue;
      const side = actingSide(step) === step.listener ? 'listener' : 'speaker';
      expect(
        actingSide(step)?.stuck,
        `step ${step.id} of ${script.id} needs \`stuck\` on the ${side}’s side`,
      ).toBeTruthy();
    }
  });

  it('[PA14] doesn’t ask the same thing twice in one step', () => {
    for (const { speaker, id } of script.steps) {
      const prompts = [speaker.prompt, ...(speaker.others ?? [])];
      expect(new Set(prompts).size, id).toBe(prompts.length);
    }
  });
});

describe.each(FOR_TWO.map((script) => [script.title, script] as const))('%s, for two', (_title, script) => {
  const options = SEATS.flatMap((first) =>
    (Object.keys(LENGTHS) as Length[]).flatMap((length) =>
      [true, false].map((hasWishes) => ({ first, length, hasWishes, midnightAt: 1 })),
    ),
  );

  it.each(options)('[PA03] gives a legal plan when $first begins, $length, with wishes: $hasWishes', (option) => {
    const result = v.safeParse(planSchema, planFrom(script, option));
    expect(result.issues?.map((issue) => issue.message)).toBeUndefined();
  });

  it.each(SEATS)(
    '[PA04] takes exactly the minutes that it promises when %s begins, with wishes or without',
    (first) => {
      for (const hasWishes of [true, false]) {
        expect(planSeconds(planFrom(script, { first, hasWishes, midnightAt: 1 }))).toBe(script.minutes * 60);
      }
    },
  );

  it('[PA05] gives both the same time with the floor', () => {
    const seconds = (floor: string) =>
      script.steps.filter((step) => step.floor === floor).reduce((sum, step) => sum + step.seconds, 0);
    if (script.floorType !== 'open') expect(seconds('first')).toBeGreaterThan(0);
    expect(seconds('first')).toBe(seconds('second'));
  });

  it('[PA15] includes the fifteen seconds after each bell in its minutes, and says in its introduction that turns end by time', () => {
    const slots = script.steps.filter((step) => step.kind === 'slot');
    expect(script.allowanceSeconds).toBeGreaterThanOrEqual(15 * slots.length);
    if (script.floorType !== 'slots') return;
    const before = [
      script.about.asks,
      ...script.steps.slice(0, 1).flatMap(({ speaker }) => [speaker.prompt, speaker.hint]),
    ];
    expect(before.join(' ')).toMatch(/by itself/);
    expect(before.join(' ')).toMatch(/bell/);
    expect(before.join(' ')).toMatch(/fifteen seconds/);
  });
});

describe('By myself', () => {
  it('[PA16] states the minutes that its steps add up to', () => {
    for (const script of EXERCISES.filter((each) => !isForTwo(each))) {
      const seconds = script.steps.reduce((sum, step) => sum + step.seconds, script.allowanceSeconds);
      expect(seconds, script.id).toBe(script.minutes * 60);
    }
  });
});

describe('Heard', () => {
  it('[PA10] has the steps and seconds of the table, 1,500 in all', () => {
    const turn = [120, 30, 90, 90, 30];
    const lower = [75, 60, 20];
    expect(HEARD.steps.map((step) => step.seconds)).toEqual([
      ...[60, 40, 40],
      ...[...turn, 15, ...turn, 15],
      ...[...lower, 10, ...lower],
      ...[40, 15, 40, 15, 30, 45],
    ]);
    expect(HEARD.allowanceSeconds).toBe(105);
    expect(planSeconds(planFrom(HEARD, { first: 'host', length: 'asIs', midnightAt: 1 }))).toBe(1500);
  });

  it('[PA10] goes through value, two whole turns, two underneath, wishes, next time and keeping', () => {
    const whole = 'stretch short-say-back stretch say-back answer';
    const short = 'stretch say-back answer';
    expect(kindsOf(HEARD)).toBe(
      `arrive share share ${whole} swap ${whole} swap ${short} swap ${short} wish wish-answer wish wish-answer next-time keep`,
    );
    expect(HEARD.closeAt).toBe(HEARD.steps.find((step) => step.kind === 'wish')?.id);
  });
});
