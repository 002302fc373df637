import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ENGINES, POLYFILLED, VITE_TARGET } from '../engines.ts';
import { tooNewIn } from './check-engines.ts';

/** Code of a dependency, as a bundler minifies it. */
const BUILT: [name: string, code: string][] = [
  ['a static member, alone', 'export const a=e=>URL.parse(e)'],
  ['a newer edition of the language', 'export const a=e=>Promise.withResolvers(e)'],
  ['a member of an object of unknown type', 'export const a=e=>e.showPopover()'],
  ['a method of the language of an object of unknown type', 'export const a=e=>e.isSubsetOf(new Set)'],
  ['an iterator method', 'export const a=e=>new Map(e).values().map(String)'],
  ['syntax of a regular expression', 'export const a=/(?i:a)/'],
  ['a constructor', 'export const a=new CSSPositionTryRule'],
  ['a static member', 'export const a=e=>AbortSignal.any(e)'],
  ['a member of the window', 'document.startViewTransition(()=>1)'],
];

describe('[BR01] the build refuses features that a supported browser lacks, also in dependencies', () => {
  it.each(BUILT)('%s', (_name, code) => {
    expect(tooNewIn(code)).toHaveLength(1);
  });

  it('and accepts features that all have, that are tested for first, or that a library defines', () => {
    const fine = [
      'export const a=[1].toSorted().findLast(String)',
      'export const a=e=>Object.hasOwn(e,`b`)&&structuredClone(e)',
      'export const a=e=>e.yield?.()',
      'export const a=typeof Promise.withResolvers===`function`?Promise.withResolvers():null',
      'import*as v from"valibot";export const a=v.variant(1)',
    ];
    for (const code of fine) expect(tooNewIn(code), code).toEqual([]);
  });
});

it('[BR01] one list defines which browsers are supported', () => {
  expect(VITE_TARGET).toEqual(['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4']);
  const told = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  for (const [name, version] of [
    ['Safari', ENGINES.safari],
    ['Firefox', ENGINES.firefox],
    ['Chrome', ENGINES.chrome],
  ])
    expect(told).toContain(`${name} ${version}`);
});

/** Runs the script in a minimal page scope. `lacking`: expressions of the features that the browser lacks. */
function openIn(lacking: readonly string[]): { isTooOld: boolean; scope: Record<string, unknown> } {
  const page = { className: '' };
  const scope: Record<string, unknown> = {};
  const setUp = `
    var window = globalThis, navigator = { language: 'de-AT' };
    var document = { createElement: () => ({ noModule: false }), documentElement: page };
    class Element {}
    for (const name of ['replaceChildren', 'closest', 'append', 'getAnimations', 'checkVisibility']) Element.prototype[name] = () => true;
    var CSS = { supports: () => true }, crypto = { getRandomValues() {} };
    for (const name of ['structuredClone', 'queueMicrotask', 'fetch', 'WebSocket', 'BroadcastChannel', 'AbortController', 'TextDecoder', 'ResizeObserver'])
      globalThis[name] = function () {};
    globalThis.URL = Url;
    globalThis.Element = Element;`;
  const take = lacking.map((name) => `delete ${name};`).join('');
  const source = readFileSync(new URL('../src/lib/shell/old-browser.js', import.meta.url), 'utf8');
  class Url {
    readonly url: URL;
    constructor(...address: ConstructorParameters<typeof URL>) {
      this.url = new URL(...address);
    }
  }
  Object.assign(scope, { page, Url });
  runInNewContext(
    `${setUp}${take}${source}
    globalThis.result = {
      parses: URL.canParse && [URL.canParse('https://a.example'), URL.canParse('no'), URL.canParse('/a', 'https://a.example')],
      groups: Map.groupBy && [...Map.groupBy([1, 2, 3], (number) => number % 2)].map(String),
      wellFormed: 'x'.isWellFormed && ['aß\u{1f600}', '\ud83d', 'a\udc00'].map((text) => text.isWellFormed()),
      sees: typeof Element.prototype.checkVisibility,
    };`,
    scope,
  );
  return { isTooOld: page.className.includes('too-old'), scope };
}

it('[BR02] polyfills are added before anything else runs, and behave like the native methods', () => {
  const { isTooOld, scope } = openIn([
    'Map.groupBy',
    'String.prototype.isWellFormed',
    'Element.prototype.checkVisibility',
  ]);
  expect(isTooOld).toBe(false);
  expect(JSON.parse(JSON.stringify(scope['result']))).toEqual({
    parses: [true, false, true],
    groups: ['1,1,3', '0,2'],
    wellFormed: [true, false, false],
    sees: 'function',
  });
  expect(POLYFILLED).toEqual(['canParse', 'groupBy', 'isWellFormed', 'checkVisibility']);
});
