/** Contract of `RoomLog`: compacting, erasing and expiring. */
import { beforeEach, describe, expect, it } from 'vitest';
import { NotStored } from './room-log.ts';
import { bodies, DIGESTS, entry, OTHER, Recorder, ROOM, type LogSubject } from './log-subject.fixture.ts';

export function describeRemoval(subject: LogSubject): void {
  describe('compacting', () => {
    const SNAPSHOT = Uint8Array.from([9, 9]);

    beforeEach(async () => {
      await subject.log.create(ROOM, DIGESTS);
      await subject.log.append(ROOM, [entry('host', 1), entry('host', 2)]);
    });

    it('[LO10] replaces what the snapshot was made from', async () => {
      const before = await subject.read();
      const upTo = before.tail.at(-1)?.position ?? 0;
      expect(await subject.log.compact(ROOM, before, upTo, SNAPSHOT)).toBe(true);
      expect(await subject.read()).toMatchObject({ snapshot: SNAPSHOT, snapshotPosition: upTo, tail: [] });
    });

    it('[LO11] keeps what was appended while the snapshot was made', async () => {
      const before = await subject.read();
      await subject.log.append(ROOM, [entry('guest', 3)]);
      await subject.log.compact(ROOM, before, before.tail.at(-1)?.position ?? 0, SNAPSHOT);
      expect(bodies((await subject.read()).tail)).toEqual([['guest', 3]]);
    });

    it('[LO12] changes nothing if another snapshot was stored first', async () => {
      const before = await subject.read();
      const upTo = before.tail.at(-1)?.position ?? 0;
      await subject.log.compact(ROOM, before, upTo, SNAPSHOT);
      await subject.log.append(ROOM, [entry('guest', 3)]);
      const after = await subject.read();
      expect(await subject.log.compact(ROOM, before, after.tail.at(-1)?.position ?? 0, Uint8Array.from([8]))).toBe(
        false,
      );
      expect(await subject.read()).toEqual(after);
    });

    it('[LO13] reuses no position, even if the newest entries were compacted and the log reopened', async () => {
      const before = await subject.read();
      const last = before.tail.at(-1)?.position ?? 0;
      await subject.log.compact(ROOM, before, last, SNAPSHOT);
      await subject.log.close();
      await subject.reopen();
      const [position] = await subject.log.append(ROOM, [entry('host', 3)]);
      expect(position).toBeGreaterThan(last);
      expect(await subject.read()).toMatchObject({ snapshot: SNAPSHOT, tail: [{ position }] });
    });
  });

  describe('erasing by compacting', () => {
    const text = (words: string) => new TextEncoder().encode(words.repeat(40));
    const holds = async (words: string) => (await subject.harness.stored()).includes(words);

    beforeEach(async () => {
      await subject.log.create(ROOM, DIGESTS);
      await subject.log.create(OTHER, DIGESTS);
      await subject.log.append(OTHER, [{ author: 'host', update: text('NEIGHBOUR-') }]);
      await subject.log.append(ROOM, [{ author: 'host', update: text('TAIL-') }]);
    });

    const fold = async (snapshot: string) => {
      const before = await subject.read();
      const upTo = before.tail.at(-1)?.position ?? before.snapshotPosition;
      return subject.log.compact(ROOM, before, upTo, text(snapshot), { mustErase: true });
    };

    it('[LO18] leaves nothing in storage that the snapshot doesn’t contain, of the tail or an older snapshot', async () => {
      expect(await holds('TAIL-')).toBe(true);
      await fold('OLDER-SNAPSHOT-');
      expect([await holds('TAIL-'), await holds('OLDER-SNAPSHOT-')]).toEqual([false, true]);
      await subject.log.append(ROOM, [{ author: 'guest', update: text('LATER-') }]);
      expect(await holds('LATER-')).toBe(true);
      await fold('NEWER-SNAPSHOT-');
      expect([await holds('LATER-'), await holds('OLDER-SNAPSHOT-')]).toEqual([false, false]);
      expect([await holds('NEWER-SNAPSHOT-'), await holds('NEIGHBOUR-')]).toEqual([true, true]);
    });

    it('[LO18] leaves only the digests of an erased room', async () => {
      await fold('SNAPSHOT-');
      await subject.log.append(ROOM, [{ author: 'guest', update: text('LATER-') }]);
      expect([await holds('SNAPSHOT-'), await holds('LATER-')]).toEqual([true, true]);
      await subject.log.erase(ROOM);
      expect([await holds('SNAPSHOT-'), await holds('LATER-'), await holds('TAIL-')]).toEqual([false, false, false]);
      expect([await holds(DIGESTS.host), await holds('NEIGHBOUR-')]).toEqual([true, true]);
    });
  });

  describe('erasing and expiring', () => {
    beforeEach(async () => {
      await subject.log.create(ROOM, DIGESTS);
      await subject.log.append(ROOM, [entry('host', 1)]);
    });

    it('[LO14] leaves only a tombstone with the digests', async () => {
      const follower = new Recorder();
      subject.log.follow(ROOM, follower);
      await subject.log.erase(ROOM);
      expect(await subject.log.find(ROOM)).toEqual({ digests: DIGESTS, isErased: true });
      expect(await subject.log.read(ROOM)).toBeNull();
      expect(follower.timesErased).toBe(1);
    });

    it('[LO14] appends nothing to an erased room, and never creates it again', async () => {
      await subject.log.erase(ROOM);
      await expect(subject.log.append(ROOM, [entry('host', 2)])).rejects.toBeInstanceOf(NotStored);
      expect(await subject.log.create(ROOM, DIGESTS)).toBe('taken');
      expect(await subject.log.read(ROOM)).toBeNull();
    });

    const DAY = 24 * 60 * 60 * 1000;

    it('[LO15] deletes rooms and tombstones that were unused for so long, and no others', async () => {
      await subject.log.create(OTHER, DIGESTS);
      await subject.log.erase(OTHER);
      subject.harness.pass(10 * DAY);
      await subject.log.append(ROOM, [entry('host', 2)]);
      const follower = new Recorder();
      subject.log.follow(OTHER, follower);
      expect(await subject.log.expire(5 * DAY)).toBe(1);
      expect(await subject.log.find(OTHER)).toBeNull();
      expect(follower.timesErased).toBe(1);
      expect(bodies((await subject.read()).tail)).toEqual([
        ['host', 1],
        ['host', 2],
      ]);
    });

    it('[LO15] never deletes a room early, and at most a day late', async () => {
      subject.harness.pass(0.9 * DAY);
      await subject.log.append(ROOM, [entry('host', 2)]);
      subject.harness.pass(5 * DAY);
      expect(await subject.log.expire(5 * DAY)).toBe(0);
      subject.harness.pass(0.1 * DAY);
      expect(await subject.log.expire(5 * DAY)).toBe(1);
    });

    it('[LO15] counts a live room as used', async () => {
      subject.harness.pass(10 * DAY);
      await subject.log.pulse(new Map([[ROOM, subject.harness.clock.now]]));
      subject.harness.pass(DAY);
      expect(await subject.log.expire(5 * DAY)).toBe(0);
    });

    it.each([
      ['ahead by 400 days', 400 * DAY],
      ['ahead by thirty years', 30 * 365 * DAY],
      ['back by 400 days', -400 * DAY],
    ])('[LO300] deletes nothing because a clock was set %s, while it runs or between two starts', async (_what, ms) => {
      subject.harness.clock.now += ms;
      await subject.log.pulse(new Map([[ROOM, subject.harness.clock.now]]));
      subject.harness.clock.now -= ms;
      expect(await subject.log.expire(30 * DAY)).toBe(0);
      subject.harness.clock.now += ms;
      expect(await subject.log.expire(30 * DAY)).toBe(0);
      await subject.log.close();
      await subject.reopen();
      expect(await subject.log.expire(30 * DAY)).toBe(0);
      subject.harness.clock.now -= ms;
      await subject.log.close();
      await subject.reopen();
      expect(await subject.log.expire(30 * DAY)).toBe(0);
      expect(await subject.read()).toMatchObject({ tail: [{ author: 'host' }] });
    });

    it('[LO301] counts the time during which it is open, over all starts', async () => {
      for (let start = 0; start < 4; start += 1) {
        subject.harness.pass(10 * DAY);
        await subject.log.close();
        subject.harness.clock.now += 100 * DAY;
        await subject.reopen();
      }
      expect(await subject.log.expire(41 * DAY)).toBe(0);
      expect(await subject.log.expire(39 * DAY)).toBe(1);
    });
  });
}
