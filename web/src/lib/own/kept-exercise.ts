/** The exercise that was opened from a file last: on this device, so that it is still on the table after a reload. */
import type { RoomScript } from '@heard/shared/exercise/script';
import type { Result } from '@heard/shared/words/result';
import { readKept, writeKept, type KeepingProblem } from '#lib/device/kept.ts';
import { readExerciseFile } from './read-exercise-file.ts';

const KEY = 'own/exercise';

/** Null where none is kept, or an older build kept what this one can't read. */
export async function keptExercise(): Promise<RoomScript | null> {
  const text = await readKept(KEY);
  if (typeof text !== 'string') return null;
  const reading = readExerciseFile(text);
  return reading.ok ? reading.value : null;
}

export function keepExercise(text: string): Promise<Result<void, KeepingProblem>> {
  return writeKept(KEY, text);
}
