import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Seat } from '@heard/shared/exercise/seat';
import type { CloseName } from '@heard/shared/wire/close-codes';
import { decodeServerFrame, type ServerFrame } from '@heard/shared/wire/frame';
import { clientIdFor } from '@heard/shared/wire/protocol';
import { HOST, updateOf, type HandSection } from '@heard/shared/wire/update.fixture';
import { Compactor } from './compactor.ts';
import { newDoc } from './device.fixture.ts';
import { JoinCacheBudget } from './join-cache-budget.ts';
import { createLogging } from './logging.ts';
import type { RoomLog } from './log/room-log.ts';
import { SqliteLog } from './log/sqlite-log.ts';
import type { Member } from './members.ts';
import { LiveRoom } from './live-room.ts';
import { ManualSchedule } from './schedule.fixture.ts';
import { newTestRoom, withMethods } from './test-server.fixture.ts';
import { LoopBudget } from './loop-budget.ts';

/** Records what it was sent. */
class FakeMember implements Member {
  readonly seat: Seat;
  readonly version = 2;
  readonly frames: ServerFrame[] = [];
  ended: CloseName | null = null;
  charged = 0;

  constructor(seat: Seat) {
    this.seat = seat;
  }

  send(bytes: Uint8Array): void {
    const frame = decodeServerFrame(bytes);
    if (frame.ok) this.frames.push(frame.value);
  }

  charge(cost: number): void {
    this.charged += cost;
  }

  end(why: CloseName): void {
    this.ended = why;
  }
}

