/** The catalogue of one language: the only texts of the interface that a visitor gets. */
import toRuntime from 'wuchale/runtime';
import type { Language } from './languages.ts';

const CATALOGUES = {
  en: () => import('../../locales/.wuchale/main.main.en.compiled.js'),
  de: () => import('../../locales/.wuchale/main.main.de.compiled.js'),
  es: () => import('../../locales/.wuchale/main.main.es.compiled.js'),
};

let inUse = toRuntime();

export function textsInUse() {
  return inUse;
}

/** To be awaited before anything is shown. */
export async function loadTexts(language: Language): Promise<void> {
  inUse = toRuntime(await CATALOGUES[language](), language);
}
