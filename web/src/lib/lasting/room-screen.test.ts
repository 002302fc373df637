import { HEARD_PLAN } from '@heard/shared/exercise/plan.fixture';
import { inFirstStretch, opened, type Playback } from '@heard/shared/exercise/playback.fixture';
import { describe, expect, it } from 'vitest';
import type { RoomState } from '#lib/room/room-state.ts';
import { stateOf } from '#lib/room/room-state.fixture.ts';
import { roomScreenOf, PartnerSeen } from './room-screen.ts';

describe('which screen a room shows', () => {
  const screen = (room: Playback, changes: Partial<RoomState> = {}, seen = new PartnerSeen()) =>
    roomScreenOf(stateOf(room, 'host', changes), room.now, seen);

  it('[ST74] waits until both are here, and stays on stage through a short absence', () => {
    const room = opened();
    const alone = { presence: { host: 1, guest: 0 } };
    const page = new PartnerSeen();
    expect(screen(room, alone, page)).toBe('waiting');
    room.presence('guest', 'away');
    expect(screen(room.wait(5), alone, page), 'a partner who has never come in').toBe('waiting');
    expect(screen(room, {}, page)).toBe('stage');
    expect(screen(room, alone, page)).toBe('stage');
    expect(screen(room.wait(60), alone, page)).toBe('waiting');
  });

  it('[ST74] stays on the stage while this device is disconnected, and before the partner’s absence is recorded', () => {
    const room = opened();
    const page = new PartnerSeen();
    expect(screen(room, {}, page)).toBe('stage');
    expect(screen(room.wait(60), { presence: { host: 0, guest: 0 } }, page), 'disconnected').toBe('stage');
    expect(screen(room, { presence: { host: 1, guest: 0 } }, page), 'not recorded yet').toBe('stage');
  });

  it('[ST120] who was here on an earlier evening alone is invited, not waited for', () => {
    const room = opened();
    const page = new PartnerSeen();
    expect(screen(room, {}, page)).toBe('stage');
    room.press('host', 'stop');
    room.presence('guest', 'away');
    screen(room.wait(5), { presence: { host: 1, guest: 0 } }, page);
    room.press('host', { type: 'open', plan: HEARD_PLAN });
    room.presence('guest', 'away');
    expect(screen(room.wait(5), { presence: { host: 1, guest: 0 } }, page)).toBe('waiting');
  });

  it('[ST75] a running conversation stays on stage until it ends', () => {
    const room = inFirstStretch();
    expect(screen(room, { presence: { host: 1, guest: 0 } })).toBe('stage');
    room.press('guest', 'pause');
    expect(screen(room)).toBe('stage');
    room.press('guest', 'stop');
    expect(screen(room)).toBe('summary');
    expect(screen(room, { connection: { status: 'ended', why: 'roomErased' } })).toBe('ended');
  });
});
