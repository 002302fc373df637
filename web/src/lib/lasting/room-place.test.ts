import type { View } from '@heard/shared/exercise/view';
import { expect, it } from 'vitest';
import { DAY_MS } from '#lib/room/fake-room.fixture.ts';
import { roomPageOf, type RoomPlace } from './room-place.ts';

const NOW = 10 * DAY_MS;
const FIRST = { conversation: 1, title: 'Heard', at: NOW - 7 * DAY_MS };
const LAST = { conversation: 9, title: 'Mirror', at: NOW - 60_000 };
const HOME: RoomPlace = { name: 'home' };
const held: RoomPlace = { name: 'past', past: FIRST, isHeld: true };
const chosen: RoomPlace = { name: 'past', past: FIRST, isHeld: false };

function page(status: View['status'], place: RoomPlace, ended: typeof LAST | null = null, partnerIsHere = false) {
  const screen = status === 'closed' ? 'summary' : status === 'idle' || !partnerIsHere ? 'waiting' : 'stage';
  return roomPageOf({ view: { status } as View, screen, place, ended, now: NOW });
}

it('[LR04] a conversation that runs is on screen, whatever somebody looked at before', () => {
  for (const status of ['running', 'paused', 'returning'] as const) {
    for (const place of [HOME, held, chosen, { name: 'erase' } as const]) {
      expect(page(status, place)).toEqual({ name: 'stage' });
    }
  }
});

it('[LR05] the next conversation takes nobody’s summary away, until they go there', () => {
  expect(page('gathering', held)).toEqual({ name: 'summary', past: FIRST });
  expect(page('gathering', held, null, true)).toEqual({ name: 'summary', past: FIRST });
  expect(page('gathering', HOME, null, true)).toEqual({ name: 'stage' });
  expect(page('gathering', HOME)).toEqual({ name: 'waiting' });
});

it('[LR05] what was merely held gives way to the conversation that has ended since; what was chosen doesn’t', () => {
  expect(page('closed', held, LAST)).toEqual({ name: 'summary', past: LAST });
  expect(page('closed', chosen, LAST)).toEqual({ name: 'summary', past: FIRST });
});

it('[LR06] half a day after its end the room shows when it was, and no longer its summary', () => {
  expect(page('closed', HOME, LAST)).toEqual({ name: 'summary', past: LAST });
  expect(page('closed', HOME, { ...LAST, at: NOW - DAY_MS })).toEqual({ name: 'room' });
  // Who reads it at that moment goes on reading.
  const reading: RoomPlace = { name: 'past', past: FIRST, isHeld: true };
  expect(page('closed', reading, FIRST)).toEqual({ name: 'summary', past: FIRST });
});

it('[LR07] erasing the room can be looked at from any page around a conversation', () => {
  for (const status of ['idle', 'gathering', 'closed'] as const) {
    expect(page(status, { name: 'erase' }, status === 'closed' ? LAST : null)).toEqual({ name: 'erase' });
  }
});
