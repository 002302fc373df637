/**
 * Somebody's own exercise in a room: its file in pieces, sealed like all words. What comes from the partner comes from outside,
 * so it is read with the same care as a file.
 */
import { planSchema } from '@heard/shared/exercise/plan';
import { planFrom } from '@heard/shared/exercise/plan-from';
import { isForTwo, scriptSchema, type RoomScript } from '@heard/shared/exercise/script';
import { SEATS } from '@heard/shared/exercise/seat';
import { MAX_PART, MAX_PARTS, type EntryOf } from '@heard/shared/words/entry';
import { entriesOf, type Words } from '@heard/shared/words/words';
import * as v from 'valibot';

type Part = EntryOf<'exercise-part'>;

const read = new WeakMap<Words, readonly RoomScript[]>();

/** The whole and valid exercises among the words, the host's first. What is incomplete or damaged isn't there. */
export function ownScripts(words: Words): readonly RoomScript[] {
  const known = read.get(words);
  if (known) return known;
  const scripts = SEATS.flatMap((seat) => scriptsIn(entriesOf(words, 'exercise-part', seat).map(({ entry }) => entry)));
  read.set(words, scripts);
  return scripts;
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

function scriptsIn(parts: readonly Part[]): RoomScript[] {
  const ids = [...new Set(parts.map(({ exercise }) => exercise))];
  return ids.flatMap(
    (id) =>
      scriptOf(
        id,
        parts.filter(({ exercise }) => exercise === id),
      ) ?? [],
  );
}

function scriptOf(id: string, pieces: readonly Part[]): RoomScript | null {
  const count = pieces[0]?.parts ?? 0;
  const inOrder = Array.from({ length: count }, (_, at) =>
    pieces.find((each) => each.part === at && each.parts === count),
  );
  if (inOrder.some((piece) => piece === undefined)) return null;
  const script = parsed(inOrder.map((piece) => piece?.text ?? '').join(''));
  return script?.id === id ? script : null;
}

function parsed(text: string): RoomScript | null {
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
