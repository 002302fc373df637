/** The language that somebody chose on this device. Kept where it can be read before anything is shown. */
import { isLanguage, type Language } from '../language/languages.ts';

/** `app.html` reads it, too. */
export const LANGUAGE_KEY = 'heard.language';

export function chosenLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing. */
export function keepLanguage(language: Language): boolean {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
    return true;
  } catch {
    return false;
  }
}
