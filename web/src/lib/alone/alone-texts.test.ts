import { MAX_PROMPT_WORDS } from '@heard/shared/exercise/rules';
import { scriptSchema } from '@heard/shared/exercise/script';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { aloneTextsFrom, loadAloneTexts } from './alone-texts.ts';
import * as english from '#languages/en/alone/index.ts';
import { findFeelings } from './feelings-search.ts';
import { storageProblemText } from './storage-problem-text.ts';

const { families: FAMILIES, unknown: UNKNOWN, walls: WALLS } = aloneTextsFrom(english);
beforeAll(loadAloneTexts);

const WORDS = FAMILIES.flatMap((family) => family.words);
const SIDES = WALLS.steps.map(({ id, speaker }) => ({ id, prompt: speaker.prompt, hint: speaker.hint ?? '' }));
const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** For each family, three words that must be in this order of intensity. */
const GRADED: Record<string, readonly string[]> = {
  warm: ['friendly', 'close', 'loving'],
  glad: ['content', 'cheerful', 'overjoyed'],
  calm: ['quiet', 'relieved', 'peaceful'],
  stirred: ['curious', 'torn', 'shaken'],
  sad: ['low', 'sad', 'heartbroken'],
  hurt: ['unnoticed', 'hurt', 'betrayed'],
  afraid: ['unsure', 'worried', 'panicky'],
  angry: ['bothered', 'angry', 'furious'],
  ashamed: ['awkward', 'guilty', 'worthless'],
  tired: ['tired', 'drained', 'exhausted'],
};

describe('the feelings', () => {
  it('[AL20] are in families of eight to twelve words, one of them for the body, and no word, id or explanation occurs twice', () => {
    expect(FAMILIES.length).toBeGreaterThanOrEqual(8);
    for (const { words, name } of FAMILIES) {
      expect(words.length, name).toBeGreaterThanOrEqual(8);
      expect(words.length, name).toBeLessThanOrEqual(12);
    }
    expect(FAMILIES.filter(({ of }) => of === 'body')).toHaveLength(1);
    for (const list of [FAMILIES.map(({ id }) => id), FAMILIES.map(({ name }) => name), WORDS.map(({ id }) => id)])
      expect(new Set(list).size).toBe(list.length);
    for (const key of ['word', 'means'] as const)
      expect(new Set(WORDS.map((each) => each[key])).size).toBe(WORDS.length);
    expect(WORDS.map(({ id }) => id)).not.toContain(UNKNOWN.id);
  });

  it('[AL20] each have an explanation and synonyms; no text is empty, and all have typographic quotes', () => {
    for (const { id, word, means, near } of WORDS) {
      expect(near.length, id).toBeGreaterThan(0);
      expect(new Set(near).size, id).toBe(near.length);
      expect(near, id).not.toContain(word);
      for (const text of [word, means, ...near]) expect(text, id).toMatch(/^[^'"!?\s]([^'"!?]*[^'"!?\s])?$/u);
    }
  });

  it.each(Object.entries(GRADED))('[AL21] %s goes from faint to strong', (id, inOrder) => {
    const words = FAMILIES.find((family) => family.id === id)?.words.map(({ word }) => word) ?? [];
    const places = inOrder.map((word) => words.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // The first and the last word must be the ends of the scale.
    expect([places[0], places.at(-1)]).toEqual([0, words.length - 1]);
  });

  it('[AL22] are found by word, synonym, family, explanation and prefix', () => {
    const found = (query: string) => findFeelings(query).map(({ feeling }) => feeling.id);
    expect(found('lonely')[0]).toBe('lonely');
    expect(found('SCARED')[0]).toBe('frightened');
    expect(found('angry').slice(0, 1)).toEqual(['angry']);
    expect(FAMILIES.find(({ id }) => id === 'sad')?.words.every(({ id }) => found('sad').includes(id))).toBe(true);
    expect(found('throat')).toContain('body-tight');
    expect(found('tre')).toContain('body-shaky');
    expect(found('mixed up')).toEqual(['confused']);
    expect(found('  ')).toEqual([]);
    expect(found('xylophone')).toEqual([]);
  });

  it('[AL22] each of them is found by its word and by each of its synonyms', () => {
    for (const { id, word, near } of WORDS)
      for (const text of [word, ...near])
        expect(
          findFeelings(text).map(({ feeling }) => feeling.id),
          text,
        ).toContain(id);
  });
});

describe('my walls', () => {
  it('[AL40] has ten to fifteen questions and ends with the user’s own words; one idea each, with at most one question mark', () => {
    expect(v.is(scriptSchema, WALLS)).toBe(true);
    expect(WALLS.steps.length - 1).toBeGreaterThanOrEqual(10);
    expect(WALLS.steps.length - 1).toBeLessThanOrEqual(15);
    expect(WALLS.steps.at(-1)?.id).toBe(WALLS.closeAt);
    expect(WALLS.steps.at(-1)?.speaker.prompt).toBe('What do I want to remember of this?');
    for (const { id, prompt } of SIDES) {
      expect(prompt.match(/\?/gu), id).toHaveLength(1);
      expect(wordsIn(prompt), id).toBeLessThanOrEqual(MAX_PROMPT_WORDS);
    }
  });

  it('[AL40] no question is empty, repeated, exclaimed, scored or classified', () => {
    for (const list of [SIDES.map(({ id }) => id), SIDES.map(({ prompt }) => prompt), SIDES.map(({ hint }) => hint)])
      expect(new Set(list).size).toBe(list.length);
    for (const { prompt, hint } of SIDES)
      for (const text of [prompt, hint]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/['"!]|\.\.\.|\s{2}|^\s|\s$/u);
        expect(text).not.toMatch(
          /\b(type|score|points?|style|you should|you must|normal|healthy|toxic|avoidant|narciss)/iu,
        );
      }
  });

  it('[AL12] says what it means if the device can’t store anything', () => {
    const texts = (['refused', 'full'] as const).map(storageProblemText);
    for (const { title, text } of texts) {
      expect(title).toMatch(/\.$/u);
      expect(text).toContain('until you close the page');
    }
    expect(texts[0]).not.toEqual(texts[1]);
  });
});
