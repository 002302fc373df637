/** What the translations lack, compared with the texts of the source. Nothing is written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfig, fillDefaults, Hub, type FS, type Item, type PluralRules } from 'wuchale';
import { LANGUAGES } from '../src/lib/language/languages.ts';
import config from '../wuchale.config.ts';
import { keyOf, SOURCE, texts } from './storage.ts';

const WEB = join(import.meta.dirname, '..');
const TRANSLATED = LANGUAGES.filter((language) => language !== SOURCE);

/** One line for each lack; empty when all is there. Reads the files of `root`, and the source below it. */
export async function lacksOfSource(root = WEB): Promise<string[]> {
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
  const lacks = lacksOf(after.items, after.pluralRules ?? new Map());
  const used = new Set(after.items.map(keyOf));
  const gone = before.items.filter((item) => !used.has(keyOf(item)));
  lacks.push(
    ...gone.map((item) => `“${item.translations.get(SOURCE)?.[0]}” is translated, but no longer in the source.`),
  );
  for (const [path, content] of written)
    if (path.endsWith('.po') && lacks.length === 0 && content !== (await onDisk(path)))
      lacks.push(`${path} is out of date.`);
  return lacks;
}

export function lacksOf(
  items: readonly Item[],
  rules: PluralRules,
  languages: readonly string[] = TRANSLATED,
): string[] {
  const wrongRules = languages.flatMap((language) => {
    const [has, needs] = [rules.get(language)?.nplurals, pluralFormsOf(language)];
    return has === undefined || has === needs
      ? []
      : [`${language}: Plural-Forms names ${has} forms instead of ${needs}.`];
  });
  const lacking = items.flatMap((item) => {
    const source = item.translations.get(SOURCE) ?? [];
    return languages.flatMap((language) => {
      const count = source.length === 1 ? 1 : pluralFormsOf(language);
      const why = lackOf(source, item.translations.get(language) ?? [], count);
      return why === null ? [] : [`${language}: “${source[0]}” ${why}.`];
    });
  });
  return [...wrongRules, ...lacking];
}

function lackOf(source: readonly string[], translation: readonly string[], count: number): string | null {
  if (translation.length !== count || translation.some((form) => form.trim() === ''))
    return count === 1 ? 'is not translated' : `is not translated in all ${count} forms`;
  return placesOf(source.at(-1)) === placesOf(translation.at(-1))
    ? null
    : 'has other placeholders than its translation';
}

/** `{0}`, `<0>`, `</0>`, `<0/>` and a number's `#`, in any order. */
function placesOf(text = ''): string {
  return (text.match(/\{\d+\}|<\/?\d+\/?>|#/g) ?? []).toSorted().join(' ');
}

/** How many forms whole numbers have: two in German, three in Polish, six in Arabic. */
export function pluralFormsOf(language: string): number {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count))).size;
}
