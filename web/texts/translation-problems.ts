/** Compares translations with the texts of the source: missing or unused ones, plural forms, placeholders. It writes no files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FS, Item, PluralRules } from 'wuchale';
import { LANGUAGES } from '../src/lib/language/languages.ts';
import { DISK, extract, storageAt } from './extract.ts';
import { pluralFormsOf } from './plural-rules.ts';
import { keyOf, SOURCE } from './storage.ts';

const WEB = join(import.meta.dirname, '..');
const TRANSLATED = LANGUAGES.filter((language) => language !== SOURCE);

/** One line for each problem. Reads the source and the `.po` files below `root`. A missing file is one problem. */
export async function translationProblemsInSource(root = WEB): Promise<string[]> {
  const written = new Map<string, string>();
  const fs: FS = {
    read: (path) => written.get(path) ?? DISK.read(path),
    write: (path, content) => void written.set(path, content),
    exists: (path) => written.has(path) || DISK.exists(path),
    mkdir: () => undefined,
    unlink: () => true,
  };
  await extract(root, fs, LANGUAGES);
  const before = await (await storageAt(root, DISK, LANGUAGES)).load();
  const after = await (await storageAt(root, fs, LANGUAGES)).load();
  const fileOf = (language: string) => `src/languages/${language}/texts.po`;
  const hasFile = (language: string) => existsSync(join(root, fileOf(language)));
  const problems = TRANSLATED.filter((each) => !hasFile(each)).map((each) => `${fileOf(each)} is missing.`);
  problems.push(...translationProblems(after.items, after.pluralRules ?? new Map(), TRANSLATED.filter(hasFile)));
  const used = new Set(after.items.map(keyOf));
  const unused = before.items.filter((item) => !used.has(keyOf(item)));
  problems.push(
    ...unused.map((item) => `“${item.translations.get(SOURCE)?.[0]}” is translated, but no longer in the source.`),
  );
  for (const [path, content] of written)
    if (path.endsWith('.po') && problems.length === 0 && content !== (await DISK.read(path)))
      problems.push(`${path} is out of date.`);
  return problems;
}

export function translationProblems(
  items: readonly Item[],
  rules: PluralRules,
  languages: readonly string[] = TRANSLATED,
): string[] {
  const wrongPluralRules = languages.flatMap((language) => {
    const [has, needs] = [rules.get(language)?.nplurals, pluralFormsOf(language)];
    return has === undefined || has === needs
      ? []
      : [`${language}: Plural-Forms names ${has} forms instead of ${needs}.`];
  });
  const untranslated = items.flatMap((item) => {
    const source = item.translations.get(SOURCE) ?? [];
    return languages.flatMap((language) => {
      const count = source.length === 1 ? 1 : pluralFormsOf(language);
      const why = problemOf(source, item.translations.get(language) ?? [], count);
      return why === null ? [] : [`${language}: “${source[0]}” ${why}.`];
    });
  });
  return [...wrongPluralRules, ...untranslated];
}

function problemOf(source: readonly string[], translation: readonly string[], count: number): string | null {
  if (translation.length !== count || translation.some((form) => form.trim() === ''))
    return count === 1 ? 'is not translated' : `is not translated in all ${count} forms`;
  return placeholdersOf(source.at(-1)) === placeholdersOf(translation.at(-1))
    ? null
    : 'has other placeholders than its translation';
}

/** The placeholders `{0}`, `<0>`, `</0>`, `<0/>`, and `#` for a number, sorted. */
function placeholdersOf(text = ''): string {
  return (text.match(/\{\d+\}|<\/?\d+\/?>|#/g) ?? []).toSorted().join(' ');
}
