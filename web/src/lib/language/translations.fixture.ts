/** For tests of texts: every language but English is tested by being in the list of languages. */
import { FALLBACK, LANGUAGES, type Language } from './languages.ts';

export type Translated = Exclude<Language, 'en'>;

/** `modules`: the same file of each language, imported with `import.meta.glob`. Throws if one is missing. */
export function translationsIn<Module>(modules: Record<string, Module>): [Translated, Module][] {
  const file = Object.keys(modules).map((path) => path.split('/').slice(4).join('/'))[0];
  return LANGUAGES.filter((language): language is Translated => language !== FALLBACK).map((language) => {
    const module = modules[`/src/languages/${language}/${file}`];
    if (module === undefined) throw new Error(`src/languages/${language}/${file} is missing.`);
    return [language, module];
  });
}

/** The words of a language that a test needs. Throws if its table has none. `place`: the table's name and file. */
export function wordsOf<Words>(table: Partial<Record<string, Words>>, language: Language, place: string): Words {
  const words = table[language];
  if (words === undefined) throw new Error(`Add words of \`${language}\` to ${place}.`);
  return words;
}
