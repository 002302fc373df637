/** The exercises that come with the site, in the order in which they are offered. */
import type { Script } from '@heard/shared/exercise/script';
import { FIRST_WORDS } from './first-words.ts';
import { HEARD } from './heard.ts';

export const EXERCISES: readonly Script[] = [HEARD, FIRST_WORDS];

/** Null for an exercise that this build doesn't know: another build, or somebody's own. */
export function exercise(id: string): Script | null {
  return EXERCISES.find((script) => script.id === id) ?? null;
}
