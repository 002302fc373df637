/** Addresses that name a language: `/de`, `/es/safe`. They are for showing somebody a page; links of rooms never name one. */
import { FALLBACK, isLanguage, LANGUAGES, type Language } from './languages.ts';

/** Pages that are prerendered with words on them, so that each language has its own. The others are empty until a browser fills them. */
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

const NAMED = /^\/([a-z]{2})(?=\/|$)/;

function named(path: string): Language | null {
  const found = NAMED.exec(path)?.[1];
  return isLanguage(found) ? found : null;
}

export function languageOfPath(path: string): Language {
  return named(path) ?? FALLBACK;
}

/** `/de/safe` is `/safe`; what names no language stays as it is. */
export function withoutLanguage(path: string): string {
  return named(path) === null ? path : path.replace(NAMED, '') || '/';
}

/** `/safe` in German is `/de/safe`. */
export function addressIn(language: Language, path: string): `/${Language}${string}` {
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** Where the pages with words lie in each language. */
export function translatedPages(): `/${string}`[] {
  return LANGUAGES.flatMap((language) => PAGES_WITH_WORDS.map((page) => addressIn(language, page)));
}

/** The same page in all languages, for whoever looks for it. Pages without words of their own have none. */
export function alternatesOf(path: string): { hreflang: string; href: string }[] {
  const page = withoutLanguage(path);
  if (!PAGES_WITH_WORDS.some((each) => each === page)) return [];
  const named = LANGUAGES.map((language) => ({ hreflang: language, href: addressIn(language, page) }));
  return [...named, { hreflang: 'x-default', href: page }];
}
