/** Texts while pages are prerendered: several may be in the making at once, each in its own language. */
import * as de from '../../locales/.wuchale/main.main.de.compiled.js';
import * as en from '../../locales/.wuchale/main.main.en.compiled.js';
import * as es from '../../locales/.wuchale/main.main.es.compiled.js';
import { currentRuntime, loadLocales, runtimeCtx, runWithLocale } from 'wuchale/load-utils/server';
import { FALLBACK, isLanguage, LANGUAGES, type Language } from './languages.ts';

const CATALOGUES = { en, de, es };
const KEY = 'main';

await loadLocales(KEY, [KEY], (_id, language) => CATALOGUES[language as Language], [...LANGUAGES]);

export function textsWhilePrerendering() {
  return currentRuntime(KEY, KEY);
}

/** The language of the page that is being made. */
export function languageInTheMaking(): Language {
  const made = runtimeCtx.getStore()?.[KEY]?.[KEY]?.l;
  return isLanguage(made) ? made : FALLBACK;
}

export async function inLanguage<T>(language: Language, make: () => T | Promise<T>): Promise<T> {
  return await runWithLocale(language, make);
}
