import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Device, newDoc } from './device.fixture.ts';
import { ERASE_AFTER_MS } from './erasure-timer.ts';
import { PLAN } from './plan.fixture.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

const FIRST = 'entry-000001';
const SECOND = 'entry-000002';

function isOnDisk(words: string): boolean {
  return readdirSync(server.dataDir).some((name) => readFileSync(join(server.dataDir, name)).includes(words));
}

/** Removes an entry like the page does: writes an empty one over it and deletes that at once. */
function remove(device: Device, id: string): Promise<unknown> {
  const durable = device.next('durable');
  const own = device.doc.getMap(device.seat);
  device.doc.transact(() => {
    own.set(id, new Uint8Array(0));
    own.delete(id);
  });
  return durable;
}

/** Advances the schedule, and waits until the compaction is done. */
async function momentLater(device: Device): Promise<void> {
  server.schedule.advance(ERASE_AFTER_MS);
  await device.save('entry-afterw', 'a word behind it');
}

describe('erasing the room', () => {
  it('[SV13] can be done by either: everybody is told, only a tombstone stays, and both links say so', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    const reading = await Device.open(server, room, 'guest');
    await host.save(FIRST, 'Zinnober: a word of the host');
    expect(isOnDisk('Zinnober')).toBe(true);
    guest.send({ type: 'erase-room' });
    for (const device of [host, guest, reading]) expect(await device.closed).toMatchObject({ why: 'roomErased' });
    expect(isOnDisk('Zinnober')).toBe(false);
    expect(isOnDisk(room.digests.host)).toBe(true);
    for (const seat of ['host', 'guest'] as const) {
      expect(await Device.connect(server, room, seat).closed).toMatchObject({ why: 'roomErased' });
    }
    expect(server.load.rooms).toBe(0);
    expect(server.logged('room-erased')).toHaveLength(1);
  });

  it('[SV13] accepts no words after it, neither those on their way nor those of a device that reconnects', async () => {
    const doc = newDoc('host');
    const host = await Device.comeIn(server, room, 'host', { doc });
    const guest = await Device.comeIn(server, room, 'guest');
    await host.ask({ type: 'open', plan: PLAN });
    guest.send({ type: 'erase-room' });
    host.write(FIRST, 'Malachit: too late');
    await host.closed;
    const back = Device.connect(server, room, 'host', { doc });
    expect(await back.closed).toMatchObject({ why: 'roomErased' });
    expect(isOnDisk('Malachit')).toBe(false);
    expect(await server.log.read(room.id)).toBeNull();
  });

  it('[SV14] needs a hello first', async () => {
    const reader = await Device.open(server, room, 'guest');
    reader.send({ type: 'erase-room' });
    expect(await reader.closed).toMatchObject({ why: 'malformed' });
    expect(await server.log.read(room.id)).not.toBeNull();
  });

  it('[SV74] at one server ends the room at another server', async () => {
    const second = await TestServer.start({ sharing: server });
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(second, room, 'guest');
    host.send({ type: 'erase-room' });
    expect(await guest.closed).toMatchObject({ why: 'roomErased' });
    expect(await host.closed).toMatchObject({ why: 'roomErased' });
    expect(second.load.rooms).toBe(0);
    await second.dispose();
  });
});

