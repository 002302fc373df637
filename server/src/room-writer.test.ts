import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Compactor } from './compactor.ts';
import { newDoc } from './device.fixture.ts';
import { JoinCacheBudget } from './join-cache-budget.ts';
import { createLogging } from './logging.ts';
import type { Reading, RoomLog, StoredEntry } from './log/room-log.ts';
import { foldReading } from './room-fold.ts';
import { RoomWriter } from './room-writer.ts';
import { ManualSchedule } from './schedule.fixture.ts';
import { runAtOnce } from './time-slicing.ts';

const logging = createLogging(
  'silent',
  () => 0,
  () => undefined,
);

function entryAt(position: number): StoredEntry {
  const doc = newDoc('host');
  doc.getMap('host').set('entry-000001', Uint8Array.from([position]));
  return { position, author: 'host', update: Y.encodeStateAsUpdate(doc) };
}

describe('RoomWriter', () => {
  it('[SV31] applies an entry once, even if the log sends it again', () => {
    const told: number[] = [];
    const reading: Reading = { snapshot: null, snapshotPosition: 0, tail: [entryAt(1)], lastPulse: null, followers: 1 };
    const onDurable = (_: Uint8Array, entry: StoredEntry) => void told.push(entry.position);
    // Nothing is written, so the log isn't called.
    const log = {} as RoomLog;
    const compactor = new Compactor({ schedule: new ManualSchedule() });
    const writer = new RoomWriter(
      {
        roomId: 'room',
        log,
        logging,
        compactor,
        joinCacheBudget: new JoinCacheBudget(),
        onDurable,
        onCompacted: () => undefined,
      },
      runAtOnce(foldReading(reading)),
    );
    const second = entryAt(2);
    writer.receive([entryAt(1), second]);
    writer.receive([second]);
    expect(told).toEqual([2]);
    expect(writer.fold.size.tailUpdates).toBe(2);
  });
});
