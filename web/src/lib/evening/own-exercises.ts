/**
 * Somebody's own exercise in a room: its file in pieces, sealed like all words. What comes from the partner comes from outside,
 * so it is read with the same care as a file.
 */
import { isSame } from '@heard/shared/exercise/is-same';
import { planSchema } from '@heard/shared/exercise/plan';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { isForTwo, scriptSchema, type RoomScript } from '@heard/shared/exercise/script';
import { otherSeat, SEATS, type Seat } from '@heard/shared/exercise/seat';
import { MAX_PART, MAX_PARTS, type EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Words } from '@heard/shared/words/words';
import * as v from 'valibot';
import type { RoomSession } from '#lib/room/room-state.ts';
import { idBeside, isOwnId } from './own-id.ts';

type Part = EntryOf<'exercise-part'>;

const read = new WeakMap<Words, readonly RoomScript[]>();
/** By their text: words change with every line that somebody writes, and the exercises among them hardly ever. */
const parsedBefore = new Map<string, RoomScript | null>();
const MAX_REMEMBERED = 8;

/** The whole and valid exercises among the words, the host's first. What is incomplete or damaged isn't there. */
export function ownScripts(words: Words): readonly RoomScript[] {
  const known = read.get(words);
  if (known) return known;
  const scripts = SEATS.flatMap((seat) => ownScriptsOf(words, seat));
  read.set(words, scripts);
  return scripts;
}

/** Those that one of the two brought. */
function ownScriptsOf(words: Words, seat: Seat): readonly RoomScript[] {
  return scriptsFromParts(entriesOf(words, 'exercise-part', seat).map(({ entry }) => entry));
}

/** The pieces in which an exercise is written down. Its file is at most `MAX_PARTS` of them. */
export function partsOf(script: RoomScript): Part[] {
  const text = JSON.stringify(script);
  const parts = Math.max(1, Math.ceil(text.length / MAX_PART));
  if (parts > MAX_PARTS) throw new Error(`an exercise of ${text.length} characters is too long for a room`);
  return Array.from({ length: parts }, (_, part) => ({
    kind: 'exercise-part',
    exercise: script.id,
    part,
    parts,
    text: text.slice(part * MAX_PART, (part + 1) * MAX_PART),
  }));
}

/**
 * What is there already isn't written again, whoever brought it; an older one of one's own gives its place. Resolves with the
 * exercise as it is in the room: under another id where the partner brought a different one by this id.
 */
export async function bringExercise(room: RoomSession, script: RoomScript): Promise<RoomScript> {
  const { words, seat } = room.current;
  if (!isOwnId(script.id) || ownScripts(words).some((there) => isSame(there, script))) return script;
  const theirs = ownScriptsOf(words, otherSeat(seat));
  const isTaken = (id: string) => theirs.some((there) => there.id === id);
  const brought = isTaken(script.id) ? { ...script, id: idBeside(script.id, isTaken) } : script;
  const places = entriesOf(words, 'exercise-part', seat);
  const parts = partsOf(brought);
  for (const [at, part] of parts.entries()) await room.write(part, places[at]?.id);
  for (const { id } of places.slice(parts.length)) await room.remove(id);
  return brought;
}

function scriptsFromParts(parts: readonly Part[]): RoomScript[] {
  const ids = [...new Set(parts.map(({ exercise }) => exercise))];
  return ids.flatMap(
    (id) =>
      scriptFromParts(
        id,
        parts.filter(({ exercise }) => exercise === id),
      ) ?? [],
  );
}

/** Pieces of an older, longer file may lie among them: each count is tried by itself. */
function scriptFromParts(id: string, pieces: readonly Part[]): RoomScript | null {
  if (!isOwnId(id)) return null;
  for (const count of new Set(pieces.map(({ parts }) => parts))) {
    const text = wholeText(pieces.filter(({ parts }) => parts === count));
    const script = text === null ? null : parsed(text);
    if (script?.id === id) return script;
  }
  return null;
}

/** Null while a piece is missing. */
function wholeText(pieces: readonly Part[]): string | null {
  const inOrder = Array.from({ length: pieces[0]?.parts ?? 0 }, (_, at) => pieces.find(({ part }) => part === at));
  return inOrder.includes(undefined) ? null : inOrder.map((piece) => piece?.text ?? '').join('');
}

function parsed(text: string): RoomScript | null {
  const before = parsedBefore.get(text);
  if (before !== undefined) return before;
  if (parsedBefore.size >= MAX_REMEMBERED) parsedBefore.clear();
  const script = parse(text);
  parsedBefore.set(text, script);
  return script;
}

function parse(text: string): RoomScript | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const script = v.safeParse(scriptSchema, json);
  if (!script.success || !isForTwo(script.output)) return null;
  const plan = v.safeParse(planSchema, planFrom(script.output, { first: 'host', midnightAt: 0 }));
  return plan.success ? script.output : null;
}
