import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { CLOSE } from '@heard/shared/wire/close-codes';
import { toBase64url } from '@heard/shared/words/base64url';
import { Device, newDoc } from './device.fixture.ts';
import { ROOM_LIMITS } from './room-limits.ts';
import { newTestRoom, protocolsFor, TestServer, type TestRoom } from './test-server.fixture.ts';

let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start({ origins: ['https://heard.example'] });
  room = await server.createRoom();
});
afterEach(() => server.dispose());

describe('admission', () => {
  it('[SV01] accepts the right token of each seat, and negotiates the newest common version', async () => {
    const host = await Device.open(server, room, 'host');
    const guest = await Device.open(server, room, 'guest');
    const [, , token = ''] = protocolsFor(room.tokens.guest);
    const older = Device.connect(server, room, 'guest', { protocols: ['heard.1', token] });
    await once(older.socket, 'open');
    expect(host.socket.protocol).toBe('heard.2');
    expect(guest.socket.protocol).toBe('heard.2');
    expect(older.socket.protocol).toBe('heard.1');
  });

  it('[SV02] gives a wrong token, an unknown room and an invalid path the same answer', async () => {
    const strangers = [
      Device.connect(server, room, 'host', { protocols: protocolsFor(newTestRoom().tokens.host) }),
      Device.connect(server, newTestRoom(), 'host'),
      Device.connect(server, { ...room, id: 'not-a-room' }, 'host'),
      Device.connect(server, room, 'host', { protocols: ['heard.1'] }),
      Device.connect(server, room, 'host', { protocols: ['heard.1', 'heard.token.short'] }),
    ];
    const answers = await Promise.all(strangers.map((stranger) => stranger.closed));
    for (const answer of answers) {
      expect(answer).toEqual({ why: 'refusedSeat', code: 4401, reason: CLOSE.refusedSeat.reason });
    }
    for (const stranger of strangers) expect(stranger.frames).toEqual([]);
    expect(server.load.rooms).toBe(0);
  });

  it('[SV02] doesn’t accept the digest of a token as the token', async () => {
    const thief = Device.connect(server, room, 'host', { protocols: protocolsFor(room.digests.host) });
    expect(await thief.closed).toMatchObject({ why: 'refusedSeat' });
  });

  it('[SV03] tells a right token that the room was erased, and a wrong one nothing', async () => {
    await server.log.erase(room.id);
    expect(await Device.connect(server, room, 'guest').closed).toMatchObject({ why: 'roomErased', code: 4410 });
    const wrong = Device.connect(server, room, 'guest', { protocols: protocolsFor(newTestRoom().tokens.host) });
    expect(await wrong.closed).toMatchObject({ why: 'refusedSeat' });
  });

  it('[SV03] tells everybody in the room that it was erased', async () => {
    const host = await Device.comeIn(server, room, 'host');
    await server.log.erase(room.id);
    expect(await host.closed).toMatchObject({ why: 'roomErased' });
  });

  it('[SV04] refuses a page of another origin, and accepts its own and those that the operator allows', async () => {
    const foreign = Device.connect(server, room, 'host', { headers: { origin: 'https://evil.example' } });
    expect(await foreign.closed).toMatchObject({ why: 'wrongOrigin', code: 4406 });
    for (const origin of [`http://127.0.0.1:${server.port}`, 'https://heard.example']) {
      await Device.open(server, room, 'host', { headers: { origin } });
    }
  });

  it('[SV05] tells a client with unknown versions only, if its token is right', async () => {
    const [, , token = ''] = protocolsFor(room.tokens.host);
    const newer = Device.connect(server, room, 'host', { protocols: ['heard.3', token] });
    expect(await newer.closed).toMatchObject({ why: 'versionUnknown' });
    expect(newer.socket.protocol).toBe('heard.3');
    const [, , wrong = ''] = protocolsFor(newTestRoom().tokens.host);
    const stranger = Device.connect(server, room, 'host', { protocols: ['heard.3', wrong] });
    expect(await stranger.closed).toMatchObject({ why: 'refusedSeat' });
  });

  it('[SV06] answers 404 to an upgrade on any other path', async () => {
    const elsewhere = new WebSocket(`ws://127.0.0.1:${server.port}/elsewhere`);
    const status = await new Promise((resolve) => {
      elsewhere.on('error', () => undefined);
      elsewhere.on('unexpected-response', (request, response) => {
        resolve(response.statusCode);
        request.destroy();
      });
    });
    expect(status).toBe(404);
  });

  it('[SV07] accepts eight devices at a seat, and tells the ninth why not', async () => {
    const devices = await Promise.all(
      Array.from({ length: ROOM_LIMITS.devicesPerSeat }, () => Device.open(server, room, 'host')),
    );
    expect(await Device.connect(server, room, 'host').closed).toMatchObject({ why: 'tooManyDevices', code: 4415 });
    await Device.open(server, room, 'guest');
    await devices[0]?.leave();
    await Device.open(server, room, 'host');
  });

  it('[SV08] gives the place of a silent connection to the device that reconnects', async () => {
    const gone = await Device.open(server, room, 'host');
    gone.socket.pause();
    const others = await Promise.all(
      Array.from({ length: ROOM_LIMITS.devicesPerSeat - 1 }, () => Device.open(server, room, 'host')),
    );
    for (let pings = 0; pings < 2; pings += 1) {
      const pinged = others.map((device) => device.pinged());
      server.schedule.advance(10_000);
      await Promise.all(pinged);
    }
    await Device.open(server, room, 'host');
    for (const device of others) expect(device.socket.readyState).toBe(WebSocket.OPEN);
    gone.socket.terminate();
  });

  it('[SV09] cuts a connection that left two pings unanswered, and no other', async () => {
    const alive = await Device.comeIn(server, room, 'guest');
    const dead = await Device.comeIn(server, room, 'host');
    dead.socket.pause();
    const left = alive.nextOf((frame) => frame.type === 'presence' && frame.presence.host === 0);
    for (let pings = 0; pings < 3; pings += 1) {
      const pinged = alive.pinged();
      server.schedule.advance(10_000);
      await pinged;
    }
    await left;
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
    dead.socket.terminate();
  });
});

