import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { wuchale } from 'wuchale/vite';
import { checkEngines } from './bundle/check-engines.ts';
import { nameContentChunks } from './bundle/name-content-chunks.ts';
import { VITE_TARGET } from './engines.ts';
import { translatedPages } from './src/lib/language/addresses.ts';
import { describeTextProblems } from './texts/check.ts';

/** Inline scripts in the head of every page, in this order: browser support, files that fail to load, language. */
const SCRIPTS = {
  HEARD_OLD_BROWSER_SCRIPT: 'shell/old-browser.js',
  HEARD_MISSING_FILES_SCRIPT: 'shell/missing-files.js',
  HEARD_FIRST_SCRIPT: 'language/before-anything.js',
};

/**
 * Chunks that a link loads. Each includes what its modules import. Without groups the bundler makes forty, most below a kilobyte, and on a slow
 * connection each costs a round trip (BU03). Other pages share them.
 */
const CHUNKS = [
  // SvelteKit sets the page's data in `payload.js` before it imports anything else, so that module and the import helper need their own chunk (BU05).
  { name: 'start', test: /\/runtime\/client\/payload\.js$|vite\/preload-helper|rolldown\/runtime/, priority: 1 },
  { name: 'every-page', test: /\/src\/(routes\/\+(layout|error)\.svelte|hooks(\.client)?\.ts)$/ },
  { name: 'door', test: /\/src\/routes\/r\/\+page\.(svelte|ts)$/ },
];

/** Fails a build with missing translations. With `HEARD_TEXTS=unfinished`, it uses English for texts that aren't translated yet. */
function completeTexts(): Plugin {
  let problems: Promise<string> | null = null;
  return {
    name: 'heard-complete-texts',
    apply: 'build',
    async buildStart() {
      if (process.env['HEARD_TEXTS'] === 'unfinished') return;
      problems ??= describeTextProblems();
      if ((await problems) !== '') this.error(await problems);
    },
  };
}

export default defineConfig(() => {
  const scripts = Object.entries(SCRIPTS).map(([name, path]) => ({
    name,
    text: readFileSync(join(import.meta.dirname, 'src/lib', path), 'utf8'),
  }));
  return {
    define: Object.fromEntries(scripts.map(({ name, text }) => [name, JSON.stringify(text)])),
    plugins: [
      completeTexts(),
      wuchale(),
      nameContentChunks(),
      checkEngines(),
      sveltekit({
        // Leaves out Svelte's code for components without runes.
        compilerOptions: { runes: true },
        adapter: adapter({ fallback: '200.html', precompress: true }),
        prerender: { entries: ['*', ...translatedPages()] },
        // The page registers it (lib/site), so that nothing is stored on the device of a person who only reads an invitation.
        serviceWorker: { register: false },
        csp: {
          mode: 'hash',
          directives: {
            'default-src': ['self'],
            'script-src': ['self', ...scripts.map(({ text }) => hashForPolicy(text))],
            'style-src': ['self', 'unsafe-inline'],
            'img-src': ['self', 'data:', 'blob:'],
            'connect-src': ['self', 'ws:', 'wss:'],
            'object-src': ['none'],
            'base-uri': ['none'],
            'form-action': ['self'],
          },
        },
      }),
    ],
    resolve: {
      // Yjs only uses it for two warnings, but lib0's module imports its DOM builder and schemas.
      alias: { 'lib0/logging': join(import.meta.dirname, 'bundle/plain-logging.ts') },
    },
    build: { target: VITE_TARGET },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } } },
    server: {
      proxy: {
        '/api': 'http://127.0.0.1:8787',
        '/ws': { target: 'ws://127.0.0.1:8787', ws: true },
      },
    },
  };
});

function hashForPolicy(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
