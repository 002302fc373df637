/**
 * Parts of libraries that a browser would fetch and never run. Each is replaced by the little of it that is still named.
 * `leave-out.test.ts` holds that nothing else of them is asked for.
 */
import type { Plugin } from 'vite';

interface LeftOut {
  /** The module, by the end of its path. */
  module: string;
  instead: string;
}

export const LEFT_OUT: readonly LeftOut[] = [
  {
    // Yjs colours its two warnings with it; it brings lib0's schemas and its page builder along.
    module: '/lib0/logging.js',
    instead: `
      export const [ORANGE, RED, BOLD, UNBOLD] = ['', '', '', ''];
      export const print = (...words) => console.log(words.join(''));
      export const warn = (...words) => console.warn(words.join(''));`,
  },
];

export function leaveOut(): Plugin {
  return {
    name: 'heard-leave-out',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      order: 'pre',
      handler: (id) => LEFT_OUT.find(({ module }) => id.endsWith(module))?.instead ?? null,
    },
  };
}
