/**
 * Texts that are written as a module in the folder of each language: exercises, lessons, feelings. A page's `load` function loads
 * those of its own language before anything is shown; components read them as `current`.
 */
import { language } from './language.ts';

export interface Content<T> {
  load: () => Promise<void>;
  readonly current: T;
}

/** `modules`: of `import.meta.glob('/src/languages/{code}/…')`. `make` is called once for each language. */
export function contentOf<Module, T>(
  modules: Readonly<Record<string, () => Promise<Module>>>,
  make: (module: Module) => T,
): Content<T> {
  const loaded = new Map<string, T>();
  return {
    async load(): Promise<void> {
      const wanted = language.current;
      if (loaded.has(wanted)) return;
      const [, load] = Object.entries(modules).find(([path]) => path.startsWith(`/src/languages/${wanted}/`)) ?? [];
      if (!load) throw new Error(`A file of src/languages/${wanted} is missing.`);
      loaded.set(wanted, make(await load()));
    },
    get current(): T {
      const texts = loaded.get(language.current);
      if (texts === undefined) throw new Error('This page shows texts that its load function did not load.');
      return texts;
    },
  };
}
