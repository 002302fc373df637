/** What every implementation of `RoomLog` has to do. Run it from a test file of the implementation. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotStored, type LogEntry, type RoomLog, type StoredEntry } from './room-log.ts';

export interface LogHarness {
  log: RoomLog;
  /** The clock that the log was given; tests set it. */
  clock: { now: number };
  /** Real time passes, in the log's clock, too. ms. */
  pass(ms: number): void;
  /** A process that starts after this log was closed, on the same data. */
  reopen(): Promise<RoomLog>;
  /** Every byte that the implementation has stored, wherever. */
  stored(): Promise<Buffer>;
  dispose(): Promise<void>;
}

const ROOM = 'AAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBA';
const DIGESTS = { host: 'h'.repeat(43), guest: 'g'.repeat(43) };

const entry = (author: LogEntry['author'], ...bytes: number[]): LogEntry => ({
  author,
  update: Uint8Array.from(bytes),
});
const bodies = (entries: readonly LogEntry[]) => entries.map((each) => [each.author, ...each.update]);

class Recorder {
  readonly heard: StoredEntry[] = [];
  readonly signals: number[][] = [];
  timesErased = 0;

  entries(entries: readonly StoredEntry[]): void {
    this.heard.push(...entries);
  }
  signal(message: Uint8Array): void {
    this.signals.push([...message]);
  }
  erased(): void {
    this.timesErased += 1;
  }
}

