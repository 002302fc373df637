/**
 * A catalogue comes in parts, because a link has to open quickly: what the door needs, what the rest of the room needs, and what
 * all other pages need beside that. Which text is in which part follows from what the pages import.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf } from './closure.ts';

export const PARTS = ['door', 'room', 'rest'] as const;
export type Part = (typeof PARTS)[number];

const WEB = join(import.meta.dirname, '..');
/** On every page. */
const FRAME = ['src/hooks.client.ts', 'src/hooks.ts', 'src/routes/+layout.svelte', 'src/routes/+error.svelte'];
const DOOR = ['src/routes/r/+page.svelte', 'src/routes/r/+page.ts'];

/** The files that each part is for; what is in none of them is for the rest. */
export function filesOfParts(): Record<'door' | 'room', ReadonlySet<string>> {
  const rooms = globSync('src/routes/r/**/+*.{svelte,ts}', { cwd: WEB });
  return {
    door: closureOf([...FRAME, ...DOOR]),
    room: closureOf([...FRAME, ...rooms], { later: true }),
  };
}

/** `files`: where a text stands. */
export function partOf(files: readonly string[], { door, room }: ReturnType<typeof filesOfParts>): Part {
  if (files.some((file) => door.has(file))) return 'door';
  return files.some((file) => room.has(file)) ? 'room' : 'rest';
}
