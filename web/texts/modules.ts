/**
 * What is written as a module for each language (exercises, the path, what one does alone): which files a language lacks. English is
 * the measure. Whether a file says everything is for the types and the tests; a missing one would show English to readers of another
 * language.
 */
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FALLBACK, LANGUAGES } from '../src/lib/language/languages.ts';

const SOURCE_DIR = join(import.meta.dirname, '../src');

/** In words, one a line; empty when nothing is lacking. */
export function tellMissingModules(languages: readonly string[] = LANGUAGES, dir: string = SOURCE_DIR): string {
  return globSync(`**/${FALLBACK}/*.ts`, { cwd: dir })
    .flatMap((file) => languages.map((language) => inLanguage(file, language)))
    .filter((file) => !existsSync(join(dir, file)))
    .sort()
    .map((file) => `src/${file} is missing.`)
    .join('\n');
}

/** `exercises/en/heard.ts` is `exercises/de/heard.ts` in German. */
function inLanguage(file: string, language: string): string {
  return join(dirname(dirname(file)), language, file.slice(dirname(file).length + 1));
}

export function refuseMissingModules(told: string = tellMissingModules()): void {
  if (told !== '') throw new Error(`${told}\nEvery language has the files of English, written anew.`);
}
