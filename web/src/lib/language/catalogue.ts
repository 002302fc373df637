/** The texts of the interface in the language of the page, the only ones that a visitor gets; in parts, as pages need them. */
import toRuntime from 'wuchale/runtime';
import { language } from './language.ts';
import type { Language } from './languages.ts';
import { areThere, firstThatIsThere, languagesInsteadOf, loadPart } from './load-part.ts';

/** `door`: what a link shows at once. `room`: the rest of the room. `home`: the first page. `rest`: what all other pages need besides. */
export type Part = 'door' | 'room' | 'home' | 'rest';

type Text = string | (string | number)[];

interface PartModule {
  /** Texts by number, where others are left out between them. */
  runs: [from: number, texts: Text[]][];
  /** Which plural form fits; comes with the first part. */
  p: ((count: number) => number) | undefined;
}

const PARTS: Record<Language, Record<Part, () => Promise<PartModule>>> = {
  en: {
    door: () => import('virtual:texts/en/door'),
    room: () => import('virtual:texts/en/room'),
    home: () => import('virtual:texts/en/home'),
    rest: () => import('virtual:texts/en/rest'),
  },
  de: {
    door: () => import('virtual:texts/de/door'),
    room: () => import('virtual:texts/de/room'),
    home: () => import('virtual:texts/de/home'),
    rest: () => import('virtual:texts/de/rest'),
  },
  es: {
    door: () => import('virtual:texts/es/door'),
    room: () => import('virtual:texts/es/room'),
    home: () => import('virtual:texts/es/home'),
    rest: () => import('virtual:texts/es/rest'),
  },
};

const PART_NAMES = ['door', 'room', 'home', 'rest'] as const satisfies readonly Part[];

const texts: Text[] = [];
let inUse = toRuntime();
const loaded = new Map<Part, Promise<void>>();

export function textsInUse() {
  return inUse;
}

/** All that were asked for so far. */
const asked = new Set<Part>();
let isShown = false;

/**
 * To be awaited before anything is shown that is said in these parts. A part that couldn't be fetched is tried again. Where nothing is
 * shown yet, another language will do.
 */
export async function loadTexts(...parts: Part[]): Promise<void> {
  if (import.meta.env.DEV) return loadWhole();
  for (const part of parts) asked.add(part);
  try {
    await Promise.all(parts.map(loadOnce));
  } catch (problem) {
    if (isShown || !(await readInAnother())) throw problem;
  }
}

/** From here on the page keeps its language. */
export function textsAreShown(): void {
  isShown = true;
}

/** Whether a page in this language could be read now, from this device or over the network. */
export function areTextsThere(wanted: Language): Promise<boolean> {
  const addresses = PART_NAMES.map((part) => addressOf(wanted, part));
  return areThere(addresses.filter((address) => address !== null));
}

async function readInAnother(): Promise<boolean> {
  const parts = [...asked];
  const found = await firstThatIsThere(languagesInsteadOf(language.current, navigator.languages), (other) =>
    Promise.all(parts.map((part) => fetchPart(other, part))),
  );
  if (found === null) return false;
  language.become(found.language);
  texts.length = 0;
  loaded.clear();
  found.texts.forEach(take);
  for (const part of parts) loaded.set(part, Promise.resolve());
  return true;
}

function loadOnce(part: Part): Promise<void> {
  const loading = loaded.get(part) ?? load(part);
  loaded.set(part, loading);
  loading.catch(() => loaded.delete(part));
  return loading;
}

async function load(part: Part): Promise<void> {
  take(await fetchPart(language.current, part));
}

function fetchPart(wanted: Language, part: Part): Promise<PartModule> {
  return loadPart({
    known: PARTS[wanted][part],
    address: addressOf(wanted, part),
    from: (address) => import(/* @vite-ignore */ address) as Promise<PartModule>,
  });
}

function addressOf(wanted: Language, part: Part): string | null {
  return HEARD_TEXTS_ADDRESS?.replace('LANGUAGE', wanted).replace('PART', part) ?? null;
}

function take({ runs, p }: PartModule): void {
  for (const [from, run] of runs) run.forEach((text, at) => (texts[from + at] = text));
  if (p) inUse = toRuntime({ c: texts, p }, language.current);
}

/** While developing, texts change, and there is no build that knows the parts. */
async function loadWhole(): Promise<void> {
  const whole = import.meta.glob('../../locales/.wuchale/main.main.*.compiled.js');
  const module = await whole[`../../locales/.wuchale/main.main.${language.current}.compiled.js`]?.();
  inUse = toRuntime(module as Parameters<typeof toRuntime>[0], language.current);
}
