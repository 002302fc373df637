/**
 * What the style asks for is guarded here by code: who may import whom, where time and chance may come from, and who may
 * own a timer. scripts/lint.test.ts plants a violation of each rule and sees it refused.
 */
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { engineRules } from './web/bundle/engine-rules.ts';
import { LAYERS } from './web/layers.ts';

const TESTS = ['**/*.test.ts', '**/*.fixture.ts', '**/*.contract.ts'];

/** The folder of a language has texts for several layers: they belong to whoever shows them. */
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
    message: 'shared imports nothing of the workspace, and itself by relative path.',
  },
  tests: { group: ['@heard/tests', '**/tests/**'], message: 'Nothing imports tests.' },
  server: { group: ['@heard/server', '**/server/src/**'], message: 'Only shared may be imported from the workspace.' },
  web: { group: ['@heard/web', '**/web/src/**'], message: 'Only shared may be imported from the workspace.' },
  /** By package name only, so that `exports` decides what is public. */
  sharedByPath: { group: ['**/shared/**', '!@heard/shared/**'], message: 'Import shared as @heard/shared/….' },
  node: { regex: '^node:', message: 'This code also runs in a browser.' },
  svelteInServer: { group: ['svelte', 'svelte/*', '@sveltejs/*', '$app/*'], message: 'Svelte belongs to web.' },
  documents: {
    group: ['yjs', 'y-websocket', 'lib0', 'lib0/*', '@noble/*'],
    message: 'Only src/lib/room and src/lib/device know documents, sockets and keys. Ask the room.',
  },
  /** Their types may be named: a screen has a sentence for each of their problems. */
  frames: {
    group: [
      '@heard/shared/wire/*',
      '@heard/shared/words/*',
      '!@heard/shared/words/entry',
      '!@heard/shared/words/words',
      // Pure: what a summary is, and how it is written down.
      '!@heard/shared/words/summary',
      '!@heard/shared/words/export',
      '!@heard/shared/words/erased',
      '!@heard/shared/words/table',
      '!@heard/shared/words/name',
    ],
    message: 'Only src/lib/room and src/lib/device know frames, links and seals. Ask the room.',
    allowTypeImports: true,
  },
};

const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
  name,
  message: 'Time comes in as data: there is one ticker, in the room.',
}));

/** Their answer may be somebody's to give, who may never do so. */
const PROMPTS = ['persist', 'persisted', 'writeText', 'readText', 'databases', 'requestPermission'].map((property) => ({
  property,
  message: 'Nothing waits for a prompt: use lib/device (within.ts) or lib/entrance/share-text.ts.',
}));
const OPENING = { object: 'indexedDB', property: 'open', message: 'lib/device/database.ts opens it.' };

/** What every place that shared runs in has, beside the language itself. */
const EVERYWHERE = ['TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'structuredClone'];

const OUTSIDE = Object.keys({ ...globals.browser, ...globals.node })
  .filter((name) => !EVERYWHERE.includes(name) && !(name in globals.builtin))
  .map((name) => ({ name, message: 'shared knows neither DOM nor Node; clock, chance and log come in as arguments.' }));

/** The order of keys and dropped values would count. */
const JSON_AS_EQUALITY = {
  selector:
    'BinaryExpression[operator=/^[!=]==?$/] > CallExpression[callee.object.name="JSON"][callee.property.name="stringify"]',
  message: 'Compare data with isSame (shared/exercise/is-same.ts), or compare ids or revisions.',
};

const CHANCE_AND_TIME = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time comes in as `now`.' },
    { object: 'Math', property: 'random', message: 'Chance comes in as an argument, or from a printed seed.' },
    { object: 'globalThis', message: 'Name what you need as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    JSON_AS_EQUALITY,
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in as `now`.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'Time comes in as `now`.' },
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
      // The compiler knows names better, and knows about types.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', JSON_AS_EQUALITY],
    },
  },
  {
    // A promise that nobody waits for is an error that nobody sees.
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
  { files: ['shared/exercise/**'], rules: CHANCE_AND_TIME },
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
      // There it is a page that was kept.
      'web/src/lib/site/leave-quickly.ts',
    ],
    rules: { 'no-restricted-properties': ['error', ...PROMPTS, OPENING] },
  },
  layers,
  { files: ['scripts/**'], rules: imports(F.tests) },
  // What runs in a browser runs in the oldest of web/engines.ts.
  { files: ['shared/**', 'web/src/**'], ignores: TESTS, ...engineRules() },
  {
    // In the language of browsers that are older than all of those.
    files: ['web/src/lib/shell/old-browser.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
);
