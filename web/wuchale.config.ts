/**
 * The texts of the interface: English in the source, translations in src/languages/{code}/texts.po, compiled into two catalogues for each
 * language. See docs/decisions/0022-texts.md.
 */
import { matchesGlob } from 'node:path';
import { adapter as svelte } from '@wuchale/svelte';
import { defineConfig, type Adapter } from 'wuchale';
import { adapter as vanilla } from 'wuchale/adapter-vanilla';
import { LANGUAGES } from './src/lib/language/languages.ts';
import { isText } from './texts/is-text.ts';
import { texts } from './texts/storage.ts';

/** Folders whose texts a link needs first. All other texts are loaded while the door is shown. */
const DOOR = 'src/lib/{design,language,device,room,site,entrance,shell}/**';

const options = {
  loader: 'custom' as const,
  files: {
    include: ['src/**/*.svelte', 'src/lib/**/*.ts'],
    ignore: ['src/gallery/**', 'src/lib/language/**/*.ts', 'src/lib/path/lessons.ts', '**/*.{test,fixture,d}.ts'],
  },
  storage: texts,
  heuristic: isText,
  granularLoad: true,
  generateLoadID: (file: string) => (matchesGlob(file, DOOR) ? 'door' : 'rest'),
};

// The language of a page never changes, so components look up the catalogue once and nothing is reactive.
const initReactive = ({ funcName }: { funcName?: string | undefined }) => (funcName === undefined ? false : null);
const components = svelte({ ...options, runtime: { initReactive, useReactive: false } });
const modules = vanilla(options);

/** One adapter for both, so that they share the two catalogues. Svelte's would make constants of a module `$derived`. */
export const adapter: Adapter = {
  ...components,
  transform: async (source) => (source.filename.endsWith('.svelte') ? components : modules).transform(source),
};

export default defineConfig({
  locales: LANGUAGES,
  localesDir: 'src/languages',
  ai: null,
  logLevel: 'warn',
  adapters: { main: adapter },
});
