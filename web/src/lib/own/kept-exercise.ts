/** Stores the exercise that was last opened from a file on this device, so that it is still there after a reload. */
import type { RoomScript } from '@heard/shared/exercise/script';
import type { Result } from '@heard/shared/result';
import { readKept, writeKept } from '#lib/device/kept.ts';
import type { StorageProblem } from '#lib/device/stored-item.ts';
import { readExerciseFile } from './read-exercise-file.ts';

const KEY = 'own/exercise';

/** Null if none is stored, or one that this build can't read. */
export async function keptExercise(): Promise<RoomScript | null> {
  const text = await readKept(KEY);
  if (typeof text !== 'string') return null;
  const reading = readExerciseFile(text);
  return reading.ok ? reading.value : null;
}

export function keepExercise(text: string): Promise<Result<void, StorageProblem>> {
  return writeKept(KEY, text);
}
