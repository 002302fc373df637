/**
 * Where the texts of the interface come from. The source holds them in English; `node --run texts` takes them out into
 * src/locales/{de,es}.po, and each build compiles these into one catalogue a language.
 */
import { adapter as svelte } from '@wuchale/svelte';
import { defineConfig } from 'wuchale';
import { adapter as vanilla } from 'wuchale/adapter-vanilla';
import { catalogues } from './texts/catalogues.ts';
import { isText } from './texts/is-text.ts';

/** Exercises, lessons and the like have a module for each language. Tests and the gallery's frame speak to nobody. */
const NOT_INTERFACE = [
  'src/exercises/**',
  'src/gallery/**',
  'src/service-worker/**',
  'src/lib/path/lessons.ts',
  'src/lib/{alone,path}/{en,de,es}/**',
  'src/lib/language/**/*.ts',
  '**/*.test.ts',
  '**/*.fixture.ts',
  '**/*.d.ts',
];

export default defineConfig({
  locales: ['en', 'de', 'es'],
  ai: null,
  logLevel: 'warn',
  adapters: {
    main: svelte({
      loader: 'custom',
      files: { include: ['src/**/*.svelte'], ignore: NOT_INTERFACE },
      storage: catalogues,
      heuristic: isText,
      // A page keeps its language until it is loaded again, so nothing has to follow a change.
      runtime: {
        initReactive: ({ funcName, nested, ctx }) =>
          ctx.module ? (funcName === undefined || nested ? null : false) : funcName === undefined ? false : null,
        useReactive: false,
      },
    }),
    script: vanilla({
      loader: 'custom',
      files: { include: ['src/lib/**/*.ts'], ignore: NOT_INTERFACE },
      storage: catalogues,
      heuristic: isText,
    }),
  },
});
