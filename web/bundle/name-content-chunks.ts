/**
 * Gives files with exercises and lessons the name of their language, `texts/{language}-{hash}.js`. The service worker goes by it, as it
 * keeps only the languages that are read on a device (lib/shell/language-files.ts).
 */
import type { Plugin } from 'vite';

const CONTENT = /\/src\/languages\/([a-z]+)\/.*\.ts$/;

export function nameContentChunks(): Plugin {
  return {
    name: 'heard-name-content-chunks',
    applyToEnvironment: ({ name }) => name === 'client',
    outputOptions(options) {
      const { chunkFileNames } = options;
      if (typeof chunkFileNames !== 'function') throw new Error('SvelteKit names chunks in another way now.');
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
