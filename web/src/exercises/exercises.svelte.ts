/**
 * The exercises that come with the site, in the language of the page. Each is loaded by itself, so that a room opens with the one
 * at hand; a page that offers all of them loads all (`loadExercises`) before it shows any.
 */
import type { RoomScript, Script } from '@heard/shared/exercise/script';
import { language } from '../lib/language/language.ts';
import { FALLBACK } from '../lib/language/languages.ts';
import { MAKERS, type Maker } from './makers.ts';

const TEXTS = import.meta.glob<object>(['/src/languages/*/exercises/*.ts', '!**/index.ts', '!**/*-asked.ts']);
const FIRST = 'heard';

/** By language and id: while pages are prerendered, several languages are read at once. */
let loaded = $state.raw<Readonly<Record<string, Script>>>({});

/** For an id that doesn't come with the site, nothing is loaded. */
export async function loadExercise(id: string): Promise<void> {
  const wanted = language.current;
  const maker = MAKERS.find((each) => each.id === id);
  if (!maker || loaded[`${wanted}/${id}`]) return;
  const script = await made(maker, wanted);
  loaded = { ...loaded, [`${wanted}/${id}`]: script };
}

export async function loadExercises(): Promise<void> {
  await Promise.all(MAKERS.map(({ id }) => loadExercise(id)));
}

/** English stands in for what a language doesn't have yet. */
async function made({ texts, make }: Maker, wanted: string): Promise<Script> {
  const load =
    TEXTS[`/src/languages/${wanted}/exercises/${texts}.ts`] ??
    TEXTS[`/src/languages/${FALLBACK}/exercises/${texts}.ts`];
  if (!load) throw new Error(`There are no texts for ${texts}.`);
  return make(await load());
}

/** Those that are loaded, in the order in which they are offered. */
export function exercises(): readonly Script[] {
  return MAKERS.flatMap(({ id }) => loaded[`${language.current}/${id}`] ?? []);
}

/** Null for an exercise that isn't loaded, or that this build doesn't know: another build's, or somebody's own. */
export function exercise(id: string): Script | null {
  return exercises().find((script) => script.id === id) ?? null;
}

export function hasEveryExercise(): boolean {
  return exercises().length === MAKERS.length;
}

/** The one that is on the table until somebody chooses another. */
export function firstExercise(): RoomScript {
  return (exercise(FIRST) ?? exercises()[0]) as RoomScript;
}

export { FIRST as FIRST_EXERCISE };
