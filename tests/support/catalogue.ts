/** Translations of the interface and of the exercises, so that tests can name in English what a person sees in another language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../web/src/lib/language/languages.ts';

/** Browser locales: each language in its most likely region, except British English, whose date format the tests expect. */
export const LOCALES = Object.fromEntries(
  LANGUAGES.map((language) => [language, language === 'en' ? 'en-GB' : `${language}-${regionOf(language)}`]),
) as Record<Language, string>;

function regionOf(language: Language): string {
  return new Intl.Locale(language).maximize().region ?? '';
}

interface Entry {
  english: string;
  own: string;
  /** Matches the English text, with any values for its placeholders. */
  fits: RegExp;
  /** Number of letters without placeholders. Of several matches, the one with the most letters is the right one. */
  letters: number;
}

const LANGUAGES_DIR = join(import.meta.dirname, '../../web/src/languages');

const EXERCISES = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await import(join(LANGUAGES_DIR, language, 'exercises/index.ts'))]),
  ),
) as Record<Language, unknown>;

/** Placeholders: `{0}`, the `#` of a number, and the tags around a link in a sentence. */
const PLACE = /\{(\d+)\}|(#)|<\/?\d+\/?>/g;
/** A match counts only if more than this share of its letters isn't from placeholders. */
const OWN_PART = 0.5;

export class Catalogue {
  readonly #entries: readonly Entry[];
  /** English texts of exercises that are translated in this language. */
  readonly #foreign: readonly RegExp[];

  constructor(language: Language) {
    this.#entries = language === 'en' ? [] : entriesOf(readFileSync(join(LANGUAGES_DIR, language, 'texts.po'), 'utf8'));
    const own = new Set(textsIn(EXERCISES[language]));
    this.#foreign = textsIn(EXERCISES.en)
      .filter((text) => !own.has(text))
      .map(withAnyName);
  }

  /** Translates an English text of the interface. Anything else (a name, somebody's words) is returned unchanged. */
  say(english: string): string {
    const fitting = this.#entries.filter(({ fits }) => fits.test(english));
    const [best] = fitting.toSorted((a, b) => b.letters - a.letters);
    if (best === undefined) return english;
    const found = best.fits.exec(english)?.groups ?? {};
    return best.own.replace(PLACE, (_, place: string | undefined, count: string | undefined) =>
      place !== undefined ? (found[`p${place}`] ?? '') : count === undefined ? '' : (found['count'] ?? ''),
    );
  }

  /** Matches the translations of all English texts that `english` matches. */
  sayAny(english: RegExp): RegExp {
    if (this.#entries.length === 0) return english;
    const own = this.#entries.filter((entry) => english.test(entry.english.replace(PLACE, 'Somebody')));
    return new RegExp(`^(?:${own.map((entry) => sourceOf(entry.own)).join('|')})$`, 'u');
  }

  /** Those of `texts` that are in English but have a translation in this language. */
  englishAmong(texts: readonly string[]): string[] {
    const foreign = this.#entries.filter(({ english, own }) => english !== own);
    const isForeign = (text: string) =>
      foreign.some(({ fits, letters }) => letters > lettersOf(text) * OWN_PART && fits.test(text));
    return texts.filter((text) => isForeign(text) || this.#foreign.some((exercise) => exercise.test(text)));
  }
}

/** All strings of a module, at any depth. */
function textsIn(module: unknown): string[] {
  if (typeof module === 'string') return [module];
  return typeof module === 'object' && module !== null ? Object.values(module).flatMap(textsIn) : [];
}

/** Screens show the partner's name in place of "your partner". */
function withAnyName(text: string): RegExp {
  return new RegExp(
    `^${text
      .split(/your partner/i)
      .map(escaped)
      .join('.+')}$`,
    'u',
  );
}

function entriesOf(po: string): Entry[] {
  return po
    .split('\n\n')
    .slice(1)
    .flatMap((block) => {
      const english = [fieldOf(block, 'msgid'), fieldOf(block, 'msgid_plural')];
      const own = [fieldOf(block, 'msgstr') ?? fieldOf(block, 'msgstr\\[0\\]'), fieldOf(block, 'msgstr\\[1\\]')];
      return english.flatMap((text, form) => (text === null ? [] : entry(text, own[form] || text)));
    });
}

function entry(english: string, own: string): Entry {
  const fits = new RegExp(`^${sourceOf(english, true)}$`, 'u');
  return { english, own, fits, letters: lettersOf(english.replace(PLACE, '')) };
}

function lettersOf(text: string): number {
  return text.replace(/\P{L}/gu, '').length;
}

/** The value of a field, whose string may be continued on several lines. */
function fieldOf(block: string, name: string): string | null {
  const found = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, 'm').exec(block)?.[1];
  if (found === undefined) return null;
  return found
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string)
    .join('');
}

/** The source of a regular expression in which placeholders match anything. If `named`, the first use of each is a named group. */
function sourceOf(text: string, named = false): string {
  const seen = new Set<string>();
  let at = 0;
  let source = '';
  for (const { 0: mark, 1: place, 2: count, index } of text.matchAll(PLACE)) {
    source += escaped(text.slice(at, index));
    const name = place !== undefined ? `p${place}` : count !== undefined ? 'count' : null;
    if (name !== null) source += named && !seen.has(name) ? `(?<${name}>.+?)` : '.+?';
    if (name !== null) seen.add(name);
    at = index + mark.length;
  }
  return source + escaped(text.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
