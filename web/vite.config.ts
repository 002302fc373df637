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
import { tellLacks } from './texts/check.ts';

/** Inline scripts of every page, in this order: can this browser open it at all, do all its files arrive, which language is it in. */
const SCRIPTS = {
  HEARD_OLD_BROWSER_SCRIPT: 'shell/old-browser.js',
  HEARD_MISSING_FILES_SCRIPT: 'shell/missing-files.js',
  HEARD_FIRST_SCRIPT: 'language/before-anything.js',
};

/**
 * The files of a link, each with everything that its modules import: left alone, the bundler makes forty, most below a kilobyte, and on a
 * slow line each costs a round trip (BU03). Other pages share them.
 */
const CHUNKS = [
  // SvelteKit sets the data of the page in `payload.js` before it imports anything else, so both it and the import come apart (BU05).
  { name: 'start', test: /\/runtime\/client\/payload\.js$|vite\/preload-helper|rolldown\/runtime/, priority: 1 },
  { name: 'every-page', test: /\/src\/(routes\/\+(layout|error)\.svelte|hooks(\.client)?\.ts)$/ },
  { name: 'door', test: /\/src\/routes\/r\/\+page\.(svelte|ts)$/ },
];

/** Fails a build that lacks texts. `HEARD_TEXTS=unfinished` builds with English in place of what is not translated yet. */
function completeTexts(): Plugin {
  let told: Promise<string> | null = null;
  return {
    name: 'heard-complete-texts',
    apply: 'build',
    async buildStart() {
      if (process.env['HEARD_TEXTS'] === 'unfinished') return;
      told ??= tellLacks();
      if ((await told) !== '') this.error(await told);
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
        // Leaves out what Svelte needs for components without runes.
        compilerOptions: { runes: true },
        adapter: adapter({ fallback: '200.html', precompress: true }),
        prerender: { entries: ['*', ...translatedPages()] },
        // The page registers it (lib/site): nothing is stored on the device of somebody who only reads an invitation.
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
      // Yjs colours two warnings with it. lib0's own brings a page builder and schemas along.
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
