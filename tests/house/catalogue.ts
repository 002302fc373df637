/** The interface's texts in one language, and what exercises say in it, so that a test can say in English what somebody presses and reads in theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../web/src/lib/language/languages.ts';

export type Tongue = Language;

/** What a browser says it wants: the language in its most likely region, but British English, which the tests' dates are in. */
export const LOCALES = Object.fromEntries(
  LANGUAGES.map((language) => [language, language === 'en' ? 'en-GB' : `${language}-${regionOf(language)}`]),
) as Record<Tongue, string>;

function regionOf(language: Tongue): string {
  return new Intl.Locale(language).maximize().region ?? '';
}

interface Entry {
  english: string;
  own: string;
  /** The English text, with anything in its open places. */
  fits: RegExp;
  /** Letters of the text itself: the more, the less it fits by chance. */
  letters: number;
}

const LANGUAGES_DIR = join(import.meta.dirname, '../../web/src/languages');

const EXERCISES = Object.fromEntries(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await import(join(LANGUAGES_DIR, language, 'exercises/index.ts'))]),
  ),
) as Record<Tongue, unknown>;

/** `{0}`, a number's `#`, and the marks around a link in a sentence. */
const PLACE = /\{(\d+)\}|(#)|<\/?\d+\/?>/g;
/** So much of what is read has to be the text itself, not what stands in its open places. */
const OWN_PART = 0.5;

export class Catalogue {
  readonly #entries: readonly Entry[];
  /** What exercises say in English and not here. */
  readonly #foreign: readonly RegExp[];

  constructor(tongue: Tongue) {
    this.#entries = tongue === 'en' ? [] : entriesOf(readFileSync(join(LANGUAGES_DIR, tongue, 'texts.po'), 'utf8'));
    const own = new Set(textsIn(EXERCISES[tongue]));
    this.#foreign = textsIn(EXERCISES.en)
      .filter((text) => !own.has(text))
      .map(withAnyName);
  }

  /** An English text of the interface as it stands here; what isn't one (a name, a line of somebody's) stays as it is. */
  say(english: string): string {
    const fitting = this.#entries.filter(({ fits }) => fits.test(english));
    const [best] = fitting.toSorted((a, b) => b.letters - a.letters);
    if (best === undefined) return english;
    const found = best.fits.exec(english)?.groups ?? {};
    return best.own.replace(PLACE, (_, place: string | undefined, count: string | undefined) =>
      place !== undefined ? (found[`p${place}`] ?? '') : count === undefined ? '' : (found['count'] ?? ''),
    );
  }

  /** Whatever here stands for an English text that `english` fits. */
  sayAny(english: RegExp): RegExp {
    if (this.#entries.length === 0) return english;
    const own = this.#entries.filter((entry) => english.test(entry.english.replace(PLACE, 'Somebody')));
    return new RegExp(`^(?:${own.map((entry) => sourceOf(entry.own)).join('|')})$`, 'u');
  }

  /** Those of `texts` that are English texts of the interface or of an exercise, and should be others here. */
  englishAmong(texts: readonly string[]): string[] {
    const foreign = this.#entries.filter(({ english, own }) => english !== own);
    const isForeign = (text: string) =>
      foreign.some(({ fits, letters }) => letters > lettersOf(text) * OWN_PART && fits.test(text));
    return texts.filter((text) => isForeign(text) || this.#foreign.some((exercise) => exercise.test(text)));
  }
}

/** All texts of a module, however deep. */
function textsIn(module: unknown): string[] {
  if (typeof module === 'string') return [module];
  return typeof module === 'object' && module !== null ? Object.values(module).flatMap(textsIn) : [];
}

/** On a screen "your partner" is somebody with a name. */
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

/** Strings go on over several lines. */
function fieldOf(block: string, name: string): string | null {
  const found = new RegExp(`^${name} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, 'm').exec(block)?.[1];
  if (found === undefined) return null;
  return found
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string)
    .join('');
}

/** A text as a regular expression with its places open; each place has its name the first time. */
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