describe('erasing words', () => {
  it('[SV33] removes them from the files a moment later, while the room stays open', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    await host.save(FIRST, 'Zinnober: to be erased');
    await host.save(SECOND, 'Karmesin: to be erased');
    await guest.save(FIRST, 'Malachit: to stay');
    expect([isOnDisk('Zinnober'), isOnDisk('Karmesin')]).toEqual([true, true]);
    await Promise.all([remove(host, FIRST), remove(host, SECOND)]);
    expect(isOnDisk('Zinnober')).toBe(true);
    await momentLater(host);
    expect([isOnDisk('Zinnober'), isOnDisk('Karmesin'), isOnDisk('Malachit')]).toEqual([false, false, true]);
    expect(server.logged('compacted')).toHaveLength(1);
    await guest.until(() => guest.read('host', FIRST) === undefined);
    const late = await Device.open(server, room, 'host');
    expect(late.content).toEqual(host.content);
  });

  it('[SV33] removes them from an earlier snapshot, too, and a bare delete counts as erasing', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.save(FIRST, 'Zinnober: first');
    await host.save(SECOND, 'Karmesin: second');
    await remove(host, FIRST);
    await momentLater(host);
    expect([isOnDisk('Zinnober'), isOnDisk('Karmesin')]).toEqual([false, true]);
    const durable = host.next('durable');
    host.doc.getMap('host').delete(SECOND);
    await durable;
    await momentLater(host);
    expect(isOnDisk('Karmesin')).toBe(false);
  });

  it('[SV34] happens at the latest when the last device leaves, the server stops, or the room is loaded again', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    await host.save(FIRST, 'Zinnober: to be erased');
    await remove(host, FIRST);
    await host.leave();
    await guest.caughtUp();
    expect(isOnDisk('Zinnober')).toBe(true);
    await guest.leave();
    await expect.poll(() => server.load.rooms).toBe(0);
    expect(isOnDisk('Zinnober')).toBe(false);

    const again = await Device.comeIn(server, room, 'host');
    await again.save(SECOND, 'Karmesin: to be erased');
    await remove(again, SECOND);
    await server.stop();
    expect(isOnDisk('Karmesin')).toBe(false);
    await server.start();
  });

  it('[SV34] is made up for after a crash, a moment after the room is loaded again', async () => {
    const doc = newDoc('host');
    doc.getMap('host').set(FIRST, new TextEncoder().encode('Zinnober: to be erased'));
    const written = Y.encodeStateAsUpdate(doc);
    const before = Y.encodeStateVector(doc);
    doc.getMap('host').delete(FIRST);
    await server.log.append(room.id, [
      { author: 'host', update: written },
      { author: 'host', update: Y.encodeStateAsUpdate(doc, before) },
    ]);
    expect(isOnDisk('Zinnober')).toBe(true);
    const host = await Device.comeIn(server, room, 'host');
    await momentLater(host);
    expect(isOnDisk('Zinnober')).toBe(false);
  });

  it('[SV34] doesn’t compact when words are only rewritten', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.save(FIRST, 'one');
    await host.save(FIRST, 'two');
    await momentLater(host);
    await host.leave();
    expect(server.logged('compacted')).toEqual([]);
  });

  it('[SV35] is permanent when a device reconnects that still has them, also with changes made offline', async () => {
    const phone = newDoc('host');
    const first = await Device.comeIn(server, room, 'host', { doc: phone });
    await first.save(FIRST, 'Zinnober: to be erased');
    await first.save(SECOND, 'Karmesin: to be erased');
    await first.leave();
    const laptop = await Device.comeIn(server, room, 'host');
    await Promise.all([remove(laptop, FIRST), remove(laptop, SECOND)]);
    await momentLater(laptop);
    // Written offline meanwhile.
    phone.getMap('host').set('entry-000003', new TextEncoder().encode('Malachit: from a tunnel'));
    const back = Device.connect(server, room, 'host', { doc: phone });
    await back.until(() => back.count('sync-request') === 1);
    await back.hello();
    back.send({ type: 'sync-request', stateVector: Y.encodeStateVector(phone) });
    await back.until(() => back.read('host', FIRST) === undefined && back.read('host', SECOND) === undefined);
    await laptop.until(() => laptop.read('host', 'entry-000003') === 'Malachit: from a tunnel');
    expect([isOnDisk('Zinnober'), isOnDisk('Karmesin'), isOnDisk('Malachit')]).toEqual([false, false, true]);
    const late = await Device.open(server, room, 'guest');
    expect(late.content).toEqual(laptop.content);
  });
});
