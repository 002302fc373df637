/**
 * A dynamic `import()` that is retried until it succeeds, for components and modules that a page doesn't need at once. Those marked
 * `preload` are loaded in the background by `preloadLazyImports`, so that a conversation keeps working when the network is lost.
 * Those marked `on-demand` are loaded when first read; offline, the service worker serves them.
 */
import { loadTexts } from '#lib/language/catalogue.ts';
import { stylesheetsLoaded } from './stylesheets-loaded.ts';

const RETRY_AFTER_MS = 2_000;
/** After this time the user is told: some browsers never request a file again whose import failed once. */
const LATE_AFTER_MS = 6_000;
/** Preloading waits, so that it doesn't compete with the first rendering and the first press. */
const PRELOAD_AFTER_MS = 1_000;

const preloaded: LazyImport<unknown>[] = [];

/** `load` resolves to a module whose default export is the value wanted. */
export class LazyImport<T> {
  readonly #import: () => Promise<{ default: T }>;
  #current = $state.raw<T | null>(null);
  #isLate = $state(false);
  #loading: Promise<T> | null = null;

  constructor(load: () => Promise<{ default: T }>, when: 'preload' | 'on-demand' = 'preload') {
    this.#import = load;
    if (when === 'preload') preloaded.push(this);
  }

  /** Null until it is loaded. Reading it starts loading. */
  get current(): T | null {
    void this.load();
    return this.#current;
  }

  /** Loading takes unusually long or has failed. It is still being retried; a reload of the page may help. */
  get isLate(): boolean {
    return this.#isLate;
  }

  /** Never rejects: it retries until the import succeeds. */
  load(): Promise<T> {
    this.#loading ??= this.#importWithRetry();
    return this.#loading;
  }

  async #importWithRetry(): Promise<T> {
    const late = setTimeout(() => (this.#isLate = true), LATE_AFTER_MS);
    for (;;) {
      try {
        const [module] = await Promise.all([this.#import(), loadTexts('rest')]);
        await stylesheetsLoaded();
        clearTimeout(late);
        this.#isLate = false;
        this.#current = module.default;
        return module.default;
      } catch {
        await wait(RETRY_AFTER_MS);
      }
    }
  }
}

/** Loads everything marked `preload`, one after the other, including what these imports declare in turn. */
export async function preloadLazyImports(): Promise<void> {
  await wait(PRELOAD_AFTER_MS);
  for (const each of preloaded) await each.load();
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