describe('an unmodified y-websocket', () => {
  const providers: WebsocketProvider[] = [];
  afterEach(() => providers.splice(0).forEach((provider) => provider.destroy()));

  function provider(doc: Y.Doc, token: string): WebsocketProvider {
    const made = new WebsocketProvider(server.socketUrl, room.id, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      protocols: protocolsFor(token),
      disableBc: true,
    });
    providers.push(made);
    return made;
  }

  const synced = (made: WebsocketProvider) =>
    new Promise<void>((resolve) => made.on('sync', (isSynced) => isSynced && resolve()));
  const updated = (doc: Y.Doc, isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => isThere() && resolve();
      doc.on('update', check);
      check();
    });

  it('[SV10] gets the whole document and writes its own branch', async () => {
    const [hostDoc, guestDoc] = [newDoc('host'), newDoc('guest')];
    hostDoc.getMap('host').set('before-conn1', Uint8Array.from([1]));
    await synced(provider(hostDoc, room.tokens.host));
    await synced(provider(guestDoc, room.tokens.guest));
    await updated(guestDoc, () => guestDoc.getMap('host').has('before-conn1'));
    guestDoc.getMap('guest').set('from-guest-1', Uint8Array.from([2]));
    await updated(hostDoc, () => hostDoc.getMap('guest').has('from-guest-1'));
    expect(hostDoc.getMap('guest').get('from-guest-1')).toEqual(Uint8Array.from([2]));
    expect(guestDoc.getMap('host').get('before-conn1')).toEqual(Uint8Array.from([1]));
  });

  it('[SV10] gets what was written before, also after a compaction', async () => {
    const device = await Device.comeIn(server, room, 'host');
    for (let i = 0; i < ROOM_LIMITS.tailUpdates + 5; i += 1) await device.save('entry-000001', `text ${i}`);
    expect(server.logged('compacted')).toHaveLength(1);
    const doc = newDoc('guest');
    await synced(provider(doc, room.tokens.guest));
    expect(new TextDecoder().decode(doc.getMap('host').get('entry-000001') as Uint8Array)).toBe(
      `text ${ROOM_LIMITS.tailUpdates + 4}`,
    );
  });

  it('[SV11] gets nothing with a wrong token, and stops', async () => {
    await (await Device.comeIn(server, room, 'host')).save('entry-000001', 'a word');
    const doc = newDoc('guest');
    const made = provider(doc, toBase64url(new Uint8Array(32)));
    const closed = await new Promise<{ code: number }>((resolve) => made.on('closed', resolve));
    expect(closed.code).toBe(CLOSE.refusedSeat.code);
    expect(made.shouldConnect).toBe(false);
    expect(doc.store.clients.size).toBe(0);
  });

  it('[SV12] receives its own awareness and no one else’s', async () => {
    const device = await Device.open(server, room, 'guest');
    const made = provider(newDoc('host'), room.tokens.host);
    await synced(made);
    const heard = new Promise<void>((resolve) => {
      made.messageHandlers[1] = () => resolve();
    });
    made.awareness.setLocalState({ cursor: 1 });
    await heard;
    await device.caughtUp();
    expect(device.count('awareness')).toBe(0);
  });
});
