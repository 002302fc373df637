/** Checks that each lint rule is enabled: a violation, planted in the text of an existing file, must be reported. */
import { ESLint } from 'eslint';
import { globSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../web/layers.ts';

const root = new URL('..', import.meta.url).pathname;
const eslint = new ESLint({ cwd: root });

/** The rules that ESLint reports for `code` as the content of `file`. */
async function broken(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: root + file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const IMPORTS = '@typescript-eslint/no-restricted-imports';
const svelte = (code: string): string => `<script lang="ts">\n${code}\n</script>\n`;

const PLAN = 'shared/exercise/plan.ts';
const PLAN_TEST = 'shared/exercise/plan.test.ts';
const LINK = 'shared/wire/limits.ts';
const SERVER = 'server/src/config.ts';
const COMPONENT = 'web/src/lib/design/Button.svelte';
const PAGE = 'web/src/exercises/exercise-list.ts';
const ROOM = 'web/src/lib/room/room-state.ts';

const PLANTED: [rule: string, why: string, file: string, code: string, breaks: string][] = [
  ['LI01', 'shared imports nothing of the workspace', PLAN, `import 'x'; import '@heard/server/x';`, IMPORTS],
  ['LI01', 'shared imports no other package by path', PLAN, `import '../../web/src/x.ts';`, IMPORTS],
  ['LI02', 'shared doesn’t import Node', LINK, `import 'node:fs';`, IMPORTS],
  ['LI02', 'shared has no process', LINK, `export const a = process.pid;`, 'no-restricted-globals'],
  ['LI02', 'shared doesn’t use the DOM', LINK, `export const a = document.title;`, 'no-restricted-globals'],
  ['LI02', 'shared opens no socket', LINK, `export const a = new WebSocket('x');`, 'no-restricted-globals'],
  ['LI03', 'the server imports only shared', SERVER, `import '../../web/src/x.ts';`, IMPORTS],
  ['LI03', 'the web imports only shared', PAGE, `import '../../../server/src/x.ts';`, IMPORTS],
  ['LI03', 'shared is imported by its public name', SERVER, `import '../../shared/wire/x.ts';`, IMPORTS],
  ['LI04', 'nothing imports tests', SERVER, `import '../../tests/x.ts';`, IMPORTS],
  ['LI04', 'not even shared’s tests do', PLAN_TEST, `import '../../tests/x.ts';`, IMPORTS],
  ['LI05', 'only the room imports yjs', PAGE, `import 'yjs';`, IMPORTS],
  ['LI05', 'only the room imports y-websocket', PAGE, `import { X } from 'y-websocket'; X();`, IMPORTS],
  [
    'LI05',
    'a component imports no frames',
    COMPONENT,
    svelte(`import { y } from '@heard/shared/wire/frame'; y();`),
    IMPORTS,
  ],
  [
    'LI05',
    'a component imports no sealing',
    COMPONENT,
    svelte(`import { y } from '@heard/shared/words/seal'; y();`),
    IMPORTS,
  ],
  ['LI06', 'the exercise reads no clock', PLAN, `export const a = Date.now();`, 'no-restricted-properties'],
  [
    'LI06',
    'the exercise makes no date of the current time',
    PLAN,
    `export const a = new Date();`,
    'no-restricted-syntax',
  ],
  ['LI06', 'the exercise uses no random numbers', PLAN, `export const a = Math.random();`, 'no-restricted-properties'],
  ['LI06', 'the exercise has no timer', PLAN, `setTimeout(() => 1, 1);`, 'no-restricted-globals'],
  ['LI06', 'the exercise measures nothing', PLAN, `export const a = performance.now();`, 'no-restricted-globals'],
  ['LI07', 'no component owns a timer', COMPONENT, svelte(`setInterval(() => 1, 1);`), 'no-restricted-globals'],
  ['LI07', 'nor by another name', COMPONENT, svelte(`window.setTimeout(() => 1, 1);`), 'no-restricted-properties'],
  ['LI08', 'product code does not print', SERVER, `console.log('x');`, 'no-console'],
  ['LI08', 'nor does a component', COMPONENT, svelte(`console.log('x');`), 'no-console'],
  ['BR01', 'no URL.parse', ROOM, `URL.parse('x');`, 'engines/members'],
  ['BR01', 'no grouping of objects', PLAN, `Object.groupBy([], String);`, 'es-x/no-object-groupby'],
  ['BR01', 'no set comparison methods', PLAN, `new Set().isSubsetOf(new Set());`, 'engines/members'],
  ['BR01', 'no Promise.withResolvers', PLAN, `Promise.withResolvers();`, 'es-x/no-promise-withresolvers'],
  ['BR01', 'no Promise.try', PLAN, `Promise.try(String);`, 'es-x/no-promise-try'],
  ['BR01', 'no AbortSignal.any', ROOM, `AbortSignal.any([]);`, 'engines/members'],
  ['BR01', 'no String.toWellFormed', PLAN, `'x'.toWellFormed();`, 'engines/members'],
  ['BR01', 'no pattern with modifiers', PLAN, `export const a = /(?i:a)/;`, 'es-x/no-regexp-modifiers'],
  ['BR01', 'no view transition', COMPONENT, svelte(`document.startViewTransition(() => 1);`), 'engines/members'],
  ['BR01', 'in a component neither', COMPONENT, svelte(`document.body.showPopover();`), 'engines/members'],
  [
    'BR20',
    'no screen requests persistent storage',
    COMPONENT,
    svelte(`navigator.storage.persist();`),
    'no-restricted-properties',
  ],
  [
    'BR20',
    'no screen waits for the clipboard',
    COMPONENT,
    svelte(`navigator.clipboard.writeText('a');`),
    'no-restricted-properties',
  ],
  ['BR20', 'nor does anything else', ROOM, `navigator.storage.persisted();`, 'no-restricted-properties'],
  ['BR20', 'storage is opened in one place', ROOM, `indexedDB.open('heard');`, 'no-restricted-properties'],
  ['LI09', 'no any', PLAN, `export const a = (b: any): unknown => b;`, '@typescript-eslint/no-explicit-any'],
  ['LI14', 'data are not compared as JSON', PAGE, `JSON.stringify({}) === JSON.stringify([]);`, 'no-restricted-syntax'],
  ['LI14', 'nor in the exercise', PLAN, `export const a = '' !== JSON.stringify({});`, 'no-restricted-syntax'],
  ['LI14', 'nor in a component', COMPONENT, svelte(`String('' === JSON.stringify({}));`), 'no-restricted-syntax'],
  ['LI09', 'no floating promise', PLAN, `Promise.resolve(1);`, '@typescript-eslint/no-floating-promises'],
];

it.each(PLANTED)('[%s] %s', async (_rule, _why, file, code, breaks) => {
  expect(await broken(file, code)).toContain(breaks);
});

it('[LI10] comments can’t disable rules', async () => {
  expect(await broken(PLAN, `/* eslint-disable */\nexport const a = Date.now();`)).toContain(
    'no-restricted-properties',
  );
});

it('[LI11] allowed code passes', async () => {
  const read = `import type { Seat } from './seat.ts';\nexport const a: Seat = 'host';\n`;
  expect(await broken(PLAN, read)).toEqual([]);
  expect(await broken(ROOM, `import { Doc } from 'yjs';\nexport const a = new Doc();\n`)).toEqual([]);
  const types = `import type { CloseName } from '@heard/shared/wire/close-codes';\nexport type A = CloseName;\n`;
  expect(await broken(PAGE, types)).toEqual([]);
});

describe('the layers of the page', () => {
  const BOUNDARY = 'boundaries/dependencies';
  const PAIRS = LAYERS.slice(0, -1).map((folder, at) => [folder, LAYERS[at + 1] as string] as const);

  it.each(PAIRS)('[LI12] %s doesn’t import %s', async (lower, upper) => {
    expect(await broken(...importing(lower, upper))).toContain(BOUNDARY);
    expect(await broken(...importing(upper, lower))).not.toContain(BOUNDARY);
  });

  it('[LI12] type imports, imports in components and dynamic imports count', async () => {
    const type = svelte(
      `import type { Room } from '#lib/room/room-state.ts';\nlet { room }: { room: Room } = $props();`,
    );
    expect(await broken(COMPONENT, type)).toContain(BOUNDARY);
    const later = `export const stage = () => import('#lib/stage/Stage.svelte');\n`;
    expect(await broken(ROOM, later)).toContain(BOUNDARY);
  });

  it('[LI12] every folder of the page has a layer', () => {
    const src = `${root}web/src/`;
    const folders = ['', 'lib/', 'lib/stage/'].flatMap((parent) =>
      readdirSync(src + parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => parent + name),
    );
    const known = [...LAYERS, 'lib', 'languages'];
    expect(folders.toSorted()).toEqual(known.toSorted());
  });

  /** Imports a file of another folder from a new file in this folder. */
  function importing(from: string, to: string): [file: string, code: string] {
    // Folders within this one are layers of their own.
    const pattern = to === 'lib/stage' ? '*.{ts,svelte}' : '**/*.{ts,svelte}';
    const [file = ''] = globSync(pattern, { cwd: `${root}web/src/${to}` });
    return [`web/src/${from}/planted.ts`, `import '${relative(from, `${to}/${file}`)}';\n`];
  }
});
