import type { IntentType } from '@heard/shared/exercise/intent';
import type { View } from '@heard/shared/exercise/view';
import type { EntryOf } from '@heard/shared/words/entry';
import { NO_WORDS } from '@heard/shared/words/words';
import { expect, it } from 'vitest';
import { exercises, hasEveryExercise } from '../../exercises/exercises.svelte.ts';
import { isAtHand, loadAtHand } from './current-evening.ts';

const IDLE: View = {
  seat: 'guest',
  ordinal: 1,
  conversation: 1,
  may: new Set<IntentType>(),
  away: { host: null, guest: null },
  partnerIsLongAway: false,
  status: 'idle',
};

it('[PA27] an exercise is loaded by itself, and a room opens with the one that it is about', async () => {
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
  expect(isAtHand(room)).toBe(false);
  await loadAtHand(room);
  expect(isAtHand(room)).toBe(true);
  expect(exercises().map(({ id }) => id)).toEqual(['heard', 'two-views']);
  expect(hasEveryExercise()).toBe(false);
  // A room that runs another one than the announced, or one that nobody knows here, opens with all of them.
  const other = { ...room, table: { ...table, exercise: 'of-another-build' } };
  expect(isAtHand(other)).toBe(false);
  await loadAtHand(other);
  expect(isAtHand(other)).toBe(true);
  expect(hasEveryExercise()).toBe(true);
});
