/**
 * Storage for wuchale: translations are in `src/languages/{code}/texts.po`, sorted by text to avoid merge conflicts. English needs no file: its
 * texts are in the source.
 */
import { basename, dirname, join } from 'node:path';
import { pofile, type Item, type StorageFactory } from 'wuchale';

export const SOURCE = 'en';

/** wuchale names the file `{code}.po`. */
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

/** The English text with its plural forms and its context. */
export function keyOf({ translations, context = '' }: Pick<Item, 'translations' | 'context'>): string {
  return [...(translations.get(SOURCE) ?? []), context].join('\n');
}
