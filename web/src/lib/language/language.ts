/**
 * The language of this page. `before-anything.js` decides before anything is shown: the address's own, else the choice that is
 * kept on this device, else the first of the browser's languages that there is, else English. It stays until the page is loaded
 * again. While pages are prerendered, it is the language of the page in the making.
 */
import { FALLBACK, isLanguage, type Language } from './languages.ts';

let inTheMaking: () => Language = () => FALLBACK;

export function askWhilePrerendering(ask: () => Language): void {
  inTheMaking = ask;
}

/** Elsewhere there is nobody whose language it could be. */
export const isOnDevice = typeof document !== 'undefined';

const said = isOnDevice ? document.documentElement.lang : null;
const own = isLanguage(said) ? said : FALLBACK;

export const language = {
  get current(): Language {
    return isOnDevice ? own : inTheMaking();
  },
};
