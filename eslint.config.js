/**
 * Enforces the architecture: which folder may import which, where clocks, random numbers and timers may be used, and which browser features.
 * scripts/lint.test.ts plants a violation of each rule.
 */
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { engineRules } from './web/bundle/engine-rules.ts';
import { LAYERS } from './web/layers.ts';

const TESTS = ['**/*.test.ts', '**/*.fixture.ts', '**/*.contract.ts'];

/** A language's folder contains texts of several layers. Each of its subfolders belongs to the layer of the same name. */
const TEXTS_OF = Object.fromEntries(
  ['exercises', 'lib/alone', 'lib/path'].map((folder) => [
    folder,
    [`web/src/languages/*/${folder.replace('lib/', '')}`],
  ]),
);

/** Each entry forbids imports and says what to do instead. */
const FORBIDDEN = {
  workspace: {
    group: ['@heard/*', '**/server/**', '**/web/**'],
    message: 'shared imports no other package of the workspace, and its own files by relative path.',
  },
  tests: { group: ['@heard/tests', '**/tests/**'], message: 'Nothing imports tests.' },
  server: { group: ['@heard/server', '**/server/src/**'], message: 'Only shared may be imported from the workspace.' },
  web: { group: ['@heard/web', '**/web/src/**'], message: 'Only shared may be imported from the workspace.' },
  /** Only by package name, so that `exports` in its package.json decides what is public. */
  sharedByPath: { group: ['**/shared/**', '!@heard/shared/**'], message: 'Import shared as @heard/shared/….' },
  node: { regex: '^node:', message: 'This code also runs in a browser.' },
  svelteInServer: { group: ['svelte', 'svelte/*', '@sveltejs/*', '$app/*'], message: 'Only web may import Svelte.' },
  documents: {
    group: ['yjs', 'y-websocket', 'lib0', 'lib0/*', '@noble/*'],
    message: 'Only src/lib/room and src/lib/device may import Yjs, sockets and keys. Use the room.',
  },
  /** Types may be imported, because screens have a sentence for each close code and link problem. */
  frames: {
    group: [
      '@heard/shared/wire/*',
      '@heard/shared/words/*',
      '!@heard/shared/words/entry',
      '!@heard/shared/words/words',
      // Pure functions on entries, the summary and its export.
      '!@heard/shared/words/summary',
      '!@heard/shared/words/export',
      '!@heard/shared/words/erased',
      '!@heard/shared/words/table',
      '!@heard/shared/words/name',
    ],
    message: 'Only src/lib/room and src/lib/device may import frames, links and sealing. Use the room.',
    allowTypeImports: true,
  },
};

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
  name,
  message: 'Use the room’s ticker, and take the time as an argument.',
}));

/** Methods whose promise may wait for a browser prompt that the user never answers. */
const PROMPTS = ['persist', 'persisted', 'writeText', 'readText', 'databases', 'requestPermission'].map((property) => ({
  property,
  message: 'It may wait for a prompt forever: use lib/device (within.ts) or lib/entrance/share-text.ts.',
}));
const OPENING = { object: 'indexedDB', property: 'open', message: 'Use lib/device/database.ts.' };

/** Globals that exist in browsers and in Node, beside those of the language. */
const EVERYWHERE = ['TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'structuredClone'];

const OUTSIDE = Object.keys({ ...globals.browser, ...globals.node })
  .filter((name) => !EVERYWHERE.includes(name) && !(name in globals.builtin))
  .map((name) => ({
    name,
    message: 'shared uses neither the DOM nor Node. Take clock, random numbers and log as arguments.',
  }));

/** The order of keys would matter, and `undefined` would be ignored. */
const JSON_AS_EQUALITY = {
  selector:
    'BinaryExpression[operator=/^[!=]==?$/] > CallExpression[callee.object.name="JSON"][callee.property.name="stringify"]',
  message: 'Compare data with isSame (shared/exercise/is-same.ts), or compare ids or revisions.',
};

const NO_CLOCK_OR_RANDOM = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Take the time as an argument `now`.' },
    {
      object: 'Math',
      property: 'random',
      message: 'Take random numbers as an argument, or use a seed that is printed.',
    },
    { object: 'globalThis', message: 'Take what you need as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    JSON_AS_EQUALITY,
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
      message: 'Take the time as an argument `now`.',
    },
    { selector: 'CallExpression[callee.name="Date"]', message: 'Take the time as an argument `now`.' },
  ],
};

