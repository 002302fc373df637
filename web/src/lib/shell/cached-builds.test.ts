import { beforeEach, expect, it } from 'vitest';
import { cachedLanguages, fillOrDelete, activateBuild } from './cached-builds.ts';

const ORIGIN = 'https://heard.example';

/** A fake of the part of Cache Storage that the service worker uses. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();

  open = (name: string) => {
    const cache = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, cache);
    return Promise.resolve({
      match: (path: string) => Promise.resolve(cache.get(path)?.clone()),
      put: (path: string, response: Response) => Promise.resolve(void cache.set(path, response)),
      keys: () => Promise.resolve([...cache.keys()].map((path) => ({ url: ORIGIN + path }))),
    });
  };
  has = (name: string) => Promise.resolve(this.all.has(name));
  delete = (name: string) => Promise.resolve(this.all.delete(name));
  keys = () => Promise.resolve([...this.all.keys()]);

  get builds(): string[] {
    return [...this.all.keys()].filter((name) => name.startsWith('heard-')).sort();
  }
}

let fake: FakeCaches;
let store: CacheStorage;

beforeEach(() => {
  fake = new FakeCaches();
  store = fake as unknown as CacheStorage;
});

async function installs(build: string, ...paths: string[]): Promise<void> {
  const cache = await store.open(build);
  for (const path of paths) await cache.put(path, new Response(''));
}

it('[VS40] activating a build keeps the previously active one for open tabs, and deletes all others', async () => {
  await installs('heard-1', '/a.js');
  await activateBuild('heard-1', store);
  await installs('heard-2', '/b.js');
  await installs('heard-3', '/c.js');
  await activateBuild('heard-3', store);
  expect(fake.builds).toEqual(['heard-1', 'heard-3']);
  // A rollback to an older build.
  await installs('heard-2', '/b.js');
  await activateBuild('heard-2', store);
  expect(fake.builds).toEqual(['heard-2', 'heard-3']);
  // Another service worker of the same build.
  await activateBuild('heard-2', store);
  expect(fake.builds).toEqual(['heard-2', 'heard-3']);
});

it('[VS40] keeps the newest other build if the active one isn’t stored, and caches that aren’t builds', async () => {
  for (const name of ['help', 'heard-1', 'heard-2', 'heard-3']) await installs(name);
  await activateBuild('heard-3', store);
  expect(fake.builds).toEqual(['heard-2', 'heard-3']);
  expect(fake.all.has('help')).toBe(true);
});

it('[VS40] deletes nothing while a newer build is being installed', async () => {
  for (const build of ['heard-1', 'heard-2', 'heard-3']) await installs(build);
  await activateBuild('heard-1', store, true);
  await activateBuild('heard-2', store, true);
  expect(fake.builds).toEqual(['heard-1', 'heard-2', 'heard-3']);
  await activateBuild('heard-3', store);
  expect(fake.builds).toEqual(['heard-2', 'heard-3']);
});

it('[VS41] a build that couldn’t be cached is deleted, unless its cache existed before', async () => {
  const fails = (build: string) =>
    fillOrDelete(build, () => store.open(build).then(() => Promise.reject(new TypeError('Failed to fetch'))), store);
  await installs('heard-1', '/a.js');
  await expect(fails('heard-2')).rejects.toThrow('Failed to fetch');
  expect(fake.builds).toEqual(['heard-1']);
  await expect(fails('heard-1')).rejects.toThrow('Failed to fetch');
  expect(fake.builds).toEqual(['heard-1']);
  await fillOrDelete('heard-2', () => installs('heard-2', '/b.js'), store);
  expect(fake.builds).toEqual(['heard-1', 'heard-2']);
});

it('[VS42] lists the languages in the caches of earlier builds', async () => {
  expect(await cachedLanguages(store)).toEqual(new Set());
  await installs('heard-1', '/_app/immutable/texts/en-door.1.js', '/_app/immutable/texts/de-door.1.js', '/r');
  await installs('help', '/_app/immutable/texts/es-door.1.js');
  expect(await cachedLanguages(store)).toEqual(new Set(['en', 'de']));
});
