import { expect, it, vi } from 'vitest';
import { RoomHandover } from './room-handover.ts';
import type { RoomSession } from './room-state.ts';

const room = () => ({ leave: vi.fn() }) as unknown as RoomSession;

it('[AQ50] a room is taken over once, by its own page', () => {
  const handover = new RoomHandover();
  const mine = room();
  handover.give('here', mine);
  expect(handover.take('here')).toBe(mine);
  expect(handover.take('here')).toBeNull();
  expect(mine.leave).not.toHaveBeenCalled();
});

it('[AQ50] a room that nobody took is closed when another one is opened', () => {
  const handover = new RoomHandover();
  const other = room();
  handover.give('there', other);
  expect(handover.take('here')).toBeNull();
  expect(other.leave).toHaveBeenCalledOnce();
});
