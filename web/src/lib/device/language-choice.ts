/** The language that somebody chose on this device; `language/before-anything.js` reads it when a page is opened. */
import type { Language } from '#lib/language/languages.ts';

const KEY = 'heard.language';

/** False where the browser keeps nothing. */
export function keepLanguage(language: Language): boolean {
  try {
    localStorage.setItem(KEY, language);
    // An address that names a language counts in its tab until somebody chooses.
    sessionStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
