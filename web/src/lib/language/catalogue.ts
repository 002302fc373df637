/**
 * The texts of the interface in the language of the page. wuchale compiles each language into two catalogues: `door`, what a link
 * needs at once, and `rest` (wuchale.config.ts). The bundler copies them as files with a hash in their name.
 */
import type { CatalogModule } from 'wuchale/runtime';
import { language } from './language.ts';
import type { Language } from './languages.ts';
import { areThere, firstThatIsThere, languagesInsteadOf, loadModule } from './load-texts.ts';

export const PARTS = ['door', 'rest'] as const;
export type Part = (typeof PARTS)[number];

const FILES = import.meta.glob<string>('/src/languages/.wuchale/main.{door,rest}.*.compiled.js', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** False in unit tests, where components show the English of their source. */
const isCompiled = Object.keys(FILES).length > 0;

export function addressOf(wanted: Language, part: Part): string {
  const address = FILES[`/src/languages/.wuchale/main.${part}.${wanted}.compiled.js`];
  if (address === undefined) throw new Error(`The texts in ${wanted} were not compiled.`);
  return address;
}

const loading = new Map<Part, Promise<void>>();
const loaded = new Map<Part, CatalogModule>();
let isShown = false;

/** For compiled components, which ask for it before it is loaded, and for its texts afterwards. */
export function catalogueInUse(part: Part): CatalogModule {
  const found = (): CatalogModule => {
    const module = loaded.get(part);
    if (!module) throw new Error(`This page shows texts of “${part}”, which it did not load.`);
    return module;
  };
  return {
    get c() {
      return found().c;
    },
    get p() {
      return found().p;
    },
    // While developing, wuchale patches the catalogue when a text changes.
    get update() {
      return found().update;
    },
  } as CatalogModule;
}

/**
 * Await it before texts of these parts are shown. A part that failed is tried again. Where nothing is shown yet, another language
 * will do.
 */
export async function loadTexts(...parts: Part[]): Promise<void> {
  if (!isCompiled) return;
  try {
    await Promise.all(parts.map(loadOnce));
  } catch (problem) {
    if (isShown || !(await readInAnother())) throw problem;
  }
}

/** For code that may run before any texts are loaded. */
export function areTextsLoaded(part: Part): boolean {
  return !isCompiled || loaded.has(part);
}

/** From here on the page keeps its language. */
export function textsAreShown(): void {
  isShown = true;
}

/** Whether a page in this language could be read now, from this device or over the network. */
export function areTextsThere(wanted: Language): Promise<boolean> {
  return areThere(PARTS.map((part) => addressOf(wanted, part)));
}

/** All parts: what the page loads later must be in the same language. */
async function readInAnother(): Promise<boolean> {
  const found = await firstThatIsThere(languagesInsteadOf(language.current, navigator.languages), (other) =>
    Promise.all(PARTS.map((part) => fetchPart(other, part))),
  );
  if (found === null) return false;
  language.become(found.language);
  for (const [at, part] of PARTS.entries()) {
    loaded.set(part, found.texts[at] as CatalogModule);
    loading.set(part, Promise.resolve());
  }
  return true;
}

function loadOnce(part: Part): Promise<void> {
  const started =
    loading.get(part) ?? fetchPart(language.current, part).then((module) => void loaded.set(part, module));
  loading.set(part, started);
  started.catch(() => loading.delete(part));
  return started;
}

function fetchPart(wanted: Language, part: Part): Promise<CatalogModule> {
  return loadModule(addressOf(wanted, part), (address) => import(/* @vite-ignore */ address) as Promise<CatalogModule>);
}
