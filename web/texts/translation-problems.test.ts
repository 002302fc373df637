import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexTracker, type Item, type Message } from 'wuchale';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adapter } from '../wuchale.config.ts';
import { LANGUAGES } from '../src/lib/language/languages.ts';
import { DISK, storageAt } from './extract.ts';
import { isText } from './is-text.ts';
import { SOURCE } from './storage.ts';
import { translationProblems, translationProblemsInSource } from './translation-problems.ts';
import { writeTexts } from './write.ts';

const WEB = join(import.meta.dirname, '..');
const TRANSLATED = LANGUAGES.filter((language) => language !== SOURCE);

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
    const dir = copyOfWeb();
    const choice = join(dir, 'src/lib/site/LanguageChoice.svelte');
    writeFileSync(choice, readFileSync(choice, 'utf8').replace('aria-label="Language"', 'aria-label="Just written"'));
    expect(await translationProblemsInSource(dir)).toEqual([
      ...TRANSLATED.map((language) => `${language}: “Just written” is not translated.`),
      '“Language” is translated, but no longer in the source.',
    ]);
  });

  it('[LA26] a missing file is reported once, not as one problem for each text', async () => {
    const dir = copyOfWeb();
    rmSync(join(dir, 'src/languages/de/texts.po'));
    expect(await translationProblemsInSource(dir)).toEqual(['src/languages/de/texts.po is missing.']);
  });

  it('[LA28] the command `texts` creates the file of a new language, with its plural rule, and leaves others as they are', async () => {
    const dir = copyOfWeb();
    const fileOf = (language: string) => join(dir, 'src/languages', language, 'texts.po');
    const read = (language: string) => readFileSync(fileOf(language), 'utf8');
    const before = TRANSLATED.map(read);
    await writeTexts(dir, [...LANGUAGES, 'sl']);
    expect(TRANSLATED.map(read)).toEqual(before);
    expect(read('sl')).toContain('"Plural-Forms: nplurals=4; plural=n % 100 == 1 ? 0 :');
    expect(read('sl')).toMatch(/msgid_plural .+\nmsgstr\[0\] ""\nmsgstr\[1\] ""\nmsgstr\[2\] ""\nmsgstr\[3\] ""\n\n/);
    const { items } = await (await storageAt(dir, DISK, [...LANGUAGES, 'sl'])).load();
    expect(translationProblems(items, new Map(), ['sl'])).toHaveLength(items.length);
  });

  it('[LA28] the command `texts` keeps translations, and adds the rows that a language needs', async () => {
    const dir = copyOfWeb();
    const file = join(dir, 'src/languages/de/texts.po');
    const original = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      original.replace('nplurals=2; plural=n == 1 ? 0 : 1', 'nplurals=1; plural=0').replace(/msgstr\[1\].*\n/, ''),
    );
    await writeTexts(dir);
    expect(readFileSync(file, 'utf8')).toBe(original.replace(/msgstr\[1\].*/, 'msgstr[1] ""'));
  });
});

/** What extracting the texts needs of `web`, in a temporary folder. */
function copyOfWeb(): string {
  const dir = mkdtempSync(join(tmpdir(), 'heard-texts-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const each of ['src', 'texts', 'wuchale.config.ts', 'package.json'])
    cpSync(join(WEB, each), join(dir, each), { recursive: true });
  symlinkSync(join(WEB, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

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
