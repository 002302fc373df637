/**
 * The oldest supported version of each browser. Vite's target, lint and the check of built files (bundle/engine-rules.ts) use it, and tests
 * compare README.md with it.
 */

/** Keys as in MDN's compatibility data. */
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

/** The same for Vite, which has one target per engine. */
export const VITE_TARGET = [
  `chrome${ENGINES.chrome}`,
  `edge${ENGINES.edge}`,
  `firefox${ENGINES.firefox}`,
  `safari${ENGINES.safari}`,
  `ios${ENGINES.safari_ios}`,
];

/** The newest ECMAScript edition that all of them support completely. Anything newer is polyfilled or not used. */
export const LANGUAGE_EDITION = 2023;

/** Methods that `src/lib/shell/old-browser.js` adds where they are missing. */
export const POLYFILLED = ['canParse', 'groupBy', 'isWellFormed', 'checkVisibility'] as const;
