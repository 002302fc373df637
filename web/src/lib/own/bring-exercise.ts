/** Writes an exercise of one's own into the room, so that the other one needs nothing to take part in it. */
import { isSame } from '@heard/shared/exercise/is-same';
import type { RoomScript } from '@heard/shared/exercise/script';
import { otherSeat } from '@heard/shared/exercise/seat';
import { entriesOf } from '@heard/shared/words/words';
import type { Room } from '../room/room-state.ts';
import { idBeside, isOwnId } from './own-id.ts';
import { ownScripts, ownScriptsOf, partsOf } from './own-scripts.ts';

/**
 * What is there already isn't written again, whoever brought it; an older one of one's own gives its place. Resolves with the
 * exercise as it is in the room: under another id where the partner brought a different one by this id.
 */
export async function bringExercise(room: Room, script: RoomScript): Promise<RoomScript> {
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
