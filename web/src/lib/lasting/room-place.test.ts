import type { View } from '@heard/shared/exercise/view';
import { expect, it } from 'vitest';
import { DAY_MS } from '#lib/room/fake-room.fixture.ts';
import { roomPageOf, type RoomPlace } from './room-place.ts';

const NOW = 10 * DAY_MS;
const FIRST = { conversation: 1, title: 'Heard', at: NOW - 7 * DAY_MS };
const LAST = { conversation: 9, title: 'Mirror', at: NOW - 60_000 };
const HOME: RoomPlace = { name: 'home' };
const reading: RoomPlace = { name: 'past', past: FIRST, isReading: true };
const chosen: RoomPlace = { name: 'past', past: FIRST, isReading: false };

function page(status: View['status'], place: RoomPlace, ended: typeof LAST | null = null, partnerIsHere = false) {
  const screen = status === 'closed' ? 'summary' : status === 'idle' || !partnerIsHere ? 'waiting' : 'stage';
  return roomPageOf({ view: { status } as View, screen, place, ended, now: NOW });
}

it('[LR04] a running conversation is shown, wherever the user had navigated to', () => {
  for (const status of ['running', 'paused', 'returning'] as const) {
    for (const place of [HOME, reading, chosen, { name: 'erase' } as const]) {
      expect(page(status, place)).toEqual({ name: 'stage' });
    }
  }
});

it('[LR05] opening the next conversation doesn’t take a summary off the screen', () => {
  expect(page('gathering', reading)).toEqual({ name: 'summary', past: FIRST });
  expect(page('gathering', reading, null, true)).toEqual({ name: 'summary', past: FIRST });
  expect(page('gathering', HOME, null, true)).toEqual({ name: 'stage' });
  expect(page('gathering', HOME)).toEqual({ name: 'waiting' });
});

it('[LR05] a summary that was kept on screen gives way to that of a later conversation; one that was chosen doesn’t', () => {
  expect(page('closed', reading, LAST)).toEqual({ name: 'summary', past: LAST });
  expect(page('closed', chosen, LAST)).toEqual({ name: 'summary', past: FIRST });
});

it('[LR06] half a day after the end the room’s page replaces the summary', () => {
  expect(page('closed', HOME, LAST)).toEqual({ name: 'summary', past: LAST });
  expect(page('closed', HOME, { ...LAST, at: NOW - DAY_MS })).toEqual({ name: 'room' });
  // Unless it is being read at that moment.
  expect(page('closed', reading, FIRST)).toEqual({ name: 'summary', past: FIRST });
});

it('[LR07] the page for erasing the room can be reached whenever no conversation runs', () => {
  for (const status of ['idle', 'gathering', 'closed'] as const) {
    expect(page(status, { name: 'erase' }, status === 'closed' ? LAST : null)).toEqual({ name: 'erase' });
  }
});
