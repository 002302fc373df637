/**
 * Where wuchale keeps translations: `src/languages/{code}/texts.po`, sorted by text so that they merge well. English has none: it is in
 * the source.
 */
import { basename, dirname, join } from 'node:path';
import { pofile, type Item, type StorageFactory } from 'wuchale';

export const SOURCE = 'en';

/** wuchale's own name for it is `{code}.po`. */
const inFolder = (file: string) => join(dirname(file), basename(file, '.po'), 'texts.po');

export const texts: StorageFactory = async (options) => {
  const { read, write } = options.fs;
  const fs = {
    ...options.fs,
    read: (file: string) => read(inFolder(file)),
    write: (file: string, content: string) =>
      basename(file) === `${SOURCE}.po` ? undefined : write(inFolder(file), content),
  };
  const storage = await pofile({ dir: 'src/languages' })({ ...options, fs });
  return {
    key: storage.key,
    files: storage.files.map(inFolder),
    load: () => storage.load(),
    save: (data) => storage.save({ ...data, items: data.items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }),
  };
};

/** The text in English, in all its forms, with its context. */
export function keyOf({ translations, context = '' }: Pick<Item, 'translations' | 'context'>): string {
  return [...(translations.get(SOURCE) ?? []), context].join('\n');
}
