/**
 * Where translations lie: src/locales/{de,es}.po, sorted, one entry a text, without line numbers, so that merging them is easy.
 * English needs none: it is the source. `write.ts` alone writes there; a build and the
 * development server only read.
 */
import { textsOfSource } from './source-texts.ts';
import { pofile, type CatalogStorage, type Item, type LoadData, type SaveData, type StorageFactory } from 'wuchale';

export const SOURCE = 'en';

/** An entry as the po library writes it, as far as it is put in order here. */
interface Entry {
  msgid: string;
  msgctxt?: string | undefined;
  obsolete: boolean;
  references: string[];
  extractedComments: string[];
}

/** What `pofile` gives, beyond what every storage can do. */
interface Files extends CatalogStorage {
  load(): Promise<LoadData>;
  saveRaw(items: Entry[], headers: unknown, locale: string, url: boolean): Promise<void>;
}

/** Where the texts go that are found in the source: into the .po files, or into a list. Null: nowhere, they are only read. */
export const extraction: { into: 'files' | Item[] | null } = { into: null };

export const catalogues: StorageFactory = async (options) => {
  const files = (await pofile()(options)) as Files;
  const { into } = extraction;
  if (into === null) return { ...reading(files), load: () => asBuilt(files), save: () => undefined };
  if (into !== 'files') return collecting(files, into);
  const write = files.saveRaw.bind(files);
  files.saveRaw = async (entries, headers, locale, url) => {
    if (locale !== SOURCE) await write(inOrder(entries), headers, locale, url);
  };
  return files;
};

/** A build has the texts that stand in the source now, no other ones, and each in all languages unless it may be unfinished. */
async function asBuilt(files: Files): Promise<LoadData> {
  const found = await files.load();
  const mode = process.env['HEARD_TEXTS'];
  if (mode !== 'build' && mode !== 'unfinished') return found;
  const { texts, told } = await textsOfSource();
  if (mode === 'build') refuseLacks(told);
  return { ...found, items: itemsForBuild(texts, found.items) };
}

/** `told`: what the catalogues lack, in words. */
export function refuseLacks(told: string): void {
  if (told === '') return;
  throw new Error(`${told}\nRun pnpm --filter @heard/web texts, and translate what is empty in src/locales.`);
}

/** In the order of the source's texts, each with its translations where there are any. */
export function itemsForBuild(texts: readonly Item[], translated: readonly Item[]): Item[] {
  const known = new Map(translated.map((item) => [keyOf(item), item]));
  return texts.map((text) => ({ ...text, translations: known.get(keyOf(text))?.translations ?? text.translations }));
}

const keyOf = ({ translations, context }: Pick<Item, 'translations' | 'context'>) =>
  [...(translations.get(SOURCE) ?? []), context].join('\n');

function reading(files: Files): Omit<CatalogStorage, 'save'> {
  return { key: files.key, files: files.files, load: () => files.load() };
}

/** Forgets where texts were the last time, so that afterwards those without a place are the ones that are gone. */
function collecting(files: Files, into: Item[]): CatalogStorage {
  return {
    ...reading(files),
    async load() {
      const found = await files.load();
      for (const item of found.items) item.references = [];
      return found;
    },
    save: ({ items }: SaveData) => {
      into.splice(0, into.length, ...items);
    },
  };
}

function inOrder(entries: readonly Entry[]): Entry[] {
  const used = entries.filter(({ obsolete }) => !obsolete).map(placedOnce);
  return used.sort((a, b) => compare(a.msgid, b.msgid) || compare(a.msgctxt ?? '', b.msgctxt ?? ''));
}

/** By code unit: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each file is named once, however often a text is in it. Comment and reference belong together by their place in the lists. */
function placedOnce(entry: Entry): Entry {
  const places = entry.references
    .map((file, at) => ({ file, comment: entry.extractedComments[at] }))
    .filter(({ file }, at) => entry.references.indexOf(file) === at)
    .sort((a, b) => compare(a.file, b.file));
  entry.references = places.map(({ file }) => file);
  entry.extractedComments = entry.extractedComments.length === 0 ? [] : places.map(({ comment }) => comment ?? '');
  return entry;
}