describe('LiveRoom', () => {
  const { id: roomId, digests } = newTestRoom();
  let dataDir: string;
  let log: SqliteLog;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'heard-room-'));
    log = new SqliteLog({ dataDir, now: () => 1_000 });
    await log.create(roomId, digests);
  });
  afterEach(async () => {
    await log.close();
    rmSync(dataDir, { recursive: true });
  });

  async function load(from: RoomLog = log): Promise<LiveRoom> {
    const logging = createLogging(
      'silent',
      () => 0,
      () => undefined,
    );
    const schedule = new ManualSchedule();
    const options = {
      roomId,
      log: from,
      logging,
      schedule,
      random30: () => 7,
      monotonic: () => 0,
      process: 'here',
      compactor: new Compactor({ schedule }),
      joinCacheBudget: new JoinCacheBudget(),
      loopBudget: new LoopBudget(),
      onEnded: () => undefined,
    };
    const room = await LiveRoom.load(options, null);
    if (!room) throw new Error('expected the room');
    return room;
  }

  function words(id: string): Uint8Array {
    const doc = newDoc('host');
    doc.getMap('host').set(id, Uint8Array.from([1]));
    return Y.encodeStateAsUpdate(doc);
  }

  it('[SV52] ignores frames of a member that it has disconnected', async () => {
    const room = await load();
    const member = new FakeMember('host');
    room.join(member);
    await room.receive(member, { type: 'update', update: Uint8Array.from([255]) });
    expect(member.ended).toBe('malformed');
    await room.receive(member, { type: 'update', update: words('entry-000001') });
    expect((await log.read(roomId))?.tail).toEqual([]);
    room.dispose();
  });

  /** An update of the host with one struct for each clock; as a sync answer it is large enough to be checked in slices. */
  const manyStructs = (count: number): Uint8Array =>
    updateOf([{ client: HOST, structs: Array.from({ length: count }, () => ({ gc: 1 })) }]);
  const KNOWN = 30_000;

  const entryOf = (n: number, size: number): HandSection => ({
    client: clientIdFor('host', n),
    structs: [{ size, parent: 'host', key: `entry-${String(n).padStart(6, '0')}` }],
  });

  async function loadWithKnown(): Promise<LiveRoom> {
    await log.append(roomId, [{ author: 'host', update: updateOf([{ client: HOST, structs: [{ gc: KNOWN }] }]) }]);
    return load();
  }

  it('[SV361] doesn’t count a member that left while its hello was waiting', async () => {
    const room = await loadWithKnown();
    const [member, guest] = [new FakeMember('host'), new FakeMember('guest')];
    room.join(member);
    const dealt = [
      room.receive(member, { type: 'sync-answer', update: manyStructs(KNOWN + 1) }),
      room.receive(member, { type: 'hello' }),
    ];
    room.leave(member);
    await Promise.all(dealt);
    room.join(guest);
    await room.receive(guest, { type: 'hello' });
    const presence = guest.frames.find((frame) => frame.type === 'presence');
    expect(presence).toEqual({ type: 'presence', presence: { host: 0, guest: 1 } });
    room.dispose();
  });

  it('[SV362] charges for each client that it refuses', async () => {
    const filling = Array.from({ length: 28 }, (_, n) => updateOf([entryOf(n, 39 * 1024)]));
    await log.append(
      roomId,
      filling.map((update) => ({ author: 'host', update })),
    );
    const room = await load();
    const member = new FakeMember('host');
    room.join(member);
    const crowd = Array.from({ length: 1_000 }, (_, n) => entryOf(2_000 - n, 1));
    await room.receive(member, { type: 'update', update: updateOf(crowd) });
    expect(member.frames.filter(({ type }) => type === 'room-full')).toHaveLength(1_000);
    // A cost of 1 for twenty clients.
    expect(member.charged).toBe(1_000 / 20);
    room.dispose();
  });

  it('[SV364] charges three times the cost of a copy for a removal', async () => {
    const filling = Array.from({ length: 20 }, (_, n) => updateOf([entryOf(n, 39 * 1024)]));
    await log.append(
      roomId,
      filling.map((update) => ({ author: 'host', update })),
    );
    const room = await load();
    const member = new FakeMember('host');
    room.join(member);
    const gone = { client: clientIdFor('host', 50), structs: [{ gc: 1 }] };
    await room.receive(member, {
      type: 'sync-answer',
      update: updateOf([gone], [{ client: gone.client, ranges: [[0, 1]] }]),
    });
    // Bytes of the tail are counted twice until it is compacted.
    const copying = Math.floor(room.load.bytes / (16 * 1024));
    expect(copying).toBeGreaterThan(40);
    expect(member.charged).toBe(3 * copying);
    room.dispose();
  });

  it('[SV361] is idle only after a sync answer that is checked in slices is stored, even if its sender has left', async () => {
    const room = await loadWithKnown();
    const member = new FakeMember('host');
    room.join(member);
    void room.receive(member, { type: 'sync-answer', update: manyStructs(KNOWN + 1) });
    void room.receive(member, { type: 'update', update: words('entry-000001') });
    room.leave(member);
    await room.whenIdle();
    expect((await log.read(roomId))?.tail).toHaveLength(3);
    room.dispose();
  });

  it('[SV31] applies once what it received while it was being read', async () => {
    let reads = 0;
    const early = withMethods(log, {
      read: async (id) => {
        reads += 1;
        // Appended and sent to followers before the read, which contains it.
        if (reads === 1) await log.append(id, [{ author: 'host', update: words('entry-000001') }]);
        return log.read(id);
      },
    });
    const room = await load(early);
    const member = new FakeMember('guest');
    room.join(member);
    await room.receive(member, { type: 'sync-request', stateVector: Uint8Array.from([0]) });
    expect(member.frames.map((frame) => frame.type)).toEqual(['sync-request', 'sync-answer']);
    const doc = new Y.Doc();
    for (const frame of member.frames) if (frame.type === 'sync-answer') Y.applyUpdate(doc, frame.update);
    expect(doc.getMap('host').size).toBe(1);
    room.dispose();
  });

  it('[SV31] loses nothing that is stored between the read and the end of the load', async () => {
    const late = withMethods(log, {
      read: async (id) => {
        const reading = await log.read(id);
        await log.append(id, [{ author: 'host', update: words('entry-000002') }]);
        return reading;
      },
    });
    const room = await load(late);
    const member = new FakeMember('guest');
    room.join(member);
    const request = member.frames[0];
    expect(request?.type === 'sync-request' && Y.decodeStateVector(request.stateVector).size).toBe(1);
    room.dispose();
  });
});
