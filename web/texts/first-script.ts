/**
 * The script that each page has in its head (`src/lib/language/before-anything.js`): it decides on the language, and has the
 * catalogue of that one language on its way before anything else of the page is read.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listOfSource } from './source-texts.ts';

const WEB = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(WEB, path), 'utf8');

const FOLDER = '_app/immutable/texts';

/** What the compiled catalogues are made of: their addresses change with it. */
export async function catalogueVersion(): Promise<string> {
  const parts = ['src/locales/de.po', 'src/locales/es.po', 'package.json'].map(read);
  return createHash('sha256')
    .update([...parts, await listOfSource()].join('\n'))
    .digest('hex')
    .slice(0, 10);
}

/** `version`: null while developing, where catalogues lie elsewhere. */
export function firstScript(version: string | null): string {
  const texts = version === null ? '' : addressOf('LANGUAGE', version);
  return read('src/lib/language/before-anything.js').replace('TEXTS_ADDRESS', texts && `/${texts}`);
}

const addressOf = (language: string, version: string) => `${FOLDER}/${language}.${version}.js`;

export function hashForPolicy(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

/** Gives the catalogues the addresses that the script names. */
export function catalogueAddresses(version: string): Plugin {
  return {
    name: 'heard-catalogue-addresses',
    apply: 'build',
    outputOptions(options) {
      const { chunkFileNames } = options;
      if (this.environment.name !== 'client' || typeof chunkFileNames !== 'function') return options;
      return {
        ...options,
        chunkFileNames: (chunk) => {
          const language = /\.(\w+)\.compiled\.js$/.exec(chunk.facadeModuleId ?? '')?.[1];
          return language === undefined ? chunkFileNames(chunk) : addressOf(language, version);
        },
      };
    },
  };
}
