/**
 * The languages of the interface and of the exercises. Each has one entry here and one folder, `src/languages/{code}`; everything
 * else follows from this list.
 */

interface Entry {
  /** In the language itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** Puts a name in the place of the phrase that stands for the partner in the texts of exercises. */
  insertName: (text: string, name: string) => string;
}

const ENTRIES = {
  en: {
    name: 'English',
    direction: 'ltr',
    insertName: (text, name) => text.replace(/\byour partner\b(?!-)/giu, () => name),
  },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    insertName: (text, name) => text.replace(/\bdeine?[mn]? Gegenüber\b(?!-)/giu, () => name),
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    insertName: (text, name) => text.replace(/\btu pareja\b(?!-)/giu, () => name),
  },
} satisfies Record<string, Entry>;

export type Language = keyof typeof ENTRIES;

export const LANGUAGES = Object.keys(ENTRIES) as Language[];

/** The language of the source, for people whose languages are all missing here. */
export const FALLBACK: Language = 'en';

export function nameOf(language: Language): string {
  return ENTRIES[language].name;
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return (ENTRIES[language] satisfies Entry as Entry).direction;
}

/** Of every language: a text may be in another one than the page, such as an exercise of the partner's own. */
export function insertName(text: string, name: string): string {
  return LANGUAGES.reduce((done, language) => ENTRIES[language].insertName(done, name), text);
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The first of the user's languages (most preferred first) that is supported. Regions are ignored: `de-AT` is `de`. */
export function fittingLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? FALLBACK;
}

/** The person's own variant of a language (`de-AT` for `de`), for dates and numbers; the language itself where they have none. */
export function regionalFor(language: Language, wanted: readonly string[]): string {
  const fits = (tag: string): boolean => tag.toLowerCase().split('-')[0] === language;
  return wanted.find((tag) => fits(tag) && isForIntl(tag)) ?? language;
}

/** Some systems give browsers tags that `Intl` refuses (`en-US@posix`). */
function isForIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
