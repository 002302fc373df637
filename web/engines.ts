/**
 * The browsers that this page is made for, oldest first of their kind. Vite's target, the check of sources and of the built files
 * (bundle/engine-rules.ts), the test of the gate and docs/operating.md all go by this list and by no other.
 */

/** By the name that MDN's compatibility data gives each. */
export const ENGINES = {
  chrome: '111',
  edge: '111',
  firefox: '115',
  safari: '16.4',
  chrome_android: '111',
  firefox_android: '115',
  safari_ios: '16.4',
  samsunginternet_android: '22.0',
} as const;

/** The same for Vite, which knows no engine twice. */
export const VITE_TARGET = [
  `chrome${ENGINES.chrome}`,
  `edge${ENGINES.edge}`,
  `firefox${ENGINES.firefox}`,
  `safari${ENGINES.safari}`,
  `ios${ENGINES.safari_ios}`,
];

/** The newest edition of the language that all of them have whole; what is newer is polyfilled or not used. */
export const LANGUAGE_EDITION = 2023;

/** What `src/lib/shell/old-browser.js` adds where it is missing. */
export const POLYFILLED = ['canParse', 'groupBy', 'isWellFormed', 'checkVisibility'] as const;
