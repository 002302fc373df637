/**
 * Where translations lie: src/locales/{de,es}.po, sorted, one entry a text, without line numbers, so that merging them is easy.
 * English needs none: it is the source. `write.ts` alone writes there; a build and the development server only read.
 */
import { pofile, type CatalogStorage, type Item, type SaveData, type StorageFactory } from 'wuchale';

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
  saveRaw(items: Entry[], headers: unknown, locale: string, url: boolean): Promise<void>;
}

/** What becomes of the texts that were found. */
export const extraction: { into: 'nothing' | 'files' | Item[] } = { into: 'nothing' };

export const catalogues: StorageFactory = async (options) => {
  const files = (await pofile()(options)) as Files;
  const { into } = extraction;
  if (into === 'nothing') return { ...reading(files), save: () => undefined };
  if (into !== 'files') return collecting(files, into);
  const write = files.saveRaw.bind(files);
  files.saveRaw = async (entries, headers, locale, url) => {
    if (locale !== SOURCE) await write(inOrder(entries), headers, locale, url);
  };
  return files;
};

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
