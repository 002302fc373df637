/** Which builds lie on this device, and in which languages. Apart from the worker, so that it can be tried without one. */
import { languageOfFile } from './language-files.ts';

export const BUILD_PREFIX = 'heard-';
/** No build, so it outlives them: the name of the one that answers on this device. */
const NOTES = 'builds';
const ANSWERING = '/answering';

/**
 * A build's cache is there before anything is in it: one that couldn't be filled goes again. It stays where it was there before, as it
 * may be the one that open tabs load from.
 */
export async function orNothing(build: string, fill: () => Promise<void>, store: CacheStorage): Promise<void> {
  const wasThere = await store.has(build);
  try {
    await fill();
  } catch (problem) {
    if (!wasThere) await store.delete(build);
    throw problem;
  }
}

/**
 * `build` answers from now on. The one that answered before is kept as well: a tab that was open then still loads its pieces from there.
 * The highest name needn't be that one: a build may have waited in vain, or been taken back. While a newer one is on its way
 * (`isNewerComing`), nothing is dropped: its cache is among the others.
 */
export async function takeOver(build: string, store: CacheStorage, isNewerComing = false): Promise<void> {
  const notes = await store.open(NOTES);
  const before = await (await notes.match(ANSWERING))?.text();
  // Another worker of the same build.
  if (before === build) return;
  const others = (await store.keys()).filter((name) => name.startsWith(BUILD_PREFIX) && name !== build).sort();
  // Builds older than this rule noted nothing.
  const kept = before ?? others.at(-1);
  const dropped = isNewerComing ? [] : others.filter((name) => name !== kept);
  await Promise.all(dropped.map((name) => store.delete(name)));
  await notes.put(ANSWERING, new Response(build));
}

/** The languages that were read on this device, from what older builds kept for it. */
export async function languagesRead(store: CacheStorage): Promise<Set<string>> {
  const names = (await store.keys()).filter((name) => name.startsWith(BUILD_PREFIX));
  const files = await Promise.all(names.map(async (name) => (await store.open(name)).keys()));
  const languages = files.flat().map(({ url }) => languageOfFile(new URL(url).pathname));
  return new Set(languages.filter((language) => language !== null));
}
