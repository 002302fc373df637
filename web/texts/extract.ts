/** Runs wuchale on the source, with a file system on disk or in memory. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defaultConfig, fillDefaults, Hub, type CatalogStorage, type FS } from 'wuchale';
import config from '../wuchale.config.ts';
import { SOURCE, texts } from './storage.ts';

export const DISK: FS = {
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  write: (path, content) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  },
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  exists: existsSync,
  unlink: (path) => {
    rmSync(path);
    return true;
  },
};

/** Adds new texts to the `.po` files below `root`, and removes unused ones. Saves only if the source has changed since the last run. */
export async function extract(root: string, fs: FS, languages: readonly string[]): Promise<void> {
  const load = () => fillDefaults({ ...config, locales: [...languages] }, defaultConfig);
  const hub = await Hub.create('cli', load, root, 0, fs);
  await hub.directVisit(true, false, false);
}

/** The `.po` files below `root`. */
export async function storageAt(root: string, fs: FS, languages: readonly string[]): Promise<CatalogStorage> {
  const at = { root, localesDir: 'src/languages', haveUrl: false, sourceLocale: SOURCE, fs };
  return texts({ ...at, locales: [...languages] });
}
