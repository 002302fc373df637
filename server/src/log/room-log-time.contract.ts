/** Contract of `RoomLog`: its clock, the pulses of live rooms, and health. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DIGESTS, OTHER, ROOM, type LogSubject } from './log-subject.fixture.ts';

export function describeTime(subject: LogSubject): void {
  describe('time', () => {
    beforeEach(() => subject.log.create(ROOM, DIGESTS));

    it('[LO16] has one clock', () => {
      subject.harness.clock.now = 1_234;
      expect(subject.log.now()).toBe(1_234);
    });

    it('[LO17] tells the next process when this room was last live', async () => {
      await subject.log.pulse(new Map([[ROOM, 50_000]]));
      await subject.log.pulse(new Map([[ROOM, 55_000]]));
      await subject.log.close();
      await subject.reopen();
      expect((await subject.read()).lastPulse).toBe(55_000);
      await subject.log.pulse(new Map([[OTHER, 91_000]]));
      expect((await subject.read()).lastPulse).toBe(55_000);
    });

    it('[LO302] stores for each room when it was last live, over any number of starts', async () => {
      await subject.log.create(OTHER, DIGESTS);
      await subject.log.pulse(
        new Map([
          [ROOM, 50_000],
          [OTHER, 70_000],
        ]),
      );
      await subject.log.close();
      await subject.reopen();
      await subject.log.pulse(new Map([[OTHER, 900_000]]));
      await subject.log.close();
      await subject.reopen();
      expect((await subject.read()).lastPulse).toBe(50_000);
      expect((await subject.read(OTHER)).lastPulse).toBe(900_000);
    });

    it('[LO303] forgets when a room was live once it was left in good order', async () => {
      await subject.log.create(OTHER, DIGESTS);
      await subject.log.pulse(new Map([[ROOM, 50_000]]));
      subject.harness.pass(10_000);
      // Another server on the same log reports its own rooms.
      await subject.log.pulse(new Map([[OTHER, 60_000]]));
      expect((await subject.read()).lastPulse).toBe(50_000);
      subject.harness.pass(10_000);
      await subject.log.pulse(new Map());
      expect((await subject.read()).lastPulse).toBeNull();
      expect((await subject.read(OTHER)).lastPulse).toBe(60_000);
    });

    it('[LO303] forgets it with the room', async () => {
      await subject.log.pulse(new Map([[ROOM, 50_000]]));
      await subject.log.erase(ROOM);
      await subject.log.pulse(new Map([[ROOM, 51_000]]));
      subject.harness.pass(24 * 60 * 60 * 1000);
      expect(await subject.log.expire(0)).toBe(1);
      await subject.log.create(ROOM, DIGESTS);
      expect((await subject.read()).lastPulse).toBeNull();
    });
  });

  describe('health', () => {
    it('[LO310] is storing while anything can be stored, and not once it is closed', async () => {
      expect(await subject.log.health()).toEqual({ isStoring: true, code: null });
      subject.harness.pass(60_000);
      expect(await subject.log.health()).toEqual({ isStoring: true, code: null });
      await subject.log.close();
      expect(await subject.log.health()).toMatchObject({ isStoring: false });
      await subject.reopen();
    });
  });
}
