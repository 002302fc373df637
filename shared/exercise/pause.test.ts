import { describe, expect, it } from 'vitest';
import { HEARD_PLAN } from './plan.fixture.ts';
import { inAnswer, inFirstStretch, opened, START } from './playback.fixture.ts';

const MINUTE = 60;

describe('pause', () => {
  it('[EX60] one press of either person pauses, and the time left stays exact', () => {
    for (const seat of ['host', 'guest'] as const) {
      const room = inFirstStretch().wait(30);
      room.press(seat, 'pause');
      expect(room.wait(500).view()).toMatchObject({ status: 'paused', by: seat, kind: 'breath' });
      room.press(seat, { type: 'resume', way: 'here' });
      expect(room.running().clock.leftMs).toBe(90_000);
    }
  });

  it('[EX61] a pause without a time is ended only by the person who pressed', () => {
    const room = inFirstStretch();
    room.press('guest', 'pause');
    expect(room.press('host', { type: 'resume', way: 'here' })).toBe('not-your-turn');
  });

  it('[EX62] a longer pause has a time, which either person can make later but not earlier', () => {
    const room = inFirstStretch();
    room.press('guest', 'pause');
    const until = room.now + 20 * MINUTE * 1000;
    room.press('guest', { type: 'set-pause', until });
    expect(room.view()).toMatchObject({ status: 'paused', kind: 'longer', until });
    expect(room.press('host', { type: 'set-pause', until: until - 1000 })).toBe('already');
    expect(room.press('host', { type: 'set-pause', until: until + 1000 })).toBeNull();
    expect(room.press('host', { type: 'set-pause', until: room.now - 1 })).toBe('malformed');
    expect(room.press('host', { type: 'set-pause', until: room.now + 13 * 3_600_000 })).toBe('malformed');
  });

  it('[EX63] when both are ready to come back, half a minute of arriving follows, then the exact place', () => {
    const room = longPause();
    room.press('host', { type: 'resume', way: 'here' });
    expect(room.where).toBe('paused');
    room.press('guest', { type: 'resume', way: 'here' });
    expect(room.where).toBe('returning');
    expect(room.wait(29).where).toBe('returning');
    expect(room.wait(1).where).toBe('stretch host');
    expect(room.running().clock.leftMs).toBe(90_000);
  });

  it('[EX64] of two ways back the gentler one counts: the close, else the turn from its beginning, else here', () => {
    const turn = longPause(inAnswer());
    turn.press('host', { type: 'resume', way: 'turn' });
    turn.press('guest', { type: 'resume', way: 'here' });
    expect(turn.wait(30).where).toBe('stretch host');
    expect(turn.running().clock.leftMs).toBe(120_000);

    const close = longPause(inAnswer());
    close.press('host', { type: 'resume', way: 'turn' });
    close.press('guest', { type: 'resume', way: 'close' });
    expect(close.wait(30).where).toBe('wish host');
  });

  it('[EX65] a person who goes away after saying ready has to say it again', () => {
    const room = longPause();
    room.press('guest', { type: 'resume', way: 'here' });
    room.presence('guest', 'away');
    room.presence('guest', 'back');
    room.press('host', { type: 'resume', way: 'here' });
    expect(room.where).toBe('paused');
  });

  it('[EX66] when the time is over and one is not back, the other may close or set another time', () => {
    const room = longPause();
    expect(room.press('host', 'close')).toBe('too-early');
    room.wait(20 * MINUTE);
    expect(room.view()).toMatchObject({ isOverdue: true });
    expect(room.press('host', { type: 'set-pause', until: room.now + 60_000 })).toBeNull();
    room.wait(MINUTE).press('host', 'close');
    expect(room.view()).toMatchObject({ status: 'closed', outcome: 'closed' });
  });

  it('[EX67] a pause without a time is overdue after three minutes', () => {
    const room = inFirstStretch();
    room.press('guest', 'pause');
    expect(room.wait(179).press('host', 'close')).toBe('too-early');
    expect(room.wait(1).press('host', 'close')).toBeNull();
  });

  it('[EX68] the person who paused may pass what was theirs to do', () => {
    const room = inFirstStretch();
    room.press('host', 'pause');
    expect(room.press('guest', 'pass')).toBe('not-now');
    room.press('host', 'pass');
    expect(room.where).toBe('swap none');
  });

  it('[EX69] stop for tonight needs no agreement, and is never stale', () => {
    for (const seat of ['host', 'guest'] as const) {
      for (const room of [opened(), inFirstStretch(), longPause()]) {
        expect(room.press(seat, 'stop', 1)).toBeNull();
        expect(room.view()).toMatchObject({ status: 'closed', outcome: 'stopped' });
      }
    }
  });

  it('[EX70] a pause pressed just as the step changed still pauses', () => {
    const room = inFirstStretch();
    const ordinal = room.view().ordinal;
    room.press('host', 'say-this-back');
    expect(room.press('guest', 'pause', ordinal)).toBeNull();
  });
});

