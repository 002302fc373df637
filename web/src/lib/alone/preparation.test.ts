import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptKeys, dropKept, readKept, writeKept } from '#lib/device/kept.ts';
import { loadAloneTexts } from './alone-texts.ts';
import { asJournalText } from './journal-text.ts';
import {
  chosenLines,
  feelingLines,
  linesThatComeAlong,
  listText,
  possibleLines,
  preparationFrom,
  sentencesOf,
  takeAlong,
  toggled,
} from './preparation.ts';

const TEXTS: Record<string, string> = {
  feelings: listText(['lonely', 'hopeful', 'body-heavy']),
  feel: 'I miss you. Mostly in the evenings …',
  know: 'You work late.\nI don’t know why',
  brought: 'That I slept badly.',
  chosen: listText(['You work late.', 'I miss you.']),
};
const PREPARATION = preparationFrom((name) => TEXTS[name] ?? '');

beforeAll(loadAloneTexts);
beforeEach(async () => {
  for (const key of await keptKeys('')) await dropKept(key);
});

describe('the preparation', () => {
  it('[AL23] accepts “I don’t know yet” as an answer, also beside others', () => {
    expect(feelingLines(['unknown'])).toEqual(['I don’t know yet what I feel.']);
    expect(feelingLines(['lonely', 'unknown'])).toEqual(['I don’t know yet what I feel.', 'I feel lonely.']);
    expect(feelingLines([])).toEqual([]);
  });

  it('[AL30] offers each sentence as a line, and the feelings as sentences, without repetition', () => {
    expect(possibleLines(PREPARATION)).toEqual([
      'I feel hopeful and lonely.',
      'My body feels heavy.',
      'I miss you.',
      'Mostly in the evenings …',
      'You work late.',
      'I don’t know why',
      'That I slept badly.',
    ]);
    expect(
      possibleLines({ ...PREPARATION, want: 'I miss you.' }).filter((line) => line === 'I miss you.'),
    ).toHaveLength(1);
  });

  it('[AL30] splits a text of any script at its sentences only', () => {
    expect(sentencesOf('أشتاق إليك. هل أنت بخير؟')).toEqual(['أشتاق إليك.', 'هل أنت بخير؟']);
    expect(sentencesOf(' \n\n')).toEqual([]);
    expect(sentencesOf('I don’t know … maybe')).toEqual(['I don’t know … maybe']);
  });

  it('[AL31] brings only chosen lines; a sentence that was edited after it was chosen isn’t brought', () => {
    expect(chosenLines({ ...PREPARATION, chosen: '' })).toEqual([]);
    expect(chosenLines(PREPARATION)).toEqual(['I miss you.', 'You work late.']);
    expect(chosenLines({ ...PREPARATION, feel: 'I miss you very much.' })).toEqual(['You work late.']);
    expect(toggled(toggled('a', 'b'), 'a')).toBe('b');
  });

  it('[AL31] adds lines from an exercise for one to those that are there, each once', async () => {
    for (const [name, text] of Object.entries(TEXTS)) await writeKept(`prepared/${name}`, text);
    expect(await takeAlong(['I would like to sleep.', 'That I slept badly.'])).toEqual({ ok: true, value: undefined });
    expect(await takeAlong(['I would like to sleep.'])).toEqual({ ok: true, value: undefined });
    expect(await linesThatComeAlong()).toEqual([
      'I miss you.',
      'You work late.',
      'That I slept badly.',
      'I would like to sleep.',
    ]);
    expect(await readKept('prepared/feel')).toBe(TEXTS['feel']);
  });

  it('[AL31] brings nothing if nothing was prepared', async () => {
    expect(await linesThatComeAlong()).toEqual([]);
    await writeKept('prepared/chosen', 7);
    expect(await linesThatComeAlong()).toEqual([]);
  });

  it('[AL06] has each answer under its question on its journal page', () => {
    expect(
      asJournalText([
        { prompt: 'What do I want?', text: 'Sleep.' },
        { prompt: 'And then?', text: 'You.' },
      ]),
    ).toBe('What do I want?\nSleep.\n\nAnd then?\nYou.');
  });
});
