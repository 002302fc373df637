/**
 * The texts of the interface: English in the source, translations in src/languages/{code}/texts.po, compiled into two catalogues for each
 * language. See docs/decisions/0022-texts.md.
 */
import { matchesGlob } from 'node:path';
import { adapter as svelte } from '@wuchale/svelte';
import { defineConfig } from 'wuchale';
import { LANGUAGES } from './src/lib/language/languages.ts';
import { isText } from './texts/is-text.ts';
import { texts } from './texts/storage.ts';

/** Folders whose texts a link needs at once. All other texts are loaded while its door is read. */
const DOOR = 'src/lib/{design,language,device,room,site,entrance,shell}/**';

export default defineConfig({
  locales: LANGUAGES,
  localesDir: 'src/languages',
  ai: null,
  logLevel: 'warn',
  adapters: {
    main: svelte({
      loader: 'custom',
      files: {
        include: ['src/**/*.svelte', 'src/lib/**/*.ts'],
        ignore: ['src/gallery/**', 'src/lib/language/**/*.ts', 'src/lib/path/lessons.ts', '**/*.{test,fixture,d}.ts'],
      },
      storage: texts,
      heuristic: isText,
      granularLoad: true,
      generateLoadID: (file) => (matchesGlob(file, DOOR) ? 'door' : 'rest'),
      // A page stays in its language, so compiled modules ask once for a catalogue and nothing is reactive.
      runtime: {
        initReactive: ({ funcName }) => (funcName === undefined ? false : null),
        useReactive: false,
      },
    }),
  },
});
