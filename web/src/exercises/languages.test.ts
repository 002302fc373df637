import { MAX_PROMPT_WORDS } from '@heard/shared/exercise/rules';
import { scriptSchema, type Script, type ScriptSide, isForTwo } from '@heard/shared/exercise/script';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { translationsIn, wordsOf, type Translated } from '#lib/language/translations.fixture.ts';
import { EXERCISES } from './in-english.ts';
import { scriptsFrom, type ExerciseTexts } from './exercise-list.ts';

const TRANSLATIONS = translationsIn(
  import.meta.glob<ExerciseTexts>('/src/languages/*/exercises/index.ts', { eager: true }),
).map(([language, texts]) => [language, scriptsFrom(texts, language)] as const);
const HERE = 'web/src/exercises/languages.test.ts';

/** What the introduction has to mention in each language: fear, harm, threats, crisis; for two also a first confession and alcohol. */
const NOT_FOR: Record<Translated, { each: readonly string[]; forTwo: readonly string[] }> = {
  de: { each: ['Angst', 'verletzt', 'bedroht', 'Krise'], forTwo: ['zum ersten Mal', 'getrunken'] },
  es: { each: ['miedo', 'daño', 'amenaza', 'crisis'], forTwo: ['por primera vez', 'bebido'] },
};
/** That slots end by themselves: a bell, then fifteen seconds. */
const BY_ITSELF: Record<Translated, RegExp> = {
  de: /von selbst.*Gong.*fünfzehn Sekunden/s,
  es: /por sí solo.*campana.*quince segundos/s,
};

const sidesOf = (script: Script) =>
  script.steps.flatMap(({ speaker, listener }) => [speaker, ...(listener ? [listener] : [])]);
const questionsOf = (script: Script) => Object.values(script.questions ?? {}).flat();
const promptsOf = (script: Script) => [
  ...sidesOf(script).flatMap(({ prompt, others }) => [prompt, ...(others ?? [])]),
  ...questionsOf(script),
];
const textsOf = (script: Script) => [
  script.title,
  script.summary,
  ...Object.values(script.about),
  ...promptsOf(script),
  ...sidesOf(script).flatMap(({ hint = '', stuck = '', starters = [] }) => [hint, stuck, ...starters]),
];

/** The structure without the texts: each side as the number of items it offers. */
const shapeOfSide = ({ others, hint, starters, stuck }: ScriptSide) => ({
  others: others?.length ?? 0,
  hasHint: hint !== undefined,
  starters: starters?.length ?? 0,
  hasStuck: stuck !== undefined,
});
const shapeOf = ({ steps, questions, title: _title, summary: _summary, about: _about, ...rest }: Script) => ({
  ...rest,
  questions: Object.entries(questions ?? {}).map(([depth, asked]) => [depth, asked.length]),
  steps: steps.map(({ speaker, listener, ...step }) => ({
    ...step,
    speaker: shapeOfSide(speaker),
    listener: listener && shapeOfSide(listener),
  })),
});

const cases = TRANSLATIONS.flatMap(([language, scripts]) =>
  scripts.map((script) => [language, script.id, script] as const),
);

it.each(TRANSLATIONS)('[PA70] %s has the same exercises as English, step for step', (_language, scripts) => {
  expect(scripts.map(shapeOf)).toEqual(EXERCISES.map(shapeOf));
  expect(new Set(scripts.map(({ title }) => title)).size).toBe(scripts.length);
});

describe.each(cases)('%s %s', (language, _id, script) => {
  it('[PA71] matches the schema, asks one short thing at a time, repeats nothing, and has typographic quotes', () => {
    expect(
      v.safeParse(scriptSchema, script).issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
    ).toBeUndefined();
    for (const text of promptsOf(script)) {
      const count = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      expect(count, text).toBeLessThanOrEqual(MAX_PROMPT_WORDS);
      expect(text.match(/\?/g)?.length ?? 0, text).toBeLessThanOrEqual(1);
    }
    for (const text of textsOf(script)) expect(text).not.toMatch(/['"!¡]|\.\.\.|\s{2}|^\s|\s$/u);
    for (const { speaker } of script.steps)
      expect(new Set([speaker.prompt, ...(speaker.others ?? [])]).size).toBe(1 + (speaker.others?.length ?? 0));
    expect(new Set(questionsOf(script)).size).toBe(questionsOf(script).length);
  });

  it('[PA72] says in its introduction when not to use it and, if it has slots, that they end by time', () => {
    const { each, forTwo } = wordsOf(NOT_FOR, language, `NOT_FOR in ${HERE}`);
    for (const word of [...each, ...(isForTwo(script) ? forTwo : [])]) expect(script.about.notFor).toContain(word);
    if (script.floorType === 'slots')
      expect(script.about.asks).toMatch(wordsOf(BY_ITSELF, language, `BY_ITSELF in ${HERE}`));
  });
});

it('[PA94] the texts of an exercise for two name no durations, because its length can be changed', () => {
  for (const script of [...EXERCISES, ...TRANSLATIONS.flatMap(([, scripts]) => scripts)].filter(isForTwo)) {
    const [first = '', ...rest] = script.about.asks.split('. ');
    expect(first, script.id).not.toMatch(/minut|viertelstunde|an hour|one hour/i);
    expect(rest.join('. '), script.id).not.toMatch(/(?:three|drei|tres) (?:\p{L}+ )?minut/iu);
  }
});

it('[PA73] in Spanish every question has an opening mark, and nobody is addressed as “vosotros”', () => {
  const spanish = TRANSLATIONS.find(([language]) => language === 'es')?.[1] ?? [];
  expect(spanish).not.toEqual([]);
  for (const text of spanish.flatMap(textsOf)) {
    expect(text.match(/¿/g)?.length ?? 0, text).toBe(text.match(/\?/g)?.length ?? 0);
    expect(text).not.toMatch(/(?<!\p{L})(?:vosotr[oa]s|vuestr[oa]s?|ustedes|os)(?!\p{L})/iu);
  }
});
