/**
 * Refuses what the oldest browsers of engines.ts don't have. es-x knows the language; of the web platform MDN's compatibility data
 * says in which version a member came. Without types, a call `x.name()` is refused when no interface has that name in all of them.
 */
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SimpleSupportStatement, SupportStatement } from '@mdn/browser-compat-data';
import type { Linter, Rule, Scope } from 'eslint';
import esx from 'eslint-plugin-es-x';
import { ENGINES, LANGUAGE_EDITION, POLYFILLED } from '../engines.ts';

/** What a name of the page's own scope stands for. */
const OBJECTS: Readonly<Record<string, string>> = {
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

// `Iterator` is left to es-x: its names are those of arrays, and of much else.
const { Intl: intl, Iterator: _iterator, ...builtins } = data.javascript.builtins as Record<string, Identifier>;
const INTERFACES = new Map([...interfacesOf(data.api), ...interfacesOf(builtins), ...interfacesOf(intl ?? {})]);

/**
 * Names that are a member of something, and of nothing that all engines have. An interface that is new as a whole adds none: its
 * objects come out of something that is refused.
 */
const NEW_NAMES = (() => {
  const all = [...INTERFACES.values()].flatMap(({ isThere, members }) =>
    [...members].map(([name, isOld]) => ({ name, isThere, isOld })),
  );
  const old = new Set([...INTERFACES.keys(), ...all.filter(({ isOld }) => isOld).map(({ name }) => name)]);
  return new Set(all.filter(({ name, isThere }) => isThere && !old.has(name)).map(({ name }) => name));
})();

/** `owner`: the name that the member is looked up on, where it is one. */
function isTooNew(owner: string | undefined, name: string): boolean {
  // `Promise.try`, `Object.groupBy`: es-x knows them, and whether somebody asks first.
  if (owner !== undefined && Object.hasOwn(builtins, owner)) return false;
  const here = owner === undefined ? undefined : INTERFACES.get(OBJECTS[owner] ?? owner)?.members.get(name);
  return here === undefined ? NEW_NAMES.has(name) : !here;
}

const members: Rule.RuleModule = {
  meta: {
    schema: [{ type: 'object', properties: { allow: { type: 'array', items: { type: 'string' } } } }],
    messages: { tooNew: '{{name}} is newer than a browser in engines.ts. Write it otherwise, or polyfill it.' },
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
        // What is imported is a library's own, and its names as well.
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

/** Called all the same, each for its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  share: 'asked for before it is offered (lib/entrance/share-text.ts)',
  databases: 'its lack is caught (lib/device/known-here.ts)',
  traverseTo: 'asked for first (lib/site/leave-quickly.ts)',
  entries: 'likewise',
  unlock: 'of the chimes, not of a keyboard',
  grow: 'of a summary, not of shared memory',
  check: 'of Kit’s version, not of fonts',
  capture: 'of Svelte’s batch',
  in: 'of Svelte’s transitions',
  role: 'of ical-generator',
  priority: 'of ical-generator',
};

export function engineRules(): Pick<Linter.Config, 'plugins' | 'rules' | 'settings'> {
  const { rules } = esx.configs[`flat/restrict-to-es${LANGUAGE_EDITION}`];
  return {
    plugins: { 'es-x': esx, engines: { rules: { members } } },
    rules: {
      ...rules,
      'es-x/no-map-groupby': 'off',
      'es-x/no-string-prototype-iswellformed': 'off',
      'engines/members': ['error', { allow: [...POLYFILLED, ...Object.keys(ALLOWED)] }],
    },
    // Who asks first whether it is there may use it.
    settings: { 'es-x': { allowTestedProperty: true } },
  };
}
