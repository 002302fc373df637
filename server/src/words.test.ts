import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Device, newDoc } from './device.fixture.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

const stored = async () => (await server.log.read(room.id))?.tail ?? [];
const entryId = (n: number) => `entry-${String(n).padStart(6, '0')}`;

describe('words', () => {
  it('[SV20] reach everybody else in the room, both seats, in the order of the log', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const second = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    for (let i = 0; i < 20; i += 1) (i % 2 ? host : second).write(entryId(i), `word ${i}`);
    await guest.until(() => guest.doc.getMap('host').size === 20);
    await second.until(() => second.doc.getMap('host').size === 20);
    const order = (await stored()).map((entry) => Buffer.from(entry.update).toString('hex'));
    const told = guest.frames.flatMap((frame) =>
      frame.type === 'update' ? [Buffer.from(frame.update).toString('hex')] : [],
    );
    expect(told).toEqual(order);
    expect(host.read('host', entryId(0))).toBe('word 0');
  });

  it('[SV21] aren’t sent back to the device that wrote them', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.save(entryId(1), 'a word');
    await host.caughtUp();
    expect(host.count('update')).toBe(0);
  });

  it('[SV22] are acknowledged with the clocks up to which they are durable, one frame for each update', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const before = host.count('durable');
    const first = await host.save(entryId(1), 'one');
    const second = await host.save(entryId(2), 'two');
    expect([...first.clocks]).toEqual([[host.doc.clientID, 1]]);
    expect([...second.clocks]).toEqual([[host.doc.clientID, 2]]);
    expect(host.count('durable')).toBe(before + 2);
  });

  it('[SV22] are acknowledged again if they were known', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.save(entryId(1), 'one');
    const durable = host.next('durable');
    host.send({ type: 'sync-answer', update: Y.encodeStateAsUpdate(host.doc) });
    expect([...(await durable).clocks]).toEqual([[host.doc.clientID, 1]]);
    expect(await stored()).toHaveLength(1);
  });

  it('[SV22] are acknowledged over the next connection if the last one broke before the acknowledgement', async () => {
    const first = await Device.comeIn(server, room, 'host');
    await first.save(entryId(1), 'one');
    const second = await Device.comeIn(server, room, 'host');
    const durable = second.next('durable');
    second.send({ type: 'sync-request', stateVector: Y.encodeStateVector(first.doc) });
    expect([...(await durable).clocks]).toEqual([[first.doc.clientID, 1]]);
  });

  it('[SV22] are acknowledged after hello if they were sent before it', async () => {
    const host = await Device.open(server, room, 'host');
    host.write(entryId(1), 'before');
    await host.caughtUp();
    expect(host.count('durable')).toBe(0);
    const durable = host.next('durable');
    await host.hello();
    host.write(entryId(2), 'after');
    expect([...(await durable).clocks.keys()]).toContain(host.doc.clientID);
  });

  it('[SV22] are acknowledged as deleted under the clients that had written them', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.save(entryId(1), 'one');
    const durable = host.next('durable');
    host.doc.getMap('host').delete(entryId(1));
    expect([...(await durable).clocks]).toEqual([[host.doc.clientID, 1]]);
  });

  it('[SV23] aren’t stored again when a delete is sent again at every reconnect', async () => {
    const doc = newDoc('host');
    const host = await Device.comeIn(server, room, 'host', { doc });
    await host.save(entryId(1), 'one');
    await host.save(entryId(1), 'two');
    await host.leave();
    for (let i = 0; i < 3; i += 1) {
      const again = Device.connect(server, room, 'host', { doc });
      await again.until(() => again.count('sync-request') === 1);
      await again.hello();
      await again.caughtUp();
      await again.leave();
    }
    expect(await stored()).toHaveLength(2);
  });

  it('[SV24] written offline arrive with the sync answer', async () => {
    const doc = newDoc('host');
    doc.getMap('host').set(entryId(1), new TextEncoder().encode('written in a tunnel'));
    const guest = await Device.comeIn(server, room, 'guest');
    await Device.comeIn(server, room, 'host', { doc });
    await guest.until(() => guest.read('host', entryId(1)) !== undefined);
    expect(guest.read('host', entryId(1))).toBe('written in a tunnel');
  });

  it('[SV24] written while reconnecting are left to the sync answer behind them, not refused', async () => {
    const doc = newDoc('host');
    doc.getMap('host').set(entryId(1), new TextEncoder().encode('in the tunnel'));
    const guest = await Device.comeIn(server, room, 'guest');
    const host = Device.connect(server, room, 'host', { doc, isMute: true });
    await host.until(() => host.count('sync-request') === 1);
    host.write(entryId(2), 'just out of it');
    await host.caughtUp();
    expect(await stored()).toEqual([]);
    host.send({ type: 'sync-answer', update: Y.encodeStateAsUpdate(doc) });
    await guest.until(() => guest.doc.getMap('host').size === 2);
    expect(guest.read('host', entryId(2))).toBe('just out of it');
  });

  it('[SV24] that leave a gap after the sync answer are refused', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await host.save(entryId(1), 'one');
    const ahead = Y.encodeStateAsUpdate(host.doc);
    const other = newDoc('host');
    Y.applyUpdate(other, ahead);
    other.getMap('host').set(entryId(2), Uint8Array.from([2]));
    const before = Y.encodeStateVector(other);
    other.getMap('host').set(entryId(3), Uint8Array.from([3]));
    host.send({ type: 'update', update: Y.encodeStateAsUpdate(other, before) });
    expect(await host.closed).toMatchObject({ why: 'forbiddenUpdate', reason: expect.stringContaining('gap') });
  });

  it('[SV25] sent right before the tab closed are stored', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    host.write(entryId(1), 'last words');
    await host.leave();
    await guest.until(() => guest.read('host', entryId(1)) !== undefined);
  });
});
