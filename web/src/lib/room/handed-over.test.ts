import { expect, it, vi } from 'vitest';
import { HandedOver } from './handed-over.ts';
import type { RoomSession } from './room-state.ts';

const room = () => ({ leave: vi.fn() }) as unknown as RoomSession;

it('[AQ50] a room is taken over once, by its own page', () => {
  const handedOver = new HandedOver();
  const mine = room();
  handedOver.give('here', mine);
  expect(handedOver.take('here')).toBe(mine);
  expect(handedOver.take('here')).toBeNull();
  expect(mine.leave).not.toHaveBeenCalled();
});

it('[AQ50] a room that nobody took is closed when another one is opened', () => {
  const handedOver = new HandedOver();
  const other = room();
  handedOver.give('there', other);
  expect(handedOver.take('here')).toBeNull();
  expect(other.leave).toHaveBeenCalledOnce();
});
