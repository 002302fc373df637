/**
 * Texts that are written as a module for each language: exercises, lessons, feelings. A page loads the ones of its own language
 * before it shows anything (its `load` calls `load` here), and reads them as `current` afterwards.
 */
import { language } from './language.ts';
import type { Language } from './languages.ts';

export interface Content<T> {
  load: () => Promise<void>;
  readonly current: T;
}

/** `make` is done once for each language. */
export function contentOf<Module, T>(
  modules: Record<Language, () => Promise<Module>>,
  make: (module: Module) => T,
): Content<T> {
  const loaded = new Map<Language, T>();
  return {
    async load(): Promise<void> {
      const wanted = language.current;
      if (!loaded.has(wanted)) loaded.set(wanted, make(await modules[wanted]()));
    },
    get current(): T {
      const texts = loaded.get(language.current);
      if (texts === undefined) throw new Error('This page shows texts that its load function did not load.');
      return texts;
    },
  };
}
