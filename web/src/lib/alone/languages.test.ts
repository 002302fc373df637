import { MAX_PROMPT_WORDS } from '@heard/shared/exercise/rules';
import { scriptSchema } from '@heard/shared/exercise/script';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { translationsIn, wordsOf, type Translated } from '#lib/language/translations.fixture.ts';
import { aloneTextsFrom } from './alone-texts.ts';
import * as english from '#languages/en/alone/index.ts';
import { findFeelings } from './feelings-search.ts';

const measure = aloneTextsFrom(english);
const TRANSLATIONS = translationsIn(
  import.meta.glob<typeof english>('/src/languages/*/alone/index.ts', { eager: true }),
).map(([language, texts]) => [language, aloneTextsFrom(texts)] as const);

/** For each language and family, words that must be in this order of intensity, with the first and last one at the ends of the scale. */
const GRADED: Record<Translated, Record<string, readonly string[]>> = {
  de: {
    warm: ['freundlich', 'nah', 'voll Liebe'],
    glad: ['zufrieden', 'heiter', 'überglücklich'],
    calm: ['still', 'erleichtert', 'friedlich'],
    stirred: ['neugierig', 'hin- und hergerissen', 'erschüttert'],
    sad: ['bedrückt', 'traurig', 'untröstlich'],
    hurt: ['übersehen', 'verletzt', 'verraten'],
    afraid: ['unsicher', 'besorgt', 'in Panik'],
    angry: ['gestört', 'wütend', 'außer mir'],
    ashamed: ['unbeholfen', 'schuldig', 'wertlos'],
    tired: ['müde', 'ausgelaugt', 'erschöpft'],
  },
  es: {
    warm: ['simpatía', 'cercanía', 'amor'],
    glad: ['satisfacción', 'buen humor', 'euforia'],
    calm: ['sosiego', 'alivio', 'paz'],
    stirred: ['curiosidad', 'contradicción', 'sacudida'],
    sad: ['decaimiento', 'tristeza', 'desgarro'],
    hurt: ['que no me ves', 'dolor', 'traición'],
    afraid: ['inseguridad', 'preocupación', 'pánico'],
    angry: ['molestia', 'rabia', 'furia'],
    ashamed: ['torpeza', 'culpa', 'que no valgo nada'],
    tired: ['cansancio', 'desgaste', 'agotamiento'],
  },
};

describe.each(TRANSLATIONS)('alone, in %s', (language, { families, questions, unknown, walls }) => {
  const words = families.flatMap((family) => family.words);

  it('[AL24] has the same feelings as English, each with a word, an explanation and synonyms', () => {
    const ids = ({ families: all }: typeof measure) =>
      all.map(({ id, of, words: row }) => [id, of, row.map((each) => each.id)]);
    expect(ids({ ...measure, families })).toEqual(ids(measure));
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
    for (const key of ['word', 'means'] as const)
      expect(new Set(words.map((each) => each[key])).size).toBe(words.length);
    for (const { id, word, means, near } of words) {
      expect(new Set([word, ...near]).size, id).toBe(1 + near.length);
      for (const text of [word, means, ...near]) expect(text, id).toMatch(/^[^'"!?\s]([^'"!?]*[^'"!?\s])?$/u);
    }
    expect(unknown.id).toBe('unknown');
  });

  it('[AL25] orders its feelings from faint to strong', () => {
    const graded = wordsOf(GRADED, language, 'GRADED in web/src/lib/alone/languages.test.ts');
    for (const [id, inOrder] of Object.entries(graded)) {
      const row = families.find((family) => family.id === id)?.words.map(({ word }) => word) ?? [];
      const places = inOrder.map((word) => row.indexOf(word));
      expect(places, id).toEqual(places.toSorted((a, b) => a - b));
      expect([places[0], places.at(-1)], id).toEqual([0, row.length - 1]);
    }
  });

  it('[AL26] finds each feeling by its word and by each synonym', () => {
    for (const { id, word, near } of words)
      for (const text of [word, ...near])
        expect(
          findFeelings(text, families).map(({ feeling }) => feeling.id),
          text,
        ).toContain(id);
  });

  it('[AL41] has the same questions as English in “My walls” and in the preparation, one idea each', () => {
    expect(v.is(scriptSchema, walls)).toBe(true);
    expect(walls.steps.map(({ id }) => id)).toEqual(measure.walls.steps.map(({ id }) => id));
    expect(questions.map(({ name, starters }) => [name, starters.length])).toEqual(
      measure.questions.map(({ name, starters }) => [name, starters.length]),
    );
    const prompts = [...walls.steps.map(({ speaker }) => speaker.prompt), ...questions.map(({ prompt }) => prompt)];
    expect(new Set(prompts).size).toBe(prompts.length);
    for (const prompt of prompts) {
      expect(prompt.match(/\?/gu), prompt).toHaveLength(1);
      expect(prompt.split(/\s+/u).length, prompt).toBeLessThanOrEqual(MAX_PROMPT_WORDS);
    }
    const asides = walls.steps.map(({ speaker }) => speaker.hint ?? '');
    for (const text of [
      ...prompts,
      ...asides,
      ...questions.flatMap((each) => [each.hint, each.stuck, ...each.starters]),
    ])
      expect(text).not.toMatch(/['"!¡]|\.\.\.|\s{2}|^\s|\s$|^$/u);
  });
});
