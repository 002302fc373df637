import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { wuchale } from 'wuchale/vite';
import { checkEngines } from './bundle/check-engines.ts';
import { fewChunks } from './bundle/few-chunks.ts';
import { leaveOut } from './bundle/leave-out.ts';
import { VITE_TARGET } from './engines.ts';
import { translatedPages } from './src/lib/language/addresses.ts';
import {
  addressOf,
  catalogueVersion,
  firstScript,
  hashForPolicy,
  missingFilesScript,
  oldBrowserScript,
} from './texts/first-script.ts';
import { refuseMissingModules } from './texts/modules.ts';
import { partModules } from './texts/part-modules.ts';

export default defineConfig(async ({ command }) => {
  if (command === 'build') refuseMissingModules();
  const catalogues = command === 'build' ? await catalogueVersion() : null;
  const oldBrowser = oldBrowserScript();
  const missingFiles = missingFilesScript();
  const script = firstScript(catalogues?.version ?? null);
  // `HEARD_TEXTS=unfinished` builds with texts that nobody has translated yet, to look at them.
  if (catalogues) process.env['HEARD_TEXTS'] ??= 'build';
  return {
    define: {
      HEARD_FIRST_SCRIPT: JSON.stringify(script),
      HEARD_OLD_BROWSER_SCRIPT: JSON.stringify(oldBrowser),
      HEARD_TEXTS_ADDRESS: JSON.stringify(catalogues ? `/${addressOf('LANGUAGE', 'PART', catalogues.version)}` : null),
      HEARD_MISSING_FILES_SCRIPT: JSON.stringify(missingFiles),
    },
    plugins: [
      wuchale(),
      partModules(catalogues),
      fewChunks(),
      leaveOut(),
      checkEngines(),
      sveltekit({
        // So that what Svelte has for components of the old kind is left out.
        compilerOptions: { runes: true },
        adapter: adapter({ fallback: '200.html', precompress: true }),
        prerender: { entries: ['*', ...translatedPages()] },
        // Registered by the page itself (lib/site): whoever merely reads an invitation gets nothing kept.
        serviceWorker: { register: false },
        csp: {
          mode: 'hash',
          directives: {
            'default-src': ['self'],
            'script-src': ['self', hashForPolicy(script), hashForPolicy(oldBrowser), hashForPolicy(missingFiles)],
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
    build: { target: VITE_TARGET },
    server: {
      proxy: {
        '/api': 'http://127.0.0.1:8787',
        '/ws': { target: 'ws://127.0.0.1:8787', ws: true },
      },
    },
  };
});
