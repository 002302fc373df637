import type { Item, Message } from 'wuchale';
import { describe, expect, it } from 'vitest';
import { itemsForBuild, refuseLacks } from './catalogues.ts';
import { isText } from './is-text.ts';
import { lacksOf, tellLacks } from './lacks.ts';

function item(source: string[], de: string[], files = ['a.ts']): Item {
  const references = files.map((file) => ({ file, refs: [null] }));
  return {
    translations: new Map([
      ['en', source],
      ['de', de],
    ]),
    references,
    urlAdapters: [],
  };
}

const lackOf = (each: Item) => lacksOf([each], ['de']).map(({ why }) => why);

describe('a catalogue', () => {
  it('[LA20] lacks what nobody has translated, each form of it', () => {
    expect(lackOf(item(['Begin'], ['Anfangen']))).toEqual([]);
    expect(lackOf(item(['Begin'], []))).toEqual(['missing']);
    expect(lackOf(item(['Begin'], [' ']))).toEqual(['missing']);
    expect(lackOf(item(['# page', '# pages'], ['# Seite']))).toEqual(['missing']);
    expect(lackOf(item(['# page', '# pages'], ['# Seite', '']))).toEqual(['missing']);
    expect(tellLacks(lacksOf([item(['Begin'], [])], ['de']))).toBe('de: “Begin” is not translated.');
  });

  it('[LA21] must not hold what stands in no page any more', () => {
    expect(lackOf(item(['Begin'], ['Anfangen'], []))).toEqual(['gone']);
  });

  it('[LA22] leaves open the same places, in any order', () => {
    expect(lackOf(item(['{0} and {1}'], ['{1} und {0}']))).toEqual([]);
    expect(lackOf(item(['{0} begins'], ['Anfang']))).toEqual(['places']);
    expect(lackOf(item(['It is in <0>your journal</0>.'], ['Es ist im Tagebuch.']))).toEqual(['places']);
    expect(lackOf(item(['# page', '# pages'], ['eine Seite', '# Seiten']))).toEqual([]);
    expect(lackOf(item(['# page', '# pages'], ['# Seite', 'Seiten']))).toEqual(['places']);
  });
});

describe('a build', () => {
  it('[LA25] has the texts of the source and no other, each in the languages that it has', () => {
    const source = [item(['Begin'], []), item(['Just written'], [])];
    const translated = [item(['Gone'], ['Weg']), item(['Begin'], ['Anfangen'])];
    const built = itemsForBuild(source, translated);
    expect(built.map(({ translations }) => [...translations.values()].flat())).toEqual([
      ['Begin', 'Anfangen'],
      ['Just written'],
    ]);
  });

  it('[LA26] fails when a catalogue lacks something, and says what', () => {
    expect(() => refuseLacks(tellLacks(lacksOf([item(['Begin'], [])], ['de'])))).toThrow(
      'de: “Begin” is not translated.',
    );
    expect(() => refuseLacks('')).not.toThrow();
  });
});

function said(text: string, details: Partial<Message['details']> = {}) {
  const inFunction = { file: 'src/lib/a.ts', scope: 'script' as const, funcName: 'say', insideProgram: true };
  return isText({
    msgStr: [text],
    plural: false,
    placeholders: [],
    type: 'message',
    context: undefined,
    details: { ...inFunction, ...details },
  });
}

describe('a text', () => {
  it('[LA23] is what people read, and no name, key, class or drawing', () => {
    for (const text of ['Begin', 'you begin', 'One moment.', '# is here.']) expect(said(text)).toBe('message');
    for (const text of ['hand-over', 'Escape', 'AbortError', '/new', 'M6 82h26', 'HTTP', '12 · 5'])
      expect(said(text)).toBe(false);
    expect(said('light floor', { scope: 'attribute', attribute: 'class' })).toBe(false);
    expect(said('Your journal', { scope: 'attribute', attribute: 'aria-label' })).toBe('message');
    expect(said('ok', { scope: 'markup' })).toBe('message');
  });

  it('[LA24] outside of any function is refused: it would be read before a catalogue is there', () => {
    expect(() => said('Begin', { funcName: undefined })).toThrow('outside of any function');
    expect(said('hand-over', { funcName: undefined })).toBe(false);
  });
});
