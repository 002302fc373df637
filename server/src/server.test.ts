import { once } from 'node:events';
import v8 from 'node:v8';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeClientFrame } from '@heard/shared/wire/frame';
import { Device, newDoc } from './device.fixture.ts';
import { PLAN } from './plan.fixture.ts';
import { protocolsFor, TestServer, withMethods, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start({ roomDays: 30 });
  room = await server.createRoom();
});
afterEach(() => server.dispose());

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a room without connections', () => {
  it('[SV80] takes no memory: it is disposed of, and no Yjs document is kept at any time', async () => {
    const doc = newDoc('host');
    const updates: Uint8Array[] = [];
    doc.on('update', (update) => updates.push(update));
    for (let i = 0; i < 210; i += 1) doc.getMap('host').set('entry-000001', Uint8Array.from([i]));
    const countDocs = () => v8.queryObjects(Y.Doc, { format: 'count' });
    const before = countDocs();
    // A bare WebSocket, so that the test itself holds only one document.
    const socket = new WebSocket(`${server.socketUrl}/${room.id}`, protocolsFor(room.tokens.host));
    await once(socket, 'open');
    for (const update of updates) socket.send(encodeClientFrame({ type: 'update', update }));
    socket.send(encodeClientFrame({ type: 'sync-request', stateVector: Uint8Array.from([0]) }));
    await until(() => server.logged('compacted').length > 0);
    expect(server.load).toEqual({ rooms: 1, sockets: 1 });
    expect(countDocs()).toBe(before);
    socket.close();
    await until(() => server.load.rooms === 0 && server.load.sockets === 0);
    expect(countDocs()).toBe(before);
    expect(updates).toHaveLength(210);
  });

  it('[SV81] keeps its content when a device connects while it is being disposed of', async () => {
    for (let i = 0; i < 10; i += 1) {
      const host = await Device.comeIn(server, room, 'host');
      await host.save(`entry-00000${i}`, `text ${i}`);
      host.socket.close();
      const next = await Device.comeIn(server, room, 'host');
      expect(next.read('host', `entry-00000${i}`)).toBe(`text ${i}`);
      await next.leave();
    }
    await until(() => server.load.rooms === 0);
  });

  it('[SV82] is deleted after the days that the operator set, and not before', async () => {
    await (await Device.comeIn(server, room, 'host')).leave();
    const day = 24 * 60 * 60;
    server.wait(29 * day);
    server.schedule.advance(day * 1000);
    await until(() => server.load.rooms === 0);
    expect(await server.log.find(room.id)).not.toBeNull();
    server.wait(2 * day);
    server.schedule.advance(day * 1000);
    await until(() => server.logged('rooms-expired').length === 1);
    expect(await server.log.find(room.id)).toBeNull();
  });
});

describe('stopping', () => {
  it('[SV83] stores everything that was received, and accepts no more connections', async () => {
    const host = await Device.comeIn(server, room, 'host');
    host.write('entry-000001', 'the last thing');
    await host.caughtUp();
    await server.stop();
    expect(await host.closed).toMatchObject({ why: 'goingAway' });
    await server.start();
    const again = await Device.open(server, room, 'host');
    expect(again.read('host', 'entry-000001')).toBe('the last thing');
  });

  it('[SV84] cuts a connection that doesn’t answer the close handshake', async () => {
    const host = await Device.comeIn(server, room, 'host');
    host.socket.pause();
    const stopped = server.stop();
    await until(() => server.load.rooms <= 1);
    // A second passes in each turn of the event loop, until the server's time limit is over.
    let isStopped = false;
    void stopped.then(() => (isStopped = true));
    while (!isStopped) {
      server.schedule.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    host.socket.terminate();
    await server.start();
  });
});

describe('stopping with a disk that doesn’t answer', () => {
  it('[SV84] ends within its time limit', async () => {
    const stuck = await TestServer.start({ wrap: (log) => withMethods(log, { append: () => new Promise(() => {}) }) });
    const stuckRoom = await stuck.createRoom();
    const host = await Device.comeIn(stuck, stuckRoom, 'host');
    host.press({ type: 'open', plan: PLAN });
    await host.caughtUp();
    let isStopped = false;
    void stuck.dispose().then(() => (isStopped = true));
    while (!isStopped) {
      stuck.schedule.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await host.closed;
  });
});

describe('the server’s log', () => {
  it('[SV85] contains no words, tokens, digests, room ids or addresses', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    await host.save('entry-MARKER', 'MARKER of a word');
    await host.ask({ type: 'open', plan: PLAN });
    guest.sendBytes(new TextEncoder().encode('MARKER frame'));
    await guest.closed;
    await Device.connect(server, room, 'host', { protocols: ['heard.1', 'heard.token.MARKER'] }).closed;
    const { port } = server;
    for (const path of ['/r/%231hMARKER', '/r/MARKER?key=MARKER', '/MARKER.js', `/ws/${room.id}`]) {
      await fetch(`http://127.0.0.1:${port}${path}`);
    }
    await fetch(`http://127.0.0.1:${port}/api/rooms`, { method: 'POST', body: 'MARKER' });
    await host.leave();
    const all = server.lines.join('');
    expect(server.lines.length).toBeGreaterThan(4);
    for (const secret of [
      'MARKER',
      ...Object.values(room.tokens),
      ...Object.values(room.digests),
      room.id,
      '127.0.0.1',
    ]) {
      expect(all).not.toContain(secret);
    }
  });
});
