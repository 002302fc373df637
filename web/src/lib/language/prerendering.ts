/** Texts while pages are prerendered: several pages are rendered at once, each in its own language. */
import { currentRuntime, loadLocales, runWithLocale } from 'wuchale/load-utils/server';
import type { CatalogModule } from 'wuchale/runtime';
import { PARTS, type Part } from './catalogue.ts';
import { FALLBACK, isLanguage, LANGUAGES, type Language } from './languages.ts';

const MODULES = import.meta.glob<CatalogModule>('/src/languages/.wuchale/main.{door,rest}.*.compiled.js', {
  eager: true,
});
const KEY = 'main';

await loadLocales(
  KEY,
  [...PARTS],
  (part, locale) => MODULES[`/src/languages/.wuchale/main.${part}.${locale}.compiled.js`] as CatalogModule,
  LANGUAGES,
);

/** Compiled modules ask for it once; its texts are those of the page that is being rendered. */
export function catalogueWhilePrerendering(part: Part): CatalogModule {
  return {
    get c() {
      return currentRuntime(KEY, part)._.c;
    },
    get p() {
      return currentRuntime(KEY, part)._.p;
    },
  } as CatalogModule;
}

/** The language of the page that is being rendered. */
export function languageWhilePrerendering(): Language {
  const language = currentRuntime(KEY, PARTS[0]).l;
  return isLanguage(language) ? language : FALLBACK;
}

export async function inLanguage<T>(language: Language, render: () => T | Promise<T>): Promise<T> {
  return await runWithLocale(language, render);
}
