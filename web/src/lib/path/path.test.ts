import { isForTwo } from '@heard/shared/exercise/script';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../exercises/in-english.ts';
import { AFTERWARDS, EVENINGS, LESSONS } from '#languages/en/path/index.ts';
import { LESSON_IDS, type Lesson } from './lessons.ts';
import { lessonOf, loadPathTexts } from './path-texts.ts';

const textsOf = (lesson: Lesson): string[] => [
  lesson.title,
  ...lesson.paragraphs,
  lesson.scene,
  ...[...lesson.lessGood, ...lesson.good].map((line) => line.text),
  lesson.difference,
  lesson.tryToday,
];

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const sentencesIn = (text: string) => text.match(/[.?…](?=\s|$)/gu)?.length ?? 0;

describe('the evenings', () => {
  it('[PT01] are six different existing exercises for two, and so is the one that follows them', () => {
    const ids = EVENINGS.map((evening) => evening.exercise);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    for (const id of [...ids, ...AFTERWARDS.map((each) => each.exercise)]) {
      const script = EXERCISES.find((each) => each.id === id);
      expect(script && isForTwo(script), id).toBe(true);
    }
  });

  it('[PT02] begin with the practice round, then Heard; the most personal one comes late, but not last', () => {
    const ids = EVENINGS.map((evening) => evening.exercise);
    expect(ids.slice(0, 2)).toEqual(['first-words', 'heard']);
    expect(ids.indexOf('behind-the-wall')).toBe(4);
  });

  it('[PT03] each have one or two sentences on their purpose and their place', () => {
    for (const { exercise: id, purpose, whyNow } of EVENINGS) {
      for (const text of [purpose, whyNow]) {
        expect(sentencesIn(text), id).toBeGreaterThanOrEqual(1);
        expect(sentencesIn(text), id).toBeLessThanOrEqual(2);
      }
    }
  });
});

describe('the lessons', () => {
  beforeAll(loadPathTexts);

  it('[PT04] are four, found by their ids, and each goes before one evening', () => {
    expect(LESSONS.map((lesson) => lesson.id)).toEqual([...LESSON_IDS]);
    for (const id of LESSON_IDS) expect(lessonOf(id)?.id).toBe(id);
    expect(lessonOf('toString')).toBeNull();
    expect(EVENINGS.flatMap((evening) => evening.lesson ?? []).sort()).toEqual([...LESSON_IDS].sort());
  });

  it.each(LESSONS.map((lesson) => [lesson.title, lesson] as const))(
    '[PT05] %s has 150 to 300 words, one scene told twice by both, and one thing to try',
    (_title, lesson) => {
      const words = textsOf(lesson).reduce((sum, text) => sum + wordsIn(text), 0);
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(300);
      expect(new Set([...lesson.lessGood, ...lesson.good].map((line) => line.by))).toContain('Noor');
      for (const lines of [lesson.lessGood, lesson.good]) expect(lines.some((line) => line.by === 'Emil')).toBe(true);
      expect(lesson.good).not.toEqual(lesson.lessGood);
      expect(wordsIn(lesson.tryToday)).toBeLessThanOrEqual(25);
    },
  );
});

it('[PT06] no text is empty, and all have typographic quotes and no exclamation mark', () => {
  const texts = [
    ...EVENINGS.flatMap((evening) => [evening.purpose, evening.whyNow]),
    ...AFTERWARDS.map((each) => each.text),
    ...LESSONS.flatMap((lesson) => [...textsOf(lesson), lesson.summary]),
  ];
  for (const text of texts) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/['"!]|\.\.\.|\s{2}|^\s|\s$/u);
  }
});
