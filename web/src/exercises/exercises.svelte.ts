/**
 * The exercises that come with the site, in the page's language. Each is loaded on its own, so that a room loads only the one it
 * uses; a page that lists all of them calls `loadExercises` first.
 */
import type { RoomScript, Script } from '@heard/shared/exercise/script';
import { language } from '../lib/language/language.ts';
import { FALLBACK } from '../lib/language/languages.ts';
import { EXERCISE_LIST, type ExerciseDefinition } from './exercise-list.ts';

const TEXTS = import.meta.glob<object>(['/src/languages/*/exercises/*.ts', '!**/index.ts', '!**/*-asked.ts']);
const FIRST = 'heard';

/** By language and id, because prerendering renders several languages in one process. */
let loaded = $state.raw<Readonly<Record<string, Script>>>({});

/** Loads nothing for an id that doesn't come with the site. */
export async function loadExercise(id: string): Promise<void> {
  const wanted = language.current;
  const definition = EXERCISE_LIST.find((each) => each.id === id);
  if (!definition || loaded[`${wanted}/${id}`]) return;
  const script = await buildScript(definition, wanted);
  loaded = { ...loaded, [`${wanted}/${id}`]: script };
}

export async function loadExercises(): Promise<void> {
  await Promise.all(EXERCISE_LIST.map(({ id }) => loadExercise(id)));
}

/** Falls back to English if the language has no texts for it. */
async function buildScript({ texts, make }: ExerciseDefinition, wanted: string): Promise<Script> {
  const load =
    TEXTS[`/src/languages/${wanted}/exercises/${texts}.ts`] ??
    TEXTS[`/src/languages/${FALLBACK}/exercises/${texts}.ts`];
  if (!load) throw new Error(`There are no texts for ${texts}.`);
  return make(await load());
}

/** The loaded exercises, in the order of the list. */
export function exercises(): readonly Script[] {
  return EXERCISE_LIST.flatMap(({ id }) => loaded[`${language.current}/${id}`] ?? []);
}

/** Null for an exercise that isn't loaded, comes from another build, or is a custom one. */
export function exercise(id: string): Script | null {
  return exercises().find((script) => script.id === id) ?? null;
}

export function hasEveryExercise(): boolean {
  return exercises().length === EXERCISE_LIST.length;
}

/** The default exercise of a room. */
export function firstExercise(): RoomScript {
  return (exercise(FIRST) ?? exercises()[0]) as RoomScript;
}

export { FIRST as FIRST_EXERCISE };
