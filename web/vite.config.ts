import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { wuchale } from 'wuchale/vite';
import { translatedPages } from './src/lib/language/addresses.ts';

/** Stands in the head of each page (`hooks.server.ts`), so the policy has to name it. */
const beforeAnything = readFileSync(new URL('src/lib/language/before-anything.js', import.meta.url));
const beforeAnythingHash = createHash('sha256').update(beforeAnything).digest('base64');

export default defineConfig({
  plugins: [
    wuchale(),
    sveltekit({
      adapter: adapter({ fallback: '200.html', precompress: true }),
      prerender: { entries: ['*', ...translatedPages()] },
      // Registered by the page itself (lib/app): whoever merely reads an invitation gets nothing kept.
      serviceWorker: { register: false },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self', `sha256-${beforeAnythingHash}`],
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
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8787',
      '/ws': { target: 'ws://127.0.0.1:8787', ws: true },
    },
  },
});
