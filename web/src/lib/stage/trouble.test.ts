import { HEARD_PLAN } from '@heard/shared/exercise/plan.fixture';
import { inFirstStretch, opened, type Playback } from '@heard/shared/exercise/playback.fixture';
import type { Seat } from '@heard/shared/exercise/seat';
import { NO_WORDS, type Unreadable } from '@heard/shared/words/words';
import { describe, expect, it } from 'vitest';
import type { RoomState } from '../room/room-state.ts';
import { screenOf, Seen } from './screen.ts';
import { troubleOf } from './trouble.ts';

function stateOf(room: Playback, seat: Seat, changes: Partial<RoomState> = {}): RoomState {
  return {
    seat,
    connection: { status: 'live' },
    unplaced: [],
    isAlmostFull: false,
    isLoaded: true,
    hasComeIn: true,
    saving: 'saved',
    unkept: [],
    presence: { host: 1, guest: 1 },
    names: { host: 'Ana', guest: 'Ben' },
    table: null,
    view: room.view(seat),
    words: NO_WORDS,
    isOutdated: false,
    partnerIsWriting: false,
    ...changes,
  };
}

const sentence = (room: Playback, seat: Seat, changes: Partial<RoomState> = {}) =>
  troubleOf(stateOf(room, seat, changes), room.now)?.text ?? null;

describe('the small line', () => {
  it('[ST70] is not there while all is well, and not while words are merely on their way', () => {
    expect(sentence(inFirstStretch(), 'host')).toBeNull();
    expect(sentence(inFirstStretch(), 'host', { saving: 'saving' })).toBeNull();
  });

  it('[ST71] says what a lost connection and an unsaved word mean for what was written', () => {
    const room = inFirstStretch();
    const lost = { connection: { status: 'reconnecting' }, saving: 'kept-here' } as const;
    expect(sentence(room, 'host', lost)).toBe('Reconnecting. What you write is kept on this device.');
    expect(sentence(room, 'host', { saving: 'kept-here' })).toBe('Kept on this device, not yet in the room.');
    expect(troubleOf(stateOf(room, 'host', { ...lost, saving: 'not-kept' }), room.now)?.tone).toBe('care');
  });

  it('[ST72] tells of the other one’s device after a moment, and that the time rests once it does', () => {
    const room = inFirstStretch();
    room.presence('host', 'away');
    expect(sentence(room.wait(2), 'guest')).toBeNull();
    expect(sentence(room.wait(10), 'guest')).toBe('Ana’s device is away for a moment.');
    expect(sentence(room.wait(10), 'guest')).toBe('Ana can’t be heard here. The time rests.');
  });

  it('[VS16] says that words can’t be opened here, whose they are and what to do, and nothing of those that a newer page reads', () => {
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

  it('[AQ42] says when the room is almost full, and that it can wait', () => {
    const room = inFirstStretch();
    expect(sentence(room, 'host', { isAlmostFull: true })).toBe(
      'This room is almost full. You can make space after this conversation.',
    );
  });

  it('[ST73] shows each person when a second device is at their own place, and nobody else’s', () => {
    const room = inFirstStretch();
    const second = 'Another device is open at your place, too. If that isn’t you: open a new room.';
    expect(sentence(room, 'guest', { presence: { host: 1, guest: 2 } })).toBe(second);
    expect(sentence(room, 'host', { presence: { host: 1, guest: 2 } })).toBeNull();
    room.presence('host', 'away');
    const away = sentence(room.wait(10), 'guest', { presence: { host: 0, guest: 2 } });
    expect(away).toBe(`Ana’s device is away for a moment. ${second}`);
  });
});

describe('which screen a room shows', () => {
  const screen = (room: Playback, changes: Partial<RoomState> = {}, seen = new Seen()) =>
    screenOf(stateOf(room, 'host', changes), room.now, seen);

  it('[ST74] waits until both are there, and stays through a moment of absence', () => {
    const room = opened();
    const alone = { presence: { host: 1, guest: 0 } };
    const page = new Seen();
    expect(screen(room, alone, page)).toBe('waiting');
    room.presence('guest', 'away');
    expect(screen(room.wait(5), alone, page), 'who has never come in').toBe('waiting');
    expect(screen(room, {}, page)).toBe('stage');
    expect(screen(room, alone, page)).toBe('stage');
    expect(screen(room.wait(60), alone, page)).toBe('waiting');
  });

  it('[ST74] stays on the stage while this device is disconnected, and before the partner’s absence is recorded', () => {
    const room = opened();
    const page = new Seen();
    expect(screen(room, {}, page)).toBe('stage');
    expect(screen(room.wait(60), { presence: { host: 0, guest: 0 } }, page), 'disconnected').toBe('stage');
    expect(screen(room, { presence: { host: 1, guest: 0 } }, page), 'not recorded yet').toBe('stage');
  });

  it('[ST120] who was here on an earlier evening alone is invited, not waited for', () => {
    const room = opened();
    const page = new Seen();
    expect(screen(room, {}, page)).toBe('stage');
    room.press('host', 'stop');
    room.presence('guest', 'away');
    screen(room.wait(5), { presence: { host: 1, guest: 0 } }, page);
    room.press('host', { type: 'open', plan: HEARD_PLAN });
    room.presence('guest', 'away');
    expect(screen(room.wait(5), { presence: { host: 1, guest: 0 } }, page)).toBe('waiting');
  });

  it('[ST75] once it runs, only the end leads away from the stage', () => {
    const room = inFirstStretch();
    expect(screen(room, { presence: { host: 1, guest: 0 } })).toBe('stage');
    room.press('guest', 'pause');
    expect(screen(room)).toBe('stage');
    room.press('guest', 'stop');
    expect(screen(room)).toBe('summary');
    expect(screen(room, { connection: { status: 'ended', why: 'roomErased' } })).toBe('ended');
  });
});
