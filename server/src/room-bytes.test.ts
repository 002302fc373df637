import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Seat } from '@heard/shared/exercise/seat';
import { newDoc } from './device.fixture.ts';
import { JoinCacheBudget } from './join-cache-budget.ts';
import { JoinCache } from './join-cache.ts';
import { LiveItems } from './live-items.ts';
import { RoomBytes } from './room-bytes.ts';
import { runAtOnce } from './time-slicing.ts';

type Act = { device: number; key: number; type: 'write' | 'remove' | 'meet' };

const act: fc.Arbitrary<Act> = fc.record({
  device: fc.nat(2),
  key: fc.nat(4),
  type: fc.constantFrom('write', 'write', 'remove', 'meet'),
});

/** Three devices that write, remove, and sync now and then. All their updates, in order, and the document after each action. */
function history(acts: readonly Act[]): { updates: Uint8Array[]; stages: Y.Doc[] } {
  const seats: Seat[] = ['host', 'host', 'guest'];
  const devices = seats.map((seat) => ({ seat, doc: newDoc(seat) }));
  const room = new Y.Doc();
  const updates: Uint8Array[] = [];
  const stages: Y.Doc[] = [];
  for (const { doc } of devices) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'room') return;
      updates.push(update);
      Y.applyUpdate(room, update);
    });
  }
  for (const { device, key, type } of acts) {
    const { seat, doc } = devices[device] ?? { seat: 'host' as const, doc: newDoc('host') };
    const own = doc.getMap(seat);
    if (type === 'meet') Y.applyUpdate(doc, Y.encodeStateAsUpdate(room), 'room');
    else if (type === 'write') own.set(`entry-${key}`, new Uint8Array(key + 1));
    else doc.transact(() => own.set(`entry-${key}`, new Uint8Array(0)) && own.delete(`entry-${key}`));
    const stage = new Y.Doc();
    Y.applyUpdate(stage, Y.encodeStateAsUpdate(room));
    stages.push(stage);
  }
  return { updates, stages };
}

const contentOf = (doc: Y.Doc) => [doc.getMap('host').toJSON(), doc.getMap('guest').toJSON()];

describe('the answer to a join', () => {
  it('[SV344] brings a device with any known clocks to the document that Yjs would give it', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 30 }), fc.nat(), (acts, at) => {
        const { updates, stages } = history(acts);
        const whole = new Y.Doc();
        const bytes = new RoomBytes();
        const items = new LiveItems();
        for (const update of updates) {
          Y.applyUpdate(whole, update);
          runAtOnce(bytes.add(update));
          runAtOnce(items.add(update));
        }
        const fresh = new Y.Doc();
        Y.applyUpdate(fresh, runAtOnce(bytes.missingFor(new Map(), items)));
        expect(contentOf(fresh)).toEqual(contentOf(whole));
        const device = stages[at % stages.length] ?? fresh;
        const known = Y.decodeStateVector(Y.encodeStateVector(device));
        Y.applyUpdate(device, runAtOnce(bytes.missingFor(known, items)));
        for (const doc of [fresh, device]) {
          expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
          expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(fresh));
          expect(contentOf(doc)).toEqual(contentOf(whole));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[SV344] starts within a struct if the device has the beginning of it', () => {
    const run = Uint8Array.from([1, 1, 5, 0, 0, 9, 1, 5, 1, 0, 9]);
    const bytes = new RoomBytes();
    runAtOnce(bytes.add(run));
    const items = new LiveItems();
    runAtOnce(items.add(run));
    const rest = runAtOnce(bytes.missingFor(new Map([[5, 4]]), items));
    expect([...rest]).toEqual([1, 1, 5, 4, 0, 5, 1, 5, 1, 0, 9]);
    expect([...runAtOnce(bytes.missingFor(new Map([[5, 9]]), items))]).toEqual([0, 1, 5, 1, 0, 9]);
  });
});

describe('the join cache', () => {
  function held(most?: number) {
    let reads = 0;
    const all = new JoinCacheBudget(most);
    const doc = newDoc('host');
    doc.getMap('host').set('entry-000001', new Uint8Array(100));
    const update = Y.encodeStateAsUpdate(doc);
    const items = new LiveItems();
    runAtOnce(items.add(update));
    const read = () => {
      reads += 1;
      return Promise.resolve({ updates: [update], position: 1 });
    };
    const make = () => new JoinCache({ budget: all, read });
    return { all, make, ask: (bytes: JoinCache) => bytes.missingFor(new Map(), items), reads: () => reads };
  }

  it('[SV344] is filled from the log once, for any number of concurrent joins', async () => {
    const { make, ask, reads } = held();
    const bytes = make();
    const answers = await Promise.all([ask(bytes), ask(bytes), ask(bytes)]);
    await ask(bytes);
    expect(reads()).toBe(1);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('[SV345] is evicted if nobody joined for a while', async () => {
    const { all, make, ask, reads } = held();
    const bytes = make();
    await ask(bytes);
    bytes.evictIfUnused();
    expect(all.total).toBeGreaterThan(100);
    bytes.evictIfUnused();
    expect([all.total, bytes.isFilled]).toEqual([0, false]);
    await ask(bytes);
    expect(reads()).toBe(2);
  });

  it('[SV345] isn’t kept for a room that was left while it was filled', async () => {
    const { all, make, ask } = held();
    const bytes = make();
    const answer = ask(bytes);
    bytes.end();
    expect((await answer).length).toBeGreaterThan(100);
    expect([all.total, bytes.isFilled]).toEqual([0, false]);
  });

  it('[SV345] has a limit for all rooms together, beyond which the least recently used one is evicted', async () => {
    const { all, make, ask } = held(300);
    const rooms = [make(), make(), make(), make()];
    await ask(rooms[0] as JoinCache);
    await ask(rooms[1] as JoinCache);
    await ask(rooms[0] as JoinCache);
    await ask(rooms[2] as JoinCache);
    expect(rooms.map((bytes) => bytes.isFilled)).toEqual([true, false, true, false]);
    expect(all.total).toBeLessThanOrEqual(300);
  });
});
