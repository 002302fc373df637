/**
 * The language of this page: one's own choice, else the first of the browser's languages that there is, else English. It stays
 * as it is until the page is loaded again. While pages are prerendered, it is the language of the page in the making.
 */
import { browser } from '$app/env';
import { chosenLanguage } from '../device/language-choice.ts';
import { FALLBACK, fittingLanguage, type Language } from './languages.ts';

let inTheMaking: () => Language = () => FALLBACK;

export function askWhilePrerendering(ask: () => Language): void {
  inTheMaking = ask;
}

const own = browser ? (chosenLanguage() ?? fittingLanguage(navigator.languages)) : FALLBACK;

export const language = {
  get current(): Language {
    return browser ? own : inTheMaking();
  },
};
