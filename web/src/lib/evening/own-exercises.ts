/**
 * The couple's own exercises in a room: the file of each is split into entries, sealed like all words. Entries of the partner are
 * untrusted input, so they are validated like a file.
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
import { uniqueOwnId, isOwnId } from './own-exercise-id.ts';

type Part = EntryOf<'exercise-part'>;

const scriptsByWords = new WeakMap<Words, readonly RoomScript[]>();
/** Keyed by text, because `words` is a new object after every line that is written, while the exercises rarely change. */
const scriptsByText = new Map<string, RoomScript | null>();
const MAX_CACHED = 8;

/** The complete and valid exercises among the words, the host's first. */
export function ownScripts(words: Words): readonly RoomScript[] {
  const cached = scriptsByWords.get(words);
  if (cached) return cached;
  const scripts = SEATS.flatMap((seat) => ownScriptsOf(words, seat));
  scriptsByWords.set(words, scripts);
  return scripts;
}

/** The exercises that the person at one seat added. */
export function ownScriptsOf(words: Words, seat: Seat): readonly RoomScript[] {
  return scriptsFromParts(entriesOf(words, 'exercise-part', seat).map(({ entry }) => entry));
}

/** The entries in which an exercise is stored. Throws if it needs more than `MAX_PARTS` of them. */
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
 * Writes an own exercise to the room, in place of the seat's earlier one; does nothing if the room has it already. Resolves with the
 * exercise as it is stored: with another id if the partner has added a different one with this id.
 */
export async function addExerciseToRoom(room: RoomSession, script: RoomScript): Promise<RoomScript> {
  const { words, seat } = room.current;
  if (!isOwnId(script.id) || ownScripts(words).some((there) => isSame(there, script))) return script;
  const theirs = ownScriptsOf(words, otherSeat(seat));
  const isTaken = (id: string) => theirs.some((there) => there.id === id);
  const added = isTaken(script.id) ? { ...script, id: uniqueOwnId(script.id, isTaken) } : script;
  const earlier = entriesOf(words, 'exercise-part', seat);
  const parts = partsOf(added);
  for (const [at, part] of parts.entries()) await room.write(part, earlier[at]?.id);
  for (const { id } of earlier.slice(parts.length)) await room.remove(id);
  return added;
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

/** Parts of an older file with another number of parts may be among them, so each number is tried by itself. */
function scriptFromParts(id: string, pieces: readonly Part[]): RoomScript | null {
  if (!isOwnId(id)) return null;
  for (const count of new Set(pieces.map(({ parts }) => parts))) {
    const text = wholeText(pieces.filter(({ parts }) => parts === count));
    const script = text === null ? null : parseCached(text);
    if (script?.id === id) return script;
  }
  return null;
}

/** Null while a part is missing. */
function wholeText(pieces: readonly Part[]): string | null {
  const inOrder = Array.from({ length: pieces[0]?.parts ?? 0 }, (_, at) => pieces.find(({ part }) => part === at));
  return inOrder.includes(undefined) ? null : inOrder.map((piece) => piece?.text ?? '').join('');
}

function parseCached(text: string): RoomScript | null {
  const cached = scriptsByText.get(text);
  if (cached !== undefined) return cached;
  if (scriptsByText.size >= MAX_CACHED) scriptsByText.clear();
  const script = parse(text);
  scriptsByText.set(text, script);
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
