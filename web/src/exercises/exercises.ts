/** The exercises that come with the site, in the language of the page. `loadExercises` comes first. */
import type { RoomScript, Script } from '@heard/shared/exercise/script';
import { contentOf } from '../lib/language/content.ts';
import { scriptsFrom } from './scripts-from.ts';

const scripts = contentOf(
  {
    en: () => import('./en/index.ts'),
    de: () => import('./de/index.ts'),
    es: () => import('./es/index.ts'),
  },
  scriptsFrom,
);

export const loadExercises = scripts.load;

/** In the order in which they are offered. */
export function exercises(): readonly Script[] {
  return scripts.current;
}

/** Null for an exercise that this build doesn't know: another build, or somebody's own. */
export function exercise(id: string): Script | null {
  return exercises().find((script) => script.id === id) ?? null;
}

/** The one that is on the table until somebody chooses another. */
export function firstExercise(): RoomScript {
  return exercises()[0] as RoomScript;
}
