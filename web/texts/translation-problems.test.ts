import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexTracker, type Item, type Message } from 'wuchale';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adapter } from '../wuchale.config.ts';
import { isText } from './is-text.ts';
import { translationProblems, translationProblemsInSource, pluralFormsOf } from './translation-problems.ts';

const WEB = join(import.meta.dirname, '..');

function item(source: string[], de: string[]): Item {
  return {
    translations: new Map([
      ['en', source],
      ['de', de],
    ]),
    references: [{ file: 'a.ts', refs: [null] }],
    urlAdapters: [],
  };
}

const problemOf = (each: Item) => translationProblems([each], new Map(), ['de']);

describe('translations', () => {
  it('[LA20] are missing where a text has none, or lacks one of its forms', () => {
    const missing = 'de: “Begin” is not translated.';
    expect(problemOf(item(['Begin'], ['Anfangen']))).toEqual([]);
    expect(problemOf(item(['Begin'], []))).toEqual([missing]);
    expect(problemOf(item(['Begin'], [' ']))).toEqual([missing]);
    const forms = 'de: “# page” is not translated in all 2 forms.';
    expect(problemOf(item(['# page', '# pages'], ['# Seite']))).toEqual([forms]);
    expect(problemOf(item(['# page', '# pages'], ['# Seite', '']))).toEqual([forms]);
  });

  it('[LA20] have as many plural forms as their language', () => {
    expect(['en', 'es', 'pl', 'ar', 'ja'].map(pluralFormsOf)).toEqual([2, 2, 3, 6, 1]);
    const pages = item(['# page', '# pages'], []);
    pages.translations.set('pl', ['# strona', '# strony', '# stron']);
    const rules = (nplurals: number) => new Map([['pl', { nplurals, plural: 'n == 1 ? 0 : 1' }]]);
    expect(translationProblems([pages], rules(3), ['pl'])).toEqual([]);
    expect(translationProblems([pages], rules(2), ['pl'])).toEqual(['pl: Plural-Forms names 2 forms instead of 3.']);
  });

  it('[LA22] have the same placeholders, in any order', () => {
    expect(problemOf(item(['{0} and {1}'], ['{1} und {0}']))).toEqual([]);
    expect(problemOf(item(['{0} begins'], ['Anfang']))).toHaveLength(1);
    expect(problemOf(item(['It is in <0>your journal</0>.'], ['Es ist im Tagebuch.']))).toHaveLength(1);
    expect(problemOf(item(['# page', '# pages'], ['eine Seite', '# Seiten']))).toEqual([]);
    expect(problemOf(item(['# page', '# pages'], ['# Seite', 'Seiten']))).toHaveLength(1);
  });
});

// Reads the whole source.
describe('the source', { timeout: 60_000 }, () => {
  it('[LA26] has a translation for each text, and no unused ones', async () => {
    expect(await translationProblemsInSource()).toEqual([]);
  });

  it('[LA21] [LA25] [LA26] new and removed texts are reported', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'heard-texts-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    for (const each of ['src', 'texts', 'wuchale.config.ts', 'package.json'])
      cpSync(join(WEB, each), join(dir, each), { recursive: true });
    symlinkSync(join(WEB, 'node_modules'), join(dir, 'node_modules'));
    const choice = join(dir, 'src/lib/site/LanguageChoice.svelte');
    writeFileSync(choice, readFileSync(choice, 'utf8').replace('aria-label="Language"', 'aria-label="Just written"'));
    expect(await translationProblemsInSource(dir)).toEqual([
      'de: “Just written” is not translated.',
      'es: “Just written” is not translated.',
      '“Language” is translated, but no longer in the source.',
    ]);
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
  it('[LA23] is a string of the interface, and no name, key, class or SVG path', () => {
    for (const text of ['Begin', 'you begin', 'One moment.', '# is here.']) expect(said(text)).toBe('message');
    for (const text of ['hand-over', 'Escape', 'AbortError', '/new', 'M6 82h26', 'HTTP', '12 · 5'])
      expect(said(text)).toBe(false);
    expect(said('light floor', { scope: 'attribute', attribute: 'class' })).toBe(false);
    expect(said('Your journal', { scope: 'attribute', attribute: 'aria-label' })).toBe('message');
    expect(said('ok', { scope: 'markup' })).toBe('message');
  });

  it('[LA23] is found in components, and in modules also within a constant', async () => {
    const found = async (filename: string, content: string) => {
      const tools = { index: new IndexTracker(), expr: { plain: 'texts', reactive: 'texts' }, matchUrl: () => null };
      const { msgs, output } = await adapter.transform({ content, filename, ...tools });
      return { texts: msgs.map(({ msgStr }) => msgStr.join()), code: output('').code?.toString() ?? '' };
    };
    const module = await found('src/lib/a.ts', `export const A = { says: () => 'Begin', key: 'begin' };`);
    expect(module.texts).toEqual(['Begin']);
    expect(module.code).not.toContain('$derived');
    expect((await found('src/lib/A.svelte', '<p class="a">Begin</p>')).texts).toEqual(['Begin']);
  });

  it('[LA24] outside of any function is refused: it would be evaluated before a catalogue is loaded', () => {
    expect(() => said('Begin', { funcName: undefined })).toThrow('outside of any function');
    expect(said('hand-over', { funcName: undefined })).toBe(false);
  });
});
