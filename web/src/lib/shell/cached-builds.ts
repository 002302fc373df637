/** The builds in Cache Storage, and their languages. A module of its own, so that it can be tested without a service worker. */
import { languageOfFile } from './language-files.ts';

export const BUILD_PREFIX = 'heard-';
/** A cache without the prefix, so it isn't deleted with the builds. It stores the name of the active one. */
const STATE_CACHE = 'builds';
const ACTIVE_BUILD = '/answering';

/**
 * Fills a build's cache; if that fails, deletes it and rejects. A cache that existed before isn't deleted, because open tabs may load
 * from it.
 */
export async function fillOrDelete(build: string, fill: () => Promise<void>, store: CacheStorage): Promise<void> {
  const existed = await store.has(build);
  try {
    await fill();
  } catch (problem) {
    if (!existed) await store.delete(build);
    throw problem;
  }
}

/**
 * Makes `build` the active one and deletes older ones, except for the previously active one, from which open tabs still load files.
 * That isn't always the one with the highest name: a build may never have been activated, or been rolled back. While a newer one is
 * being installed (`isNewerComing`) nothing is deleted, because its cache is among the others.
 */
export async function activateBuild(build: string, store: CacheStorage, isNewerComing = false): Promise<void> {
  const state = await store.open(STATE_CACHE);
  const before = await (await state.match(ACTIVE_BUILD))?.text();
  // Another service worker of the same build.
  if (before === build) return;
  const others = (await store.keys()).filter((name) => name.startsWith(BUILD_PREFIX) && name !== build).sort();
  // Older builds didn't store the active one.
  const kept = before ?? others.at(-1);
  const dropped = isNewerComing ? [] : others.filter((name) => name !== kept);
  await Promise.all(dropped.map((name) => store.delete(name)));
  await state.put(ACTIVE_BUILD, new Response(build));
}

/** The languages whose texts are in the caches of older builds. */
export async function cachedLanguages(store: CacheStorage): Promise<Set<string>> {
  const names = (await store.keys()).filter((name) => name.startsWith(BUILD_PREFIX));
  const files = await Promise.all(names.map(async (name) => (await store.open(name)).keys()));
  const languages = files.flat().map(({ url }) => languageOfFile(new URL(url).pathname));
  return new Set(languages.filter((language) => language !== null));
}
