/**
 * Where translations lie: src/locales/{de,es}.po, sorted, one entry a text, without line numbers, so that merging them is easy.
 * English needs none: it is the source. They are written by `node --run texts` alone, never by a build or the development server.
 */
import { pofile, type StorageFactory } from 'wuchale';

export const SOURCE = 'en';

/** An entry as the po library writes it, as far as it is put in order here. */
interface Entry {
  msgid: string;
  msgctxt?: string | undefined;
  obsolete: boolean;
  references: string[];
  extractedComments: string[];
}

interface Files {
  key: string;
  files: string[];
  load(): ReturnType<Awaited<ReturnType<StorageFactory>>['load']>;
  save(data: Parameters<Awaited<ReturnType<StorageFactory>>['save']>[0]): Promise<void>;
  saveRaw(items: Entry[], headers: unknown, locale: string, url: boolean): Promise<void>;
}

export const catalogues: StorageFactory = async (options) => {
  const files = (await pofile()(options)) as Files;
  const write = files.saveRaw.bind(files);
  const isWriting = process.env['HEARD_TEXTS'] === 'write';
  files.saveRaw = async (entries, headers, locale, url) => {
    if (isWriting && locale !== SOURCE) await write(inOrder(entries), headers, locale, url);
  };
  return files;
};

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
  const first = entry.references.map((file, at) => entry.references.indexOf(file) === at);
  const comments = entry.extractedComments.filter((_, at) => first[at]);
  entry.references = entry.references.filter((_, at) => first[at]);
  entry.extractedComments = comments;
  return entry;
}
