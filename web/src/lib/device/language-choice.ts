/** The language that was chosen on this device. `language/before-anything.js` reads it when a page is opened. */
import type { Language } from '#lib/language/languages.ts';

const KEY = 'heard.language';

/** False where the browser stores nothing. */
export function keepLanguage(language: Language): boolean {
  try {
    localStorage.setItem(KEY, language);
    // A language from the URL applies to its tab until another one is chosen.
    sessionStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
