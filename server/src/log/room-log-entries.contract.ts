/** Contract of `RoomLog`: creating rooms, appending, reading and following. */
import { beforeEach, describe, expect, it } from 'vitest';
import { NotStored } from './room-log.ts';
import { bodies, DIGESTS, entry, OTHER, Recorder, ROOM, type LogSubject } from './log-subject.fixture.ts';

export function describeEntries(subject: LogSubject): void {
  describe('creating and finding', () => {
    it('[LO01] creates a room once; the same digests again are the same room', async () => {
      expect(await subject.log.create(ROOM, DIGESTS)).toBe('created');
      expect(await subject.log.create(ROOM, DIGESTS)).toBe('same');
      expect(await subject.log.find(ROOM)).toEqual({ digests: DIGESTS, isErased: false });
    });

    it('[LO01] returns `taken` if a room has other digests, and keeps the first ones', async () => {
      await subject.log.create(ROOM, DIGESTS);
      expect(await subject.log.create(ROOM, { ...DIGESTS, guest: 'x'.repeat(43) })).toBe('taken');
      expect((await subject.log.find(ROOM))?.digests).toEqual(DIGESTS);
    });

    it('[LO02] finds nothing if nobody created the room', async () => {
      expect(await subject.log.find(ROOM)).toBeNull();
      expect(await subject.log.read(ROOM)).toBeNull();
      await expect(subject.log.append(ROOM, [entry('host', 1)])).rejects.toBeInstanceOf(NotStored);
      expect(await subject.log.find(ROOM)).toBeNull();
    });

    it('[LO02] reads a new room as empty', async () => {
      await subject.log.create(ROOM, DIGESTS);
      expect(await subject.read()).toEqual({
        snapshot: null,
        snapshotPosition: 0,
        tail: [],
        lastPulse: null,
        followers: 0,
      });
    });
  });

  describe('appending and reading', () => {
    beforeEach(async () => {
      await subject.log.create(ROOM, DIGESTS);
      await subject.log.create(OTHER, DIGESTS);
    });

    it('[LO03] reads entries in the order of their appends, byte for byte', async () => {
      await subject.log.append(ROOM, [entry('host', 1, 255, 0), entry('conductor', 2)]);
      await subject.log.append(ROOM, [entry('guest', 3)]);
      expect(bodies((await subject.read()).tail)).toEqual([
        ['host', 1, 255, 0],
        ['conductor', 2],
        ['guest', 3],
      ]);
    });

    it('[LO03] keeps the order of concurrent appends', async () => {
      const count = 50;
      await Promise.all(Array.from({ length: count }, (_, i) => subject.log.append(ROOM, [entry('host', i)])));
      expect((await subject.read()).tail.map((each) => each.update[0])).toEqual(
        Array.from({ length: count }, (_, i) => i),
      );
    });

    it('[LO04] assigns growing positions, and returns the same ones when reading', async () => {
      const first = await subject.log.append(ROOM, [entry('host', 1), entry('host', 2)]);
      const second = await subject.log.append(ROOM, [entry('host', 3)]);
      const positions = [...first, ...second];
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
      expect((await subject.read()).tail.map((each) => each.position)).toEqual(positions);
    });

    it('[LO05] separates rooms', async () => {
      await Promise.all([subject.log.append(ROOM, [entry('host', 1)]), subject.log.append(OTHER, [entry('host', 2)])]);
      expect(bodies((await subject.read(ROOM)).tail)).toEqual([['host', 1]]);
      expect(bodies((await subject.read(OTHER)).tail)).toEqual([['host', 2]]);
    });

    it('[LO05] stores an append even if a concurrent one is for a room that doesn’t exist', async () => {
      const honest = subject.log.append(ROOM, [entry('host', 1)]);
      const astray = subject.log.append('CCCCCCCCCCCCCCCCCCCCCA', [entry('host', 2)]);
      await expect(astray).rejects.toBeInstanceOf(NotStored);
      expect(await honest).toHaveLength(1);
      expect(bodies((await subject.read()).tail)).toEqual([['host', 1]]);
    });

    it('[LO06] has everything that was acknowledged after it was closed and reopened', async () => {
      await subject.log.append(ROOM, [entry('host', 1), entry('guest', 2)]);
      await subject.log.close();
      await subject.reopen();
      expect(bodies((await subject.read()).tail)).toEqual([
        ['host', 1],
        ['guest', 2],
      ]);
      expect(await subject.log.find(ROOM)).toEqual({ digests: DIGESTS, isErased: false });
    });

    it('[LO06] stores what was appended right before closing', async () => {
      const appended = subject.log.append(ROOM, [entry('host', 7)]);
      await subject.log.close();
      await appended;
      await subject.reopen();
      expect(bodies((await subject.read()).tail)).toEqual([['host', 7]]);
    });

    it('[LO06] refuses to append once it is closed', async () => {
      await subject.log.close();
      await expect(subject.log.append(ROOM, [entry('host', 1)])).rejects.toBeInstanceOf(NotStored);
      await subject.reopen();
    });
  });

  describe('following', () => {
    beforeEach(async () => {
      await subject.log.create(ROOM, DIGESTS);
      await subject.log.create(OTHER, DIGESTS);
    });

    it('[LO07] has called followers with an entry by the time it acknowledges it', async () => {
      const follower = new Recorder();
      subject.log.follow(ROOM, follower);
      const positions = await subject.log.append(ROOM, [entry('host', 1), entry('host', 2)]);
      expect(follower.heard.map((each) => each.position)).toEqual(positions);
      expect(bodies(follower.heard)).toEqual([
        ['host', 1],
        ['host', 2],
      ]);
    });

    it('[LO07] calls every follower in the order of the log, with each entry once', async () => {
      const followers = [new Recorder(), new Recorder()];
      followers.forEach((follower) => subject.log.follow(ROOM, follower));
      await Promise.all(Array.from({ length: 20 }, (_, i) => subject.log.append(ROOM, [entry('guest', i)])));
      const order = (await subject.read()).tail.map((each) => each.position);
      for (const follower of followers) expect(follower.heard.map((each) => each.position)).toEqual(order);
    });

    it('[LO08] calls no follower for other rooms, or after it was removed', async () => {
      const follower = new Recorder();
      const unfollow = subject.log.follow(ROOM, follower);
      await subject.log.append(OTHER, [entry('host', 1)]);
      unfollow();
      await subject.log.append(ROOM, [entry('host', 2)]);
      expect(follower.heard).toEqual([]);
    });

    it('[LO08] counts the followers of a room', async () => {
      const unfollow = [subject.log.follow(ROOM, new Recorder()), subject.log.follow(ROOM, new Recorder())];
      expect((await subject.read()).followers).toBe(2);
      unfollow.forEach((stop) => stop());
      expect((await subject.read()).followers).toBe(0);
    });

    it('[LO09] sends a signal to followers of its room and doesn’t store it', async () => {
      const [here, there] = [new Recorder(), new Recorder()];
      subject.log.follow(ROOM, here);
      subject.log.follow(OTHER, there);
      subject.log.signal(ROOM, Uint8Array.from([1, 2]));
      await subject.log.append(ROOM, [entry('host', 1)]);
      expect(here.signals).toEqual([[1, 2]]);
      expect(there.signals).toEqual([]);
      expect((await subject.read()).tail).toHaveLength(1);
    });
  });
}