describe('away', () => {
  it('[EX80] the timer stops when the voice has been away for 20 seconds, and continues when they are back', () => {
    const room = inFirstStretch().wait(10);
    room.presence('host', 'away');
    expect(room.wait(19).running().clock.isResting).toBe(false);
    expect(room.wait(60).running().clock).toMatchObject({ isResting: true, restsFor: 'away', leftMs: 90_000 });
    room.presence('host', 'back');
    expect(room.wait(10).running().clock.leftMs).toBe(80_000);
  });

  it('[EX81] a listener who is away stops nothing', () => {
    const room = inFirstStretch();
    room.presence('guest', 'away');
    expect(room.wait(60).running().clock).toMatchObject({ isResting: false, leftMs: 60_000 });
  });

  it('[EX82] when the voice passes to a person who is away, the timer stops 20 seconds after they left', () => {
    const room = inFirstStretch();
    room.presence('guest', 'away');
    room.wait(60).press('host', 'hand-over');
    expect(room.wait(5).running().clock).toMatchObject({ isResting: true, leftMs: 90_000 });
  });

  it('[EX83] after three minutes the other may wait, set a time or close', () => {
    const room = inFirstStretch();
    room.presence('host', 'away');
    expect(room.wait(179).press('guest', 'close')).toBe('not-now');
    expect(room.press('guest', { type: 'set-pause', until: room.now + 60_000 })).toBe('not-now');
    room.wait(1);
    expect(room.view('guest').partnerIsLongAway).toBe(true);
    expect(room.press('guest', { type: 'set-pause', until: room.now + 60_000 })).toBeNull();
    expect(room.press('guest', 'close')).toBeNull();
  });

  it('[EX84] while both are away, the timer runs for the first 20 seconds only', () => {
    const room = inFirstStretch();
    room.presence('host', 'away');
    room.presence('guest', 'away');
    room.wait(3_600);
    room.presence('guest', 'back');
    room.presence('host', 'back');
    expect(room.running().clock.leftMs).toBe(100_000);
  });
});

describe('overnight', () => {
  const midnightAt = START + 3_600_000;

  it('[EX90] at midnight it is set down, and continues at the exact place and time when both are back', () => {
    const room = inFirstStretch({ ...HEARD_PLAN, midnightAt }).wait(10);
    room.presence('host', 'away');
    room.wait(3_589);
    expect(room.where).toBe('stretch host');
    room.wait(2);
    expect(room.view()).toMatchObject({ status: 'paused', kind: 'overnight', by: null });
    room.wait(80_000);
    room.presence('host', 'back');
    room.press('host', { type: 'resume', way: 'here' });
    room.press('guest', { type: 'resume', way: 'here' });
    expect(room.wait(30).running().clock.leftMs).toBe(90_000);
  });

  it('[EX91] what was set down can be closed by either', () => {
    const room = inFirstStretch({ ...HEARD_PLAN, midnightAt });
    room.presence('host', 'away');
    room.wait(4_000);
    expect(room.press('guest', 'close')).toBeNull();
  });

  it('[EX92] midnight interrupts neither two who are here, nor a speaker whose listener is away', () => {
    const room = inFirstStretch({ ...HEARD_PLAN, midnightAt });
    room.presence('guest', 'away');
    expect(room.wait(4_000).where).toBe('stretch host');
    room.presence('guest', 'back');
    expect(room.wait(100_000).where).toBe('stretch host');
  });

  it('[EX94] for a person who leaves after midnight the next midnight counts, however long ago the plan was made', () => {
    for (const days of [-3, 0, 5]) {
      const room = inFirstStretch({ ...HEARD_PLAN, midnightAt: midnightAt + days * 86_400_000 + 86_400_000 * 4 }).wait(
        4_000,
      );
      room.presence('host', 'away');
      expect(room.wait(80_000).where).toBe('stretch host');
      expect(room.wait(6_000).view()).toMatchObject({ kind: 'overnight' });
    }
  });

  it('[EX93] a pause whose time is after midnight is not set down before that time', () => {
    const room = inFirstStretch({ ...HEARD_PLAN, midnightAt });
    room.wait(3_500).press('guest', { type: 'pause' });
    room.press('guest', { type: 'set-pause', until: room.now + 1_200_000 });
    room.presence('guest', 'away');
    expect(room.wait(1_000).view()).toMatchObject({ kind: 'longer' });
    expect(room.wait(200).view()).toMatchObject({ kind: 'overnight' });
  });
});

function longPause(room = inFirstStretch().wait(30)) {
  room.press('guest', 'pause');
  room.press('guest', { type: 'set-pause', until: room.now + 1_200_000 });
  return room;
}
