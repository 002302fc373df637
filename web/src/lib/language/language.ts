/**
 * The language of this page: one's own choice, else the first of the browser's languages that there is, else English. It stays
 * as it is until the page is loaded again. While pages are prerendered, it is the language of the page in the making.
 */
import { chosenLanguage } from '../device/language-choice.ts';
import { FALLBACK, fittingLanguage, type Language } from './languages.ts';

let inTheMaking: () => Language = () => FALLBACK;

export function askWhilePrerendering(ask: () => Language): void {
  inTheMaking = ask;
}

/** Elsewhere there is nobody whose language it could be. */
export const isOnDevice = typeof document !== 'undefined';

const own = isOnDevice ? (chosenLanguage() ?? fittingLanguage(navigator.languages)) : FALLBACK;

export const language = {
  get current(): Language {
    return isOnDevice ? own : inTheMaking();
  },
};
