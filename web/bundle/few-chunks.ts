/**
 * What a link opens comes in a few files. Left alone, the bundler makes a file of every set of modules that some pages share: forty
 * for a room, most of them below a kilobyte. On a slow line each of them costs a journey there and back, six at a time.
 */
import type { Plugin } from 'vite';

/** The pages by which modules are told apart. Each file holds what the ones before it don't. */
interface Pages {
  /** What every page starts with. */
  all: RegExp;
  /** Pages that many people see first; what they have in common with the room comes without the room. */
  light: RegExp;
  /** Where a link arrives. */
  room: RegExp;
}

const PAGES: Pages = {
  all: /\/runtime\/client\/entry\.js|\/client-optimized\/app\.js|\/client-optimized\/nodes\/0\.js|src\/hooks\.client\.ts/,
  light: /\/src\/routes\/(?:|journal\/)\+page\.(?:svelte|ts)$/,
  room: /\/src\/routes\/r\/\+page\.(?:svelte|ts)$/,
};

export function fewChunks(): Plugin {
  const nameOf = new Map<string, string>();
  return {
    name: 'heard-few-chunks',
    applyToEnvironment: ({ name }) => name === 'client',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const reached = (from: RegExp): Set<string> => {
        const found = new Set<string>(ids.filter((id) => from.test(id)));
        for (const id of found) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
        return found;
      };
      const [all, light, room] = [reached(PAGES.all), reached(PAGES.light), reached(PAGES.room)];
      nameOf.clear();
      for (const id of room) nameOf.set(id, light.has(id) ? 'common' : 'room');
      for (const id of all) nameOf.set(id, 'all');
      nameOf.set('\0rolldown/runtime.js', 'all');
      for (const id of ids) if (this.getModuleInfo(id)?.isEntry) nameOf.delete(id);
    },
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { groups: [{ name: (id) => nameOf.get(id) ?? null }] },
    }),
  };
}
