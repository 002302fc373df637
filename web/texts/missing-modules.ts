/**
 * Exercises, lessons and other long texts are modules in the folder of each language. Every language needs the modules that English has: for a
 * missing one, readers of that language would get English. Types and tests check what a module contains.
 */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK, LANGUAGES } from '../src/lib/language/languages.ts';

const LANGUAGE_DIR = join(import.meta.dirname, '../src/languages');

/** One line for each file that a language problems. */
export function missingModules(languages: readonly string[] = LANGUAGES, dir: string = LANGUAGE_DIR): string[] {
  return globSync('**/*.ts', { cwd: join(dir, FALLBACK) })
    .flatMap((file) => languages.map((language) => join(language, file)))
    .filter((file) => !existsSync(join(dir, file)))
    .sort()
    .map((file) => `src/languages/${file} is missing.`);
}
