/** The languages that the interface and the exercises are written in. English is the source and what is left when none fits. */
export const LANGUAGES = ['en', 'de', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

export const FALLBACK: Language = 'en';

/** Each in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch', es: 'Español' };

/** All three are written from left to right; a language that isn't adds itself here. */
export function directionOf(_language: Language): 'ltr' | 'rtl' {
  return 'ltr';
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The first of somebody's languages that there is, best first; regions don't matter (`de-AT` is `de`). */
export function fittingLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? FALLBACK;
}

/** A person's own variant of a language (`de-AT` for `de`), for dates and numbers; the language itself where they have none. */
export function regionalFor(language: Language, wanted: readonly string[]): string {
  const fits = (tag: string): boolean => fittingLanguage([tag]) === language && tag.toLowerCase().startsWith(language);
  return wanted.find((tag) => fits(tag) && isForIntl(tag)) ?? language;
}

/** Some systems hand a browser tags that `Intl` refuses (`en-US@posix`). */
function isForIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