export function describeRoomLog(name: string, start: () => Promise<LogHarness>): void {
  describe(`${name} as a room log`, () => {
    let harness: LogHarness;
    let log: RoomLog;

    beforeEach(async () => {
      harness = await start();
      log = harness.log;
    });
    afterEach(() => harness.dispose());

    const read = async (room = ROOM) => {
      const reading = await log.read(room);
      if (!reading) throw new Error('expected a room to read');
      return reading;
    };

    describe('creating and finding', () => {
      it('[LO01] creates a room once, and again with the same digests is the same room', async () => {
        expect(await log.create(ROOM, DIGESTS)).toBe('created');
        expect(await log.create(ROOM, DIGESTS)).toBe('same');
        expect(await log.find(ROOM)).toEqual({ digests: DIGESTS, isErased: false });
      });

      it('[LO01] says taken when a room has other digests, and keeps the first ones', async () => {
        await log.create(ROOM, DIGESTS);
        expect(await log.create(ROOM, { ...DIGESTS, guest: 'x'.repeat(43) })).toBe('taken');
        expect((await log.find(ROOM))?.digests).toEqual(DIGESTS);
      });

      it('[LO02] knows nothing of a room that nobody created', async () => {
        expect(await log.find(ROOM)).toBeNull();
        expect(await log.read(ROOM)).toBeNull();
        await expect(log.append(ROOM, [entry('host', 1)])).rejects.toBeInstanceOf(NotStored);
        expect(await log.find(ROOM)).toBeNull();
      });

      it('[LO02] reads a new room as empty', async () => {
        await log.create(ROOM, DIGESTS);
        expect(await read()).toEqual({ snapshot: null, snapshotPosition: 0, tail: [], lastPulse: null, followers: 0 });
      });
    });

    describe('appending and reading', () => {
      beforeEach(async () => {
        await log.create(ROOM, DIGESTS);
        await log.create(OTHER, DIGESTS);
      });

      it('[LO03] reads entries in the order in which they were appended, byte for byte', async () => {
        await log.append(ROOM, [entry('host', 1, 255, 0), entry('conductor', 2)]);
        await log.append(ROOM, [entry('guest', 3)]);
        expect(bodies((await read()).tail)).toEqual([
          ['host', 1, 255, 0],
          ['conductor', 2],
          ['guest', 3],
        ]);
      });

      it('[LO03] keeps the order of appends that nobody waited for', async () => {
        const count = 50;
        await Promise.all(Array.from({ length: count }, (_, i) => log.append(ROOM, [entry('host', i)])));
        expect((await read()).tail.map((each) => each.update[0])).toEqual(Array.from({ length: count }, (_, i) => i));
      });

      it('[LO04] gives growing positions, the same ones that reading gives', async () => {
        const first = await log.append(ROOM, [entry('host', 1), entry('host', 2)]);
        const second = await log.append(ROOM, [entry('host', 3)]);
        const positions = [...first, ...second];
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect((await read()).tail.map((each) => each.position)).toEqual(positions);
      });

      it('[LO05] keeps rooms apart', async () => {
        await Promise.all([log.append(ROOM, [entry('host', 1)]), log.append(OTHER, [entry('host', 2)])]);
        expect(bodies((await read(ROOM)).tail)).toEqual([['host', 1]]);
        expect(bodies((await read(OTHER)).tail)).toEqual([['host', 2]]);
      });

      it('[LO05] stores an append though another in the same moment is for a room that is not there', async () => {
        const honest = log.append(ROOM, [entry('host', 1)]);
        const astray = log.append('CCCCCCCCCCCCCCCCCCCCCA', [entry('host', 2)]);
        await expect(astray).rejects.toBeInstanceOf(NotStored);
        expect(await honest).toHaveLength(1);
        expect(bodies((await read()).tail)).toEqual([['host', 1]]);
      });

      it('[LO06] has everything that was acknowledged after it was closed and started again', async () => {
        await log.append(ROOM, [entry('host', 1), entry('guest', 2)]);
        await log.close();
        log = await harness.reopen();
        expect(bodies((await read()).tail)).toEqual([
          ['host', 1],
          ['guest', 2],
        ]);
        expect(await log.find(ROOM)).toEqual({ digests: DIGESTS, isErased: false });
      });

      it('[LO06] stores what was appended right before closing', async () => {
        const appended = log.append(ROOM, [entry('host', 7)]);
        await log.close();
        await appended;
        log = await harness.reopen();
        expect(bodies((await read()).tail)).toEqual([['host', 7]]);
      });

      it('[LO06] refuses to append once it is closed', async () => {
        await log.close();
        await expect(log.append(ROOM, [entry('host', 1)])).rejects.toBeInstanceOf(NotStored);
        log = await harness.reopen();
      });
    });

    describe('following', () => {
      beforeEach(async () => {
        await log.create(ROOM, DIGESTS);
        await log.create(OTHER, DIGESTS);
      });

      it('[LO07] has told followers of an entry by the time it acknowledges it', async () => {
        const follower = new Recorder();
        log.follow(ROOM, follower);
        const positions = await log.append(ROOM, [entry('host', 1), entry('host', 2)]);
        expect(follower.heard.map((each) => each.position)).toEqual(positions);
        expect(bodies(follower.heard)).toEqual([
          ['host', 1],
          ['host', 2],
        ]);
      });

      it('[LO07] tells every follower the same order as the log, each entry once', async () => {
        const followers = [new Recorder(), new Recorder()];
        followers.forEach((follower) => log.follow(ROOM, follower));
        await Promise.all(Array.from({ length: 20 }, (_, i) => log.append(ROOM, [entry('guest', i)])));
        const order = (await read()).tail.map((each) => each.position);
        for (const follower of followers) expect(follower.heard.map((each) => each.position)).toEqual(order);
      });

      it('[LO08] tells nothing of other rooms, and nothing once it is no longer followed', async () => {
        const follower = new Recorder();
        const unfollow = log.follow(ROOM, follower);
        await log.append(OTHER, [entry('host', 1)]);
        unfollow();
        await log.append(ROOM, [entry('host', 2)]);
        expect(follower.heard).toEqual([]);
      });

      it('[LO08] counts who follows a room', async () => {
        const unfollow = [log.follow(ROOM, new Recorder()), log.follow(ROOM, new Recorder())];
        expect((await read()).followers).toBe(2);
        unfollow.forEach((stop) => stop());
        expect((await read()).followers).toBe(0);
      });

      it('[LO09] passes a signal on to followers of its room and stores nothing of it', async () => {
        const [here, there] = [new Recorder(), new Recorder()];
        log.follow(ROOM, here);
        log.follow(OTHER, there);
        log.signal(ROOM, Uint8Array.from([1, 2]));
        await log.append(ROOM, [entry('host', 1)]);
        expect(here.signals).toEqual([[1, 2]]);
        expect(there.signals).toEqual([]);
        expect((await read()).tail).toHaveLength(1);
      });
    });

    describe('compacting', () => {
      const SNAPSHOT = Uint8Array.from([9, 9]);

      beforeEach(async () => {
        await log.create(ROOM, DIGESTS);
        await log.append(ROOM, [entry('host', 1), entry('host', 2)]);
      });

      it('[LO10] puts the snapshot in the place of what it was made from', async () => {
        const before = await read();
        const upTo = before.tail.at(-1)?.position ?? 0;
        expect(await log.compact(ROOM, before, upTo, SNAPSHOT)).toBe(true);
        expect(await read()).toMatchObject({ snapshot: SNAPSHOT, snapshotPosition: upTo, tail: [] });
      });

      it('[LO11] keeps what was appended while the snapshot was made', async () => {
        const before = await read();
        await log.append(ROOM, [entry('guest', 3)]);
        await log.compact(ROOM, before, before.tail.at(-1)?.position ?? 0, SNAPSHOT);
        expect(bodies((await read()).tail)).toEqual([['guest', 3]]);
      });

      it('[LO12] changes nothing when another snapshot came first', async () => {
        const before = await read();
        const upTo = before.tail.at(-1)?.position ?? 0;
        await log.compact(ROOM, before, upTo, SNAPSHOT);
        await log.append(ROOM, [entry('guest', 3)]);
        const after = await read();
        expect(await log.compact(ROOM, before, after.tail.at(-1)?.position ?? 0, Uint8Array.from([8]))).toBe(false);
        expect(await read()).toEqual(after);
      });

      it('[LO13] gives no position twice, though the newest entries were compacted away and it started again', async () => {
        const before = await read();
        const last = before.tail.at(-1)?.position ?? 0;
        await log.compact(ROOM, before, last, SNAPSHOT);
        await log.close();
        log = await harness.reopen();
        const [position] = await log.append(ROOM, [entry('host', 3)]);
        expect(position).toBeGreaterThan(last);
        expect(await read()).toMatchObject({ snapshot: SNAPSHOT, tail: [{ position }] });
      });
    });

    describe('forgetting', () => {
      const text = (words: string) => new TextEncoder().encode(words.repeat(40));
      const holds = async (words: string) => (await harness.stored()).includes(words);

      beforeEach(async () => {
        await log.create(ROOM, DIGESTS);
        await log.create(OTHER, DIGESTS);
        await log.append(OTHER, [{ author: 'host', update: text('NEIGHBOUR-') }]);
        await log.append(ROOM, [{ author: 'host', update: text('TAIL-') }]);
      });

      const fold = async (snapshot: string) => {
        const before = await read();
        const upTo = before.tail.at(-1)?.position ?? before.snapshotPosition;
        return log.compact(ROOM, before, upTo, text(snapshot), { mustErase: true });
      };

      it('[LO18] leaves nothing of what a snapshot for good no longer holds, in the tail or an older snapshot', async () => {
        expect(await holds('TAIL-')).toBe(true);
        await fold('OLDER-SNAPSHOT-');
        expect([await holds('TAIL-'), await holds('OLDER-SNAPSHOT-')]).toEqual([false, true]);
        await log.append(ROOM, [{ author: 'guest', update: text('LATER-') }]);
        expect(await holds('LATER-')).toBe(true);
        await fold('NEWER-SNAPSHOT-');
        expect([await holds('LATER-'), await holds('OLDER-SNAPSHOT-')]).toEqual([false, false]);
        expect([await holds('NEWER-SNAPSHOT-'), await holds('NEIGHBOUR-')]).toEqual([true, true]);
      });

      it('[LO18] leaves nothing of an erased room but its digests', async () => {
        await fold('SNAPSHOT-');
        await log.append(ROOM, [{ author: 'guest', update: text('LATER-') }]);
        expect([await holds('SNAPSHOT-'), await holds('LATER-')]).toEqual([true, true]);
        await log.erase(ROOM);
        expect([await holds('SNAPSHOT-'), await holds('LATER-'), await holds('TAIL-')]).toEqual([false, false, false]);
        expect([await holds(DIGESTS.host), await holds('NEIGHBOUR-')]).toEqual([true, true]);
      });
    });

    describe('erasing and expiring', () => {
      beforeEach(async () => {
        await log.create(ROOM, DIGESTS);
        await log.append(ROOM, [entry('host', 1)]);
      });

      it('[LO14] leaves nothing but a tombstone with the digests', async () => {
        const follower = new Recorder();
        log.follow(ROOM, follower);
        await log.erase(ROOM);
        expect(await log.find(ROOM)).toEqual({ digests: DIGESTS, isErased: true });
        expect(await log.read(ROOM)).toBeNull();
        expect(follower.timesErased).toBe(1);
      });

      it('[LO14] takes no more entries for an erased room, and never makes it anew', async () => {
        await log.erase(ROOM);
        await expect(log.append(ROOM, [entry('host', 2)])).rejects.toBeInstanceOf(NotStored);
        expect(await log.create(ROOM, DIGESTS)).toBe('taken');
        expect(await log.read(ROOM)).toBeNull();
      });

      const DAY = 24 * 60 * 60 * 1000;

      it('[LO15] removes rooms that nobody has used for so long, tombstones too, and no others', async () => {
        await log.create(OTHER, DIGESTS);
        await log.erase(OTHER);
        harness.pass(10 * DAY);
        await log.append(ROOM, [entry('host', 2)]);
        const follower = new Recorder();
        log.follow(OTHER, follower);
        expect(await log.expire(5 * DAY)).toBe(1);
        expect(await log.find(OTHER)).toBeNull();
        expect(follower.timesErased).toBe(1);
        expect(bodies((await read()).tail)).toEqual([
          ['host', 1],
          ['host', 2],
        ]);
      });

      it('[LO15] never removes a room early, and at most a day late', async () => {
        harness.pass(0.9 * DAY);
        await log.append(ROOM, [entry('host', 2)]);
        harness.pass(5 * DAY);
        expect(await log.expire(5 * DAY)).toBe(0);
        harness.pass(0.1 * DAY);
        expect(await log.expire(5 * DAY)).toBe(1);
      });

      it('[LO15] counts a room that is live as used', async () => {
        harness.pass(10 * DAY);
        await log.pulse(new Map([[ROOM, harness.clock.now]]));
        harness.pass(DAY);
        expect(await log.expire(5 * DAY)).toBe(0);
      });

      it.each([
        ['ahead by 400 days', 400 * DAY],
        ['ahead by thirty years', 30 * 365 * DAY],
        ['back by 400 days', -400 * DAY],
      ])(
        '[LO300] removes nothing because a clock was set %s, while it runs or between two starts',
        async (_what, ms) => {
          harness.clock.now += ms;
          await log.pulse(new Map([[ROOM, harness.clock.now]]));
          harness.clock.now -= ms;
          expect(await log.expire(30 * DAY)).toBe(0);
          harness.clock.now += ms;
          expect(await log.expire(30 * DAY)).toBe(0);
          await log.close();
          log = await harness.reopen();
          expect(await log.expire(30 * DAY)).toBe(0);
          harness.clock.now -= ms;
          await log.close();
          log = await harness.reopen();
          expect(await log.expire(30 * DAY)).toBe(0);
          expect(await read()).toMatchObject({ tail: [{ author: 'host' }] });
        },
      );

      it('[LO301] counts the time in which it was served over all starts, and none in which it was not', async () => {
        for (let start = 0; start < 4; start += 1) {
          harness.pass(10 * DAY);
          await log.close();
          harness.clock.now += 100 * DAY;
          log = await harness.reopen();
        }
        expect(await log.expire(41 * DAY)).toBe(0);
        expect(await log.expire(39 * DAY)).toBe(1);
      });
    });

    describe('time', () => {
      beforeEach(() => log.create(ROOM, DIGESTS));

      it('[LO16] has one clock', () => {
        harness.clock.now = 1_234;
        expect(log.now()).toBe(1_234);
      });

      it('[LO17] tells the next process when this room was last live in the one before', async () => {
        await log.pulse(new Map([[ROOM, 50_000]]));
        await log.pulse(new Map([[ROOM, 55_000]]));
        await log.close();
        log = await harness.reopen();
        expect((await read()).lastPulse).toBe(55_000);
        await log.pulse(new Map([[OTHER, 91_000]]));
        expect((await read()).lastPulse).toBe(55_000);
      });

      it('[LO302] keeps apart when each room was last live, over any number of starts', async () => {
        await log.create(OTHER, DIGESTS);
        await log.pulse(
          new Map([
            [ROOM, 50_000],
            [OTHER, 70_000],
          ]),
        );
        await log.close();
        log = await harness.reopen();
        await log.pulse(new Map([[OTHER, 900_000]]));
        await log.close();
        log = await harness.reopen();
        expect((await read()).lastPulse).toBe(50_000);
        expect((await read(OTHER)).lastPulse).toBe(900_000);
      });

      it('[LO303] forgets when a room was live, once it was left in good order', async () => {
        await log.create(OTHER, DIGESTS);
        await log.pulse(new Map([[ROOM, 50_000]]));
        harness.pass(10_000);
        // Another server on the same log tells of its own rooms.
        await log.pulse(new Map([[OTHER, 60_000]]));
        expect((await read()).lastPulse).toBe(50_000);
        harness.pass(10_000);
        await log.pulse(new Map());
        expect((await read()).lastPulse).toBeNull();
        expect((await read(OTHER)).lastPulse).toBe(60_000);
      });

      it('[LO303] forgets it with the room', async () => {
        await log.pulse(new Map([[ROOM, 50_000]]));
        await log.erase(ROOM);
        await log.pulse(new Map([[ROOM, 51_000]]));
        harness.pass(24 * 60 * 60 * 1000);
        expect(await log.expire(0)).toBe(1);
        await log.create(ROOM, DIGESTS);
        expect((await read()).lastPulse).toBeNull();
      });
    });

    describe('health', () => {
      it('[LO310] is storing while anything can be stored, and not once it is closed', async () => {
        expect(await log.health()).toEqual({ isStoring: true, code: null });
        harness.pass(60_000);
        expect(await log.health()).toEqual({ isStoring: true, code: null });
        await log.close();
        expect(await log.health()).toMatchObject({ isStoring: false });
        log = await harness.reopen();
      });
    });
  });
}
