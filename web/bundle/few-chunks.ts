/**
 * What a link opens comes in a few files. Left alone, the bundler makes a file of every set of modules that some pages share: forty
 * for a room, most of them below a kilobyte. On a slow line each of them costs a journey there and back, six at a time.
 */
import type { Plugin } from 'vite';

/** Where the reading of the graph begins. Each file then holds what the ones before it don't. */
const FROM = {
  /** What every page has. */
  all: /\/runtime\/client\/client-entry\.js|\/client-optimized\/app\.js|\/client-optimized\/nodes\/0\.js|\/src\/hooks\.client\.ts/,
  /** Pages that need no room: what they have in common with its door comes without it. */
  light: /\/src\/routes\/(?:|journal\/)\+page\.(?:svelte|ts)$/,
  /** Pages that know the words of a room, but open none. */
  words: /\/src\/routes\/(?:alone|path)\/.*\+page\.(?:svelte|ts)$/,
  /** Where a link arrives. */
  door: /\/src\/routes\/r\/\+page\.(?:svelte|ts)$/,
  /** What is fetched while the door is read, in two parts: to talk, and to keep something of it. */
  conversation:
    /\/src\/(?:routes\/r\/\[id\]\/\+page\.svelte|lib\/room\/open-room\.ts|lib\/lasting\/Conversation\.svelte|lib\/stage\/(?:Stage|(?:steps|pause)\/\w+)\.svelte)$/,
  summary: /\/src\/lib\/lasting\/Summary\.svelte$/,
  /** Opens a room, and so knows much of it. */
  opening: /\/src\/routes\/new\/\+page\.(?:svelte|ts)$/,
  /** All pages but those two: what they have in common with a conversation must not bring all of it along. */
  elsewhere: /\/src\/routes\/(?!r\/|new\/|dev\/).*\+(?:page|layout)\.(?:svelte|ts)$/,
};

/** Kit's start sets the payload and only then imports the rest, which reads it as it comes in: it must not come in with it. */
const START = /\/runtime\/client\/payload\.js$|vite\/preload-helper\.js$|rolldown\/runtime\.js$/;

export function fewChunks(): Plugin {
  const fileOf = new Map<string, string>();
  return {
    name: 'heard-few-chunks',
    applyToEnvironment: ({ name }) => name === 'client',
    options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const reached = (from: RegExp): Set<string> => {
        const found = new Set(ids.filter((id) => from.test(id)));
        for (const id of found) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
        return found;
      };
      const [light, words] = [reached(FROM.light), reached(FROM.words)];
      const [opening, elsewhere] = [reached(FROM.opening), reached(FROM.elsewhere)];
      fileOf.clear();
      for (const part of ['summary', 'conversation'] as const) {
        for (const id of reached(FROM[part]))
          if (!elsewhere.has(id)) fileOf.set(id, opening.has(id) ? 'opening' : part);
      }
      for (const id of reached(FROM.door)) fileOf.set(id, light.has(id) ? 'common' : words.has(id) ? 'words' : 'door');
      for (const id of reached(FROM.all)) fileOf.set(id, 'all');
      for (const id of ids) if (this.getModuleInfo(id)?.isEntry) fileOf.delete(id);
    },
    outputOptions: (options) => ({
      ...options,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'start', test: START, priority: 1 }, { name: (id) => fileOf.get(id) ?? null }],
      },
    }),
  };
}
