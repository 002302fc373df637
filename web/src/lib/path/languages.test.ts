import { describe, expect, it } from 'vitest';
import * as english from '#languages/en/path/index.ts';
import { translationsIn } from '#lib/language/translations.fixture.ts';
import type { Lesson } from './lessons.ts';
import type { PathTexts } from './path-texts.ts';

const TRANSLATIONS = translationsIn(import.meta.glob<PathTexts>('/src/languages/*/path/index.ts', { eager: true }));

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const sentencesIn = (text: string) => text.match(/[.?…](?=\s|$)/gu)?.length ?? 0;
const textsOf = (lesson: Lesson): string[] => [
  lesson.title,
  ...lesson.paragraphs,
  lesson.scene,
  ...[...lesson.lessGood, ...lesson.good].map(({ text }) => text),
  lesson.difference,
  lesson.tryToday,
];

describe.each(TRANSLATIONS)('the path in %s', (_language, texts) => {
  it('[PT07] has the same evenings and lessons as English, with the same people in each scene', () => {
    expect(texts.EVENINGS.map(({ exercise, lesson }) => [exercise, lesson])).toEqual(
      english.EVENINGS.map(({ exercise, lesson }) => [exercise, lesson]),
    );
    expect(texts.AFTERWARDS.map(({ exercise }) => exercise)).toEqual(
      english.AFTERWARDS.map(({ exercise }) => exercise),
    );
    const shape = (lesson: Lesson) => [
      lesson.id,
      lesson.namesSafety,
      [...lesson.lessGood, ...lesson.good].map(({ by }) => by),
    ];
    expect(texts.LESSONS.map(shape)).toEqual(english.LESSONS.map(shape));
  });

  it('[PT08] is as short as in English, with typographic quotes', () => {
    for (const { purpose, whyNow } of texts.EVENINGS)
      for (const text of [purpose, whyNow]) {
        expect(sentencesIn(text), text).toBeGreaterThanOrEqual(1);
        expect(sentencesIn(text), text).toBeLessThanOrEqual(2);
      }
    for (const lesson of texts.LESSONS) {
      const words = textsOf(lesson).reduce((sum, text) => sum + wordsIn(text), 0);
      expect(words, lesson.id).toBeGreaterThanOrEqual(150);
      expect(words, lesson.id).toBeLessThanOrEqual(300);
      expect(wordsIn(lesson.tryToday), lesson.id).toBeLessThanOrEqual(25);
    }
    const all = [
      ...texts.EVENINGS.flatMap(({ purpose, whyNow }) => [purpose, whyNow]),
      ...texts.AFTERWARDS.map(({ text }) => text),
      ...texts.LESSONS.flatMap((lesson) => [...textsOf(lesson), lesson.summary]),
    ];
    for (const text of all) expect(text).not.toMatch(/['"!¡]|\.\.\.|\s{2}|^\s|\s$|^$/u);
  });
});
