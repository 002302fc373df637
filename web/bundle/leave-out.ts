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
  {
    // Kit writes with it what a server loaded for a page. Nothing is loaded there, and what else it writes is plain.
    module: '/devalue/index.js',
    instead: `
      export const stringify = (value) => JSON.stringify(value);
      export const parse = (text) => JSON.parse(text);
      export const uneval = leftOut, unflatten = leftOut, stringifyAsync = leftOut;
      function leftOut() {
        throw new Error('What a server loads for a page is left out (bundle/leave-out.ts).');
      }`,
  },
];

/** Of Yjs, which comes in one file: its types for text and for pages. A room has neither, and the server's guard lets none in. */
const TYPES_OF_YJS = {
  module: '/yjs/dist/yjs.mjs',
  /** Where they are named; all else of them goes by itself once nobody names them. */
  named: [
    {
      by: 'Doc.getText and its like',
      where: /this\.get\(name, Y(?:Text|XmlElement|XmlFragment)\)/g,
      times: 3,
      instead: 'leftOut()',
    },
    { by: 'the list of readers', where: /^ {2}readY(?:Text|Xml\w+)(?=,?$)/gm, times: 5, instead: '  leftOut' },
  ],
  added: `
    function leftOut() {
      throw new Error('Yjs comes without text here (bundle/leave-out.ts).');
    }`,
};

/** Throws when Yjs has become another, and this must be looked at again. */
export function withoutText(yjs: string): string {
  const cut = TYPES_OF_YJS.named.reduce((code, { by, where, times, instead }) => {
    const found = code.match(where)?.length ?? 0;
    if (found !== times) throw new Error(`Yjs names its text ${found} times instead of ${times} in ${by}.`);
    return code.replace(where, instead);
  }, yjs);
  return cut + TYPES_OF_YJS.added;
}

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
    transform: (code, id) => (id.endsWith(TYPES_OF_YJS.module) ? { code: withoutText(code), map: null } : null),
  };
}
