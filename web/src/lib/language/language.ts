/**
 * The language of this page. `before-anything.js` chooses it before anything is shown: the one in the address, else the one chosen
 * on this device, else the first of the browser's languages that there is, else English. It stays until the page is reloaded. While
 * pages are prerendered, it is the language of the page that is being rendered.
 */
import { directionOf, FALLBACK, isLanguage, type Language } from './languages.ts';

let whilePrerendering: () => Language = () => FALLBACK;

export function askWhilePrerendering(ask: () => Language): void {
  whilePrerendering = ask;
}

/** False while pages are prerendered, and in tests without a DOM. */
export const isOnDevice = typeof document !== 'undefined';

const chosen = isOnDevice ? document.documentElement.lang : null;
let own = isLanguage(chosen) ? chosen : FALLBACK;
let insteadOf: Language | null = null;

export const language = {
  get current(): Language {
    return isOnDevice ? own : whilePrerendering();
  },

  /** The language that was chosen, where its texts couldn't be loaded and the page is in another one. */
  get insteadOf(): Language | null {
    return insteadOf;
  },

  /** Before anything is shown: the page is read in a language whose texts could be loaded. */
  become(other: Language): void {
    insteadOf ??= own;
    own = other;
    document.documentElement.lang = other;
    document.documentElement.dir = directionOf(other);
  },
};
