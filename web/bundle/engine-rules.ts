/**
 * Lint rules that report features which the oldest browsers in engines.ts lack. eslint-plugin-es-x covers the language; for web APIs, MDN's
 * compatibility data has the first version of each browser. The rules have no type information: a call `x.name()` is reported if no interface has
 * a member of that name in all supported browsers.
 */
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data';
import type { Linter, Rule, Scope } from 'eslint';
import esx from 'eslint-plugin-es-x';
import { ENGINES, LANGUAGE_EDITION, POLYFILLED } from '../engines.ts';

/** The interface of each global object. */
const INTERFACE_OF_GLOBAL: Readonly<Record<string, string>> = {
  window: 'Window',
  globalThis: 'Window',
  self: 'Window',
  document: 'Document',
  navigator: 'Navigator',
  location: 'Location',
  history: 'History',
  navigation: 'Navigation',
  performance: 'Performance',
  crypto: 'Crypto',
  indexedDB: 'IDBFactory',
  caches: 'CacheStorage',
  localStorage: 'Storage',
  sessionStorage: 'Storage',
};

type Members = ReadonlyMap<string, boolean>;

function isSince(version: string, asked: string): boolean {
  const [has = [], needs = []] = [version, asked].map((each) => each.replace('≤', '').split('.').map(Number));
  for (let at = 0; at < Math.max(has.length, needs.length); at += 1) {
    const difference = (has[at] ?? 0) - (needs[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

function isFull(
  { version_added, version_removed, flags, prefix, alternative_name }: SimpleSupportStatement,
  asked: string,
) {
  if (flags ?? prefix ?? alternative_name ?? version_removed) return false;
  return typeof version_added === 'string' && version_added !== 'preview' && isSince(version_added, asked);
}

function isIn(support: SupportStatement | undefined, asked: string): boolean {
  if (support === undefined) return true;
  return [support].flat().some((each) => isFull(each as SimpleSupportStatement, asked));
}

function isEverywhere(compat: CompatStatement | undefined): boolean {
  if (!compat) return true;
  return Object.entries(ENGINES).every(([engine, asked]) =>
    isIn((compat.support as Record<string, SupportStatement>)[engine], asked),
  );
}

function membersOf(owner: Identifier): Members {
  const names = Object.keys(owner).filter((key) => key !== '__compat');
  return new Map(
    names.map((key) => [
      key.replace(/_static$/, ''),
      isEverywhere((owner as Record<string, Identifier>)[key]?.__compat),
    ]),
  );
}

interface Interface {
  isThere: boolean;
  members: Members;
}

function interfacesOf(all: Identifier): [name: string, Interface][] {
  return Object.entries(all as Record<string, Identifier>)
    .filter(([name]) => name !== '__compat')
    .map(([name, owner]) => [name, { isThere: isEverywhere(owner.__compat), members: membersOf(owner) }]);
}

// es-x checks `Iterator`: arrays and many other objects have methods of the same names.
const { Intl: intl, Iterator: _iterator, ...builtins } = data.javascript.builtins as Record<string, Identifier>;
const INTERFACES = new Map([...interfacesOf(data.api), ...interfacesOf(builtins), ...interfacesOf(intl ?? {})]);

/**
 * Names of members that no interface has in all browsers. An interface that is itself new adds none: code can only get an instance of it by
 * something else that is reported.
 */
const NEW_NAMES = (() => {
  const all = [...INTERFACES.values()].flatMap(({ isThere, members }) =>
    [...members].map(([name, isOld]) => ({ name, isThere, isOld })),
  );
  const old = new Set([...INTERFACES.keys(), ...all.filter(({ isOld }) => isOld).map(({ name }) => name)]);
  return new Set(all.filter(({ name, isThere }) => isThere && !old.has(name)).map(({ name }) => name));
})();

/** `owner`: the identifier before the dot, if there is one. */
function isTooNew(owner: string | undefined, name: string): boolean {
  // es-x reports `Promise.try` or `Object.groupBy`, and accepts code that tests for them first.
  if (owner !== undefined && Object.hasOwn(builtins, owner)) return false;
  const here = owner === undefined ? undefined : INTERFACES.get(INTERFACE_OF_GLOBAL[owner] ?? owner)?.members.get(name);
  return here === undefined ? NEW_NAMES.has(name) : !here;
}

const members: Rule.RuleModule = {
  meta: {
    schema: [{ type: 'object', properties: { allow: { type: 'array', items: { type: 'string' } } } }],
    messages: { tooNew: 'A browser in engines.ts lacks {{name}}. Write it another way, or add a polyfill.' },
  },
  create(context) {
    const { allow = [] } = (context.options[0] ?? {}) as { allow?: string[] };
    const definition = (name: string, node: Rule.Node): string | undefined => {
      let scope: Scope.Scope | null = context.sourceCode.getScope(node);
      for (; scope; scope = scope.upper) {
        const [found] = scope.set.get(name)?.defs ?? [];
        if (found) return found.type;
      }
      return undefined;
    };
    const report = (node: Rule.Node, name: string): void => {
      if (!allow.includes(name)) context.report({ node, messageId: 'tooNew', data: { name } });
    };
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.computed || node.optional || callee.optional) return;
        if (callee.property.type !== 'Identifier') return;
        const owner = callee.object.type === 'Identifier' ? callee.object.name : undefined;
        // A method of an imported namespace belongs to a library.
        if (owner !== undefined && definition(owner, node) === 'ImportBinding') return;
        if (isTooNew(owner, callee.property.name)) report(node, callee.property.name);
      },
      NewExpression(node) {
        const { callee } = node;
        if (callee.type !== 'Identifier' || INTERFACES.get(callee.name)?.isThere !== false) return;
        if (definition(callee.name, node) === undefined) report(node, callee.name);
      },
    };
  },
};

/** Methods that may be called, each with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  share: 'tested for first (lib/entrance/share-text.ts)',
  databases: 'an error is handled (lib/device/known-here.ts)',
  traverseTo: 'tested for first (lib/site/leave-quickly.ts)',
  entries: 'tested for first (lib/site/leave-quickly.ts)',
  unlock: 'a method of Chimes, not of Keyboard',
  grow: 'not SharedArrayBuffer.grow',
  check: 'a method of SvelteKit’s `updated`, not of FontFaceSet',
  capture: 'a method of Svelte’s Batch',
  in: 'a method of Svelte’s transitions',
  role: 'a method of ical-generator',
  priority: 'a method of ical-generator',
};

/** `alsoAllowed`: further names of methods that may be called. */
export function engineRules(
  alsoAllowed: readonly string[] = [],
): Pick<Linter.Config, 'plugins' | 'rules' | 'settings'> {
  const { rules } = esx.configs[`flat/restrict-to-es${LANGUAGE_EDITION}`];
  return {
    plugins: { 'es-x': esx, engines: { rules: { members } } },
    rules: {
      ...rules,
      'es-x/no-map-groupby': 'off',
      'es-x/no-string-prototype-iswellformed': 'off',
      'engines/members': ['error', { allow: [...POLYFILLED, ...Object.keys(ALLOWED), ...alsoAllowed] }],
    },
    // Code that tests for a member first may use it.
    settings: { 'es-x': { allowTestedProperty: true } },
  };
}
