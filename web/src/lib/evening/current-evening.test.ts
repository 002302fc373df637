import type { IntentType } from '@heard/shared/exercise/intent';
import type { View } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import { NO_WORDS } from '@heard/shared/words/words';
import { expect, it } from 'vitest';
import { exercises, hasEveryExercise } from '../../exercises/exercises.svelte.ts';
import { isExerciseLoaded, loadCurrentExercise } from './current-evening.ts';

const IDLE: View = {
  seat: 'guest',
  ordinal: 1,
  conversation: 1,
  may: new Set<IntentType>(),
  away: { host: null, guest: null },
  partnerIsLongAway: false,
  status: 'idle',
};

it('[PA27] a room loads only its own exercise and the first one', async () => {
  const table: EntryOf<'table'> = {
    kind: 'table',
    exercise: 'two-views',
    minutes: 30,
    first: 'host',
    message: '',
    evening: 1,
  };
  const room = { view: IDLE, table, words: NO_WORDS };
  expect(exercises()).toEqual([]);
  expect(isExerciseLoaded(room)).toBe(false);
  await loadCurrentExercise(room);
  expect(isExerciseLoaded(room)).toBe(true);
  expect(exercises().map(({ id }) => id)).toEqual(['heard', 'two-views']);
  expect(hasEveryExercise()).toBe(false);
  // If the room runs another exercise than the announced one, or an unknown one, all are loaded.
  const other = { ...room, table: { ...table, exercise: 'of-another-build' } };
  expect(isExerciseLoaded(other)).toBe(false);
  await loadCurrentExercise(other);
  expect(isExerciseLoaded(other)).toBe(true);
  expect(hasEveryExercise()).toBe(true);
});
