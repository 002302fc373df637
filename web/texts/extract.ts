/** Goes through the source for its texts. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Hub, type Config, type FS, type Item } from 'wuchale';
import { extraction } from './catalogues.ts';

const WEB = resolve(import.meta.dirname, '..');

/** `into`: the .po files, which lose what is gone; or a list that gets all texts, with no reference for those that are gone. */
export async function extract(into: 'files' | Item[], root = WEB): Promise<void> {
  extraction.into = into;
  const { default: config } = (await import('../wuchale.config.ts')) as { default: Config };
  const hub = await Hub.create('cli', () => structuredOf(config), root, 0, onlyCatalogues);
  await hub.directVisit(into === 'files', false, false);
}

/** Whoever runs it fills in what is left out. */
function structuredOf(config: Config): Config {
  return { ...config, fallback: {}, localesDir: 'src/locales', hmr: false };
}

/** Compiled catalogues are the build's, which may be running just now. */
const onlyCatalogues: FS = {
  read: (path) => readFile(path, 'utf8').catch(() => null),
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  write: async (path, content) => {
    if (path.endsWith('.po')) await writeFile(path, content);
  },
  mkdir: () => undefined,
  unlink: () => true,
};
