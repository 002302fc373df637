/**
 * Pseudo-locales generated from English, added to a copy of `web` as CONTRIBUTING describes: one entry in the list and one folder.
 * If a new language needed any other change, the build would fail or pages would be in English.
 */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { capture, ROOT } from '../../scripts/run.ts';
import { LANGUAGES } from '../../web/src/lib/language/languages.ts';
import { DISK, storageAt } from '../../web/texts/extract.ts';
import { pluralFormsOf, pluralRuleOf } from '../../web/texts/plural-rules.ts';
import { keyOf, SOURCE } from '../../web/texts/storage.ts';

export interface PseudoLanguage {
  code: string;
  direction: 'ltr' | 'rtl';
  /** Transforms the words of an English text; placeholders are left out. */
  write: (words: string) => string;
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'åƀčđéƒğħíĵķłḿñøƥʠřšŧůṽŵẋýžÅƁČĐÉƑĞĦÍĴĶŁṀÑØƤɊŘŠŦŮṼŴẊÝŽ';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهابتثجحخدذرزسشصضطظعغفقكلمنه';

const lettersOf = (alphabet: string) => (words: string) =>
  words.replace(/[a-zA-Z]/g, (letter) => [...alphabet][PLAIN.indexOf(letter)] ?? letter);

/** 40 % longer than English, with accents; three plural forms. */
export const LONG: PseudoLanguage = {
  code: 'pl',
  direction: 'ltr',
  write: (words) =>
    lettersOf(ACCENTED)(words).replace(/\p{L}{4,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.4))),
};

/** Right to left; six plural forms. */
export const RIGHT_TO_LEFT: PseudoLanguage = {
  code: 'ar',
  direction: 'rtl',
  write: lettersOf(ARABIC),
};

const PLACEHOLDER = /(\{\d+\}|<\/?\d+\/?>|#)/;

export function pseudo({ write }: PseudoLanguage, text: string): string {
  return text
    .split(PLACEHOLDER)
    .map((part, at) => (at % 2 === 1 ? part : write(part)))
    .join('');
}

/** Copies `web` and adds these languages. Returns the folder, relative to the workspace's root. */
export async function webWith(languages: readonly PseudoLanguage[]): Promise<string> {
  const folder = `web/.svelte-kit/with-${languages.map(({ code }) => code).join('-')}`;
  const web = join(ROOT, folder);
  rmSync(web, { recursive: true, force: true });
  mkdirSync(web, { recursive: true });
  for (const file of globSync(['src', 'static', 'texts', 'bundle', '*.ts', '*.json'], { cwd: join(ROOT, 'web') }))
    cpSync(join(ROOT, 'web', file), join(web, file), { recursive: true });
  symlinkSync(join(ROOT, 'web/node_modules'), join(web, 'node_modules'));
  for (const language of languages) {
    addEntry(web, language);
    await addContent(web, language);
  }
  await addTexts(folder, languages);
  return folder;
}

function addEntry(web: string, { code, direction }: PseudoLanguage): void {
  const list = join(web, 'src/lib/language/languages.ts');
  const entry = `${code}: { name: '${code}', direction: '${direction}', insertName: (text) => text },`;
  const source = readFileSync(list, 'utf8').replace('const ENTRIES = {', (found) => `${found}\n  ${entry}`);
  // English stays first: it is the source language.
  const english = /\n {2}en: \{.*?\n {2}\},/s.exec(source)?.[0] ?? '';
  writeFileSync(
    list,
    source.replace(english, '').replace('const ENTRIES = {', (found) => found + english),
  );
}

/** Exercises, lessons and other content modules. Index modules are copied unchanged. */
async function addContent(web: string, language: PseudoLanguage): Promise<void> {
  const english = join(web, 'src/languages/en');
  for (const file of globSync('**/*.ts', { cwd: english })) {
    const to = join(web, 'src/languages', language.code, file);
    mkdirSync(dirname(to), { recursive: true });
    if (basename(file) === 'index.ts') cpSync(join(english, file), to);
    else writeFileSync(to, moduleOf((await import(join(english, file))) as Record<string, unknown>, language));
  }
}

function moduleOf(exported: Record<string, unknown>, language: PseudoLanguage): string {
  const isText = (value: unknown): value is string => typeof value === 'string' && value.includes(' ');
  const written = (_key: string, value: unknown) => (isText(value) ? pseudo(language, value) : value);
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, written)};\n`)
    .join('');
}

/** Does a translator's work: creates the files with the command `texts`, and fills in missing translations. */
async function addTexts(folder: string, languages: readonly PseudoLanguage[]): Promise<void> {
  const { code, output } = await capture({ command: 'node', args: ['texts/write.ts'], in: folder });
  if (code !== 0) throw new Error(output);
  const codes = [...LANGUAGES, ...languages.map((language) => language.code)];
  const storage = await storageAt(join(ROOT, folder), DISK, codes);
  const { items, pluralRules = new Map() } = await storage.load();
  pluralRules.set(SOURCE, pluralRuleOf(SOURCE));
  for (const language of languages) {
    for (const item of items) {
      const source = item.translations.get(SOURCE) ?? [];
      const forms = source.length === 1 ? 1 : pluralFormsOf(language.code);
      const form = (at: number) => pseudo(language, source[Math.min(at, source.length - 1)] ?? keyOf(item));
      item.translations.set(
        language.code,
        Array.from({ length: forms }, (_, at) => form(at)),
      );
    }
  }
  await storage.save({ items, pluralRules });
}
