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
let own = isLanguage(said) ? said : FALLBACK;
let insteadOf: Language | null = null;

export const language = {
  get current(): Language {
    return isOnDevice ? own : inTheMaking();
  },

  /** The language that was wanted, where its texts couldn't be had and this page is read in another one. */
  get insteadOf(): Language | null {
    return insteadOf;
  },

  /** Before anything is shown: the page is read in a language whose texts are there. */
  become(other: Language): void {
    insteadOf ??= own;
    own = other;
    document.documentElement.lang = other;
  },
};