/** A folder of the page imports itself and the folders listed before it; types and dynamic imports count. */
const layers = {
  files: ['web/src/**'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { [`${import.meta.dirname}/web/resolve-import.ts`]: {} },
    'boundaries/root-path': import.meta.dirname,
    'boundaries/elements': LAYERS.map((folder) => ({
      type: folder,
      pattern: [`web/src/${folder}`, ...(TEXTS_OF[folder] ?? [])],
    })),
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        message: '{{from.element.type}} is listed before {{to.element.type}} in web/layers.ts, so it can’t import it.',
        policies: LAYERS.map((folder, at) => ({
          from: { element: { type: folder } },
          allow: { to: { element: { types: { anyOf: LAYERS.slice(0, at + 1) } } } },
        })),
      },
    ],
  },
};

const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });
const names = (...list) => ({ 'no-restricted-globals': ['error', ...list] });

const F = FORBIDDEN;

export default ts.config(
  {
    ignores: [
      '**/build/',
      '**/.svelte-kit/',
      '**/node_modules/',
      '**/test-results/',
      '**/data/',
      '**/.wuchale/',
      '**/languages/data.js',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      // TypeScript checks these, and also knows types.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', JSON_AS_EQUALITY],
    },
  },
  {
    // A floating promise hides its rejection.
    files: ['shared/**/*.ts', 'server/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['shared/**', 'server/**', 'web/src/**'], ignores: TESTS, rules: { 'no-console': 'error' } },
  { files: [...TESTS, 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['shared/**'],
    rules: { ...imports(F.workspace, F.tests, F.node), ...names(...OUTSIDE) },
  },
  {
    files: TESTS.map((test) => ['shared/**', test]),
    rules: imports(F.workspace, F.tests),
  },
  { files: ['shared/exercise/**'], rules: NO_CLOCK_OR_RANDOM },
  { files: ['server/**'], rules: imports(F.web, F.tests, F.sharedByPath, F.svelteInServer) },
  { files: ['web/**'], rules: imports(F.server, F.tests, F.sharedByPath) },
  { files: ['web/src/**'], rules: imports(F.server, F.tests, F.sharedByPath, F.node, F.documents, F.frames) },
  {
    files: ['web/src/lib/room/**/*.ts', 'web/src/lib/device/**/*.ts'],
    rules: imports(F.server, F.tests, F.sharedByPath, F.node),
  },
  {
    files: TESTS.map((test) => ['web/src/**', test]),
    rules: imports(F.server, F.tests),
  },
  {
    files: ['web/src/**/*.svelte'],
    rules: {
      ...names(...TIMERS),
      'no-restricted-properties': [
        'error',
        ...PROMPTS,
        OPENING,
        ...['window', 'globalThis'].flatMap((object) =>
          TIMERS.map(({ name, message }) => ({ object, property: name, message })),
        ),
      ],
    },
  },
  {
    files: ['web/src/**/*.ts'],
    ignores: [
      ...TESTS,
      'web/src/lib/device/{persistence,known-here}.ts',
      'web/src/lib/entrance/share-text.ts',
      // Its `persisted` is a property of PageTransitionEvent.
      'web/src/lib/site/leave-quickly.ts',
    ],
    rules: { 'no-restricted-properties': ['error', ...PROMPTS, OPENING] },
  },
  layers,
  { files: ['scripts/**'], rules: imports(F.tests) },
  // Code that runs in a browser must run in the oldest ones of web/engines.ts.
  { files: ['shared/**', 'web/src/**'], ignores: TESTS, ...engineRules() },
  {
    // Also runs in older browsers, to show them a message.
    files: ['web/src/lib/shell/old-browser.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
);
