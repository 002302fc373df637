import { inFirstStretch, type Playback } from '@heard/shared/exercise/playback.fixture';
import type { Seat } from '@heard/shared/exercise/seat';
import type { Unreadable } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import { stateOf } from '#lib/room/room-state.fixture.ts';
import type { RoomState } from '#lib/room/room-state.ts';
import { statusLine } from './status-line.ts';

const sentence = (room: Playback, seat: Seat, changes: Partial<RoomState> = {}) =>
  statusLine(stateOf(room, seat, changes), room.now)?.text ?? null;

describe('the status line', () => {
  it('[ST70] is empty without problems, and while words are being sent', () => {
    expect(sentence(inFirstStretch(), 'host')).toBeNull();
    expect(sentence(inFirstStretch(), 'host', { saving: 'saving' })).toBeNull();
  });

  it('[ST71] says what a lost connection and unsaved words mean for what was written', () => {
    const room = inFirstStretch();
    const lost = { connection: { status: 'reconnecting' }, saving: 'kept-here' } as const;
    expect(sentence(room, 'host', lost)).toBe('Reconnecting. What you write is kept on this device.');
    expect(sentence(room, 'host', { saving: 'kept-here' })).toBe('Kept on this device, not yet in the room.');
    expect(statusLine(stateOf(room, 'host', { ...lost, saving: 'not-kept' }), room.now)?.tone).toBe('care');
  });

  it('[ST72] says after five seconds that the partner’s device is away, and that the time rests once it does', () => {
    const room = inFirstStretch();
    room.presence('host', 'away');
    expect(sentence(room.wait(2), 'guest')).toBeNull();
    expect(sentence(room.wait(10), 'guest')).toBe('Ana’s device is away for a moment.');
    expect(sentence(room.wait(10), 'guest')).toBe('Ana can’t be heard here. The time rests.');
  });

  it('[VS16] says whose words can’t be opened and what to do, except for those that need a newer page', () => {
    const room = inFirstStretch();
    const unread = (seat: Seat, reason: Unreadable) => ({
      words: { entries: [], unreadable: [{ id: 'x', seat, reason }] },
    });
    const theirs = 'Something Ana wrote can’t be opened here. Ask for it again if you miss it.';
    expect(sentence(room, 'guest', unread('host', 'damaged'))).toBe(theirs);
    expect(sentence(room, 'guest', unread('host', 'stale'))).toBe(theirs);
    expect(sentence(room, 'host', unread('host', 'damaged'))).toBe(
      'Something you wrote can’t be opened here. If it’s missing, write it again.',
    );
    expect(sentence(room, 'guest', unread('host', 'newer'))).toBeNull();
  });

  it('[AQ42] says that the room is almost full, and that making space can wait', () => {
    const room = inFirstStretch();
    expect(sentence(room, 'host', { isAlmostFull: true })).toBe(
      'This room is almost full. You can make space after this conversation.',
    );
  });

  it('[ST73] tells each person about a second device at their own seat only', () => {
    const room = inFirstStretch();
    const second = 'Another device is open at your place, too. If that isn’t you: open a new room.';
    expect(sentence(room, 'guest', { presence: { host: 1, guest: 2 } })).toBe(second);
    expect(sentence(room, 'host', { presence: { host: 1, guest: 2 } })).toBeNull();
    room.presence('host', 'away');
    const away = sentence(room.wait(10), 'guest', { presence: { host: 0, guest: 2 } });
    expect(away).toBe(`Ana’s device is away for a moment. ${second}`);
  });
});
