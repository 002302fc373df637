/**
 * Exercises, lessons and the like are modules in the folder of each language. English is the measure. What a module has to contain is
 * checked by types and tests; a missing one would show English to readers of another language.
 */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK, LANGUAGES } from '../src/lib/language/languages.ts';

const LANGUAGE_DIR = join(import.meta.dirname, '../src/languages');

/** One line for each file that a language lacks. */
export function missingModules(languages: readonly string[] = LANGUAGES, dir: string = LANGUAGE_DIR): string[] {
  return globSync('**/*.ts', { cwd: join(dir, FALLBACK) })
    .flatMap((file) => languages.map((language) => join(language, file)))
    .filter((file) => !existsSync(join(dir, file)))
    .sort()
    .map((file) => `src/languages/${file} is missing.`);
}
