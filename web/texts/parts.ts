/**
 * A catalogue comes in parts, because a link has to open quickly: what the door needs, what the rest of the room needs, what the first
 * page needs, and what all other pages need beside that. Which text is in which part follows from what the pages import.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf } from './closure.ts';

export const PARTS = ['door', 'room', 'home', 'rest'] as const;
export type Part = (typeof PARTS)[number];

const WEB = join(import.meta.dirname, '..');
/** On every page. */
const FRAME = ['src/hooks.client.ts', 'src/hooks.ts', 'src/routes/+layout.svelte', 'src/routes/+error.svelte'];
const HOME = ['src/routes/+page.svelte', 'src/routes/+page.ts'];
const DOOR = ['src/routes/r/+page.svelte', 'src/routes/r/+page.ts'];

/** The files that each part is for; what is in none of them is for the rest. */
export function filesOfParts(): Record<'door' | 'room' | 'home', ReadonlySet<string>> {
  const rooms = globSync('src/routes/r/**/+*.{svelte,ts}', { cwd: WEB });
  return {
    door: closureOf([...FRAME, ...DOOR]),
    room: closureOf([...FRAME, ...rooms], { later: true }),
    home: closureOf([...FRAME, ...HOME], { later: true }),
  };
}

/** `files`: where a text stands. What both a room and the first page say comes with the door, which both have. */
export function partOf(files: readonly string[], { door, room, home }: ReturnType<typeof filesOfParts>): Part {
  const isIn = (part: ReadonlySet<string>) => files.some((file) => part.has(file));
  if (isIn(door) || (isIn(room) && isIn(home))) return 'door';
  if (isIn(room)) return 'room';
  return isIn(home) ? 'home' : 'rest';
}
