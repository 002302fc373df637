/** Compares translations with the texts of the source: missing or unused ones, plural forms, placeholders. It writes no files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfig, fillDefaults, Hub, type FS, type Item, type PluralRules } from 'wuchale';
import { LANGUAGES } from '../src/lib/language/languages.ts';
import config from '../wuchale.config.ts';
import { keyOf, SOURCE, texts } from './storage.ts';

const WEB = join(import.meta.dirname, '..');
const TRANSLATED = LANGUAGES.filter((language) => language !== SOURCE);

/** One line for each problem. Reads the source and the `.po` files below `root`. */
export async function translationProblemsInSource(root = WEB): Promise<string[]> {
  const written = new Map<string, string>();
  const onDisk = (path: string) => readFile(path, 'utf8').catch(() => null);
  const fs: FS = {
    read: async (path) => written.get(path) ?? (await onDisk(path)),
    write: (path, content) => void written.set(path, content),
    exists: async (path) => written.has(path) || (await onDisk(path)) !== null,
    mkdir: () => undefined,
    unlink: () => true,
  };
  const hub = await Hub.create('cli', () => fillDefaults({ ...config }, defaultConfig), root, 0, fs);
  await hub.directVisit(true, false, false);
  const options = { locales: LANGUAGES, root, localesDir: 'src/languages', haveUrl: false, sourceLocale: SOURCE };
  const before = await (await texts({ ...options, fs: { ...fs, read: onDisk } })).load();
  const after = await (await texts({ ...options, fs })).load();
  const problems = translationProblems(after.items, after.pluralRules ?? new Map());
  const used = new Set(after.items.map(keyOf));
  const unused = before.items.filter((item) => !used.has(keyOf(item)));
  problems.push(
    ...unused.map((item) => `“${item.translations.get(SOURCE)?.[0]}” is translated, but no longer in the source.`),
  );
  for (const [path, content] of written)
    if (path.endsWith('.po') && problems.length === 0 && content !== (await onDisk(path)))
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

/** How many plural forms the language has for whole numbers: two in German, three in Polish, six in Arabic. */
export function pluralFormsOf(language: string): number {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count))).size;
}
