/**
 * Vite plugin that names chunks with the texts of exercises and lessons after their language: `texts/{language}-{hash}.js`. By these names the
 * service worker caches only the languages that are used on a device (lib/shell/language-files.ts).
 */
import type { Plugin } from 'vite';

const CONTENT = /\/src\/languages\/([a-z]+)\/.*\.ts$/;

export function nameContentChunks(): Plugin {
  return {
    name: 'heard-name-content-chunks',
    applyToEnvironment: ({ name }) => name === 'client',
    outputOptions(options) {
      const { chunkFileNames } = options;
      if (typeof chunkFileNames !== 'function')
        throw new Error('Expected SvelteKit to set chunkFileNames to a function.');
      return {
        ...options,
        chunkFileNames: (chunk) => {
          const language = CONTENT.exec(chunk.facadeModuleId ?? '')?.[1];
          return language === undefined ? chunkFileNames(chunk) : `_app/immutable/texts/${language}-[hash].js`;
        },
      };
    },
  };
}
