/** Addresses that name a language: `/de`, `/es/safe`. English needs none. Links of rooms never have one. */
import { FALLBACK, isLanguage, type Language } from './languages.ts';

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
