import { describe, expect, it } from 'vitest';
import { LIMITS } from '@heard/shared/wire/limits';
import { Backlog, type Place } from './backlog.ts';

const MIB = LIMITS.roomBytes;

/** A device that occupies as much memory as the test says, until it is disconnected. */
function newDevice(backlog: Backlog, place: Place) {
  const device = { held: 0, gaveUp: [] as string[], cutOff };
  const { update, remove } = backlog.add(device, place);
  function cutOff(scope: string): void {
    device.gaveUp.push(scope);
    hold(0);
  }
  function hold(bytes: number): void {
    device.held = bytes;
    update();
  }
  return { device, hold, remove };
}

describe('the memory that devices occupy', () => {
  it.each([
    ['room', 8, () => ({ room: ROOM, address: `${(next += 1)}` })],
    ['address', 32, () => ({ room: {}, address: '192.0.2.1' })],
    ['server', 128, () => ({ room: {}, address: `${(next += 1)}` })],
  ] as const)(
    '[SV323] is bounded for each %s: the device with the largest share is disconnected',
    (scope, mib, place) => {
      const backlog = new Backlog();
      const small = newDevice(backlog, place());
      const large = newDevice(backlog, place());
      const rest = Array.from({ length: mib }, () => newDevice(backlog, place()));
      small.hold(1);
      large.hold(2 * MIB);
      rest.forEach(({ hold }, i) => i < mib - 2 && hold(MIB - 1));
      expect(large.device.gaveUp).toEqual([]);
      rest.at(-1)?.hold(MIB);
      expect(large.device.gaveUp).toEqual([scope]);
      expect([small, ...rest].flatMap(({ device }) => device.gaveUp)).toEqual([]);
    },
  );

  it('[SV323] continues with the next device while the first one is still closing', () => {
    const backlog = new Backlog();
    const place = { room: ROOM, address: '' };
    const stuck = { held: 9 * MIB, cutOff: () => undefined };
    backlog.add(stuck, place).update();
    const other = newDevice(backlog, place);
    other.hold(1);
    expect(other.device.gaveUp).toEqual(['room']);
  });

  it('[SV323] is released with the device, whatever is reported of it later', () => {
    const backlog = new Backlog();
    const gone = newDevice(backlog, { room: ROOM, address: '' });
    const other = newDevice(backlog, { room: ROOM, address: '' });
    gone.hold(MIB);
    other.hold(5);
    expect(backlog.bytes).toBe(MIB + 5);
    gone.remove();
    gone.remove();
    gone.hold(3);
    expect(backlog.bytes).toBe(5);
    other.remove();
    expect(backlog.bytes).toBe(0);
  });
});

const ROOM = {};
let next = 0;
