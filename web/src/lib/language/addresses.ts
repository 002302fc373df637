/** URLs with a language: `/de`, `/es/safe`. They are for linking to a page in that language; a room's links never have one. */
import { FALLBACK, isLanguage, LANGUAGES, type Language } from './languages.ts';

/** Pages that are prerendered with texts, once for each language. The others are empty until a browser renders them. */
export const PAGES_WITH_WORDS = [
  '/',
  '/alone',
  '/alone/by-myself',
  '/alone/walls',
  '/path',
  '/path/speak',
  '/path/listen',
  '/path/reflect',
  '/path/stop',
  '/safe',
] as const;

function named(path: string): Language | null {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : null;
}

export function languageOfPath(path: string): Language {
  return named(path) ?? FALLBACK;
}

/** `/de/safe` is `/safe`; a path that names no language stays as it is. */
export function withoutLanguage(path: string): string {
  const language = named(path);
  return language === null ? path : path.slice(`/${language}`.length) || '/';
}

/** `/safe` in German is `/de/safe`. */
export function addressIn(language: Language, path: string): `/${Language}${string}` {
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** The prerendered pages with texts in each language. */
export function translatedPages(): `/${string}`[] {
  return LANGUAGES.flatMap((language) => PAGES_WITH_WORDS.map((page) => addressIn(language, page)));
}

/** The same page in all languages, for `<link rel="alternate">`. Pages without texts have none. */
export function alternatesOf(path: string): { hreflang: string; href: string }[] {
  const page = withoutLanguage(path);
  if (!PAGES_WITH_WORDS.some((each) => each === page)) return [];
  const named = LANGUAGES.map((language) => ({ hreflang: language, href: addressIn(language, page) }));
  return [...named, { hreflang: 'x-default', href: page }];
}
