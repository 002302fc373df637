import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeClientFrame } from '@heard/shared/wire/frame';
import { Device } from './device.fixture.ts';
import { maskedFrame, OPCODE, RawClient, upgradeRequest } from './raw-client.fixture.ts';
import { TestServer, type TestRoom } from './test-server.fixture.ts';

const LOOK_MS = 10_000;
const TEXT = 'x'.repeat(39 * 1024);
let server: TestServer;
let room: TestRoom;

beforeEach(async () => {
  server = await TestServer.start();
  room = await server.createRoom();
});
afterEach(() => server.dispose());

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

/** Writes until the kernel's buffers for the device that doesn't read are full, and this many bytes wait in the server. */
async function fill(writer: Device, bytes: number): Promise<void> {
  for (let i = 0; i < 1_000 && server.held < bytes; i += 1) {
    server.wait(1);
    await writer.save('entry-000001', `${i} ${TEXT}`);
  }
  expect(server.held).toBeGreaterThanOrEqual(bytes);
}

/** Runs liveness checks, and waits until the reader has answered each ping. */
async function look(reader: Device, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const pinged = reader.pinged();
    server.schedule.advance(LOOK_MS);
    await pinged;
  }
}

const closes = () => server.logged('socket-closed').map((line) => line['close']);

describe('a device that reads nothing', () => {
  it.each([
    ['little', 300 * 1024],
    ['so much that the server stopped reading it', 1_200 * 1024],
  ])('[SV321] is closed after thirty seconds if %s waits, and syncs when it reconnects', async (_, bytes) => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await Device.comeIn(server, room, 'guest');
    guest.socket.pause();
    await fill(host, bytes);
    await look(host, 3);
    expect(closes()).toEqual([]);
    await look(host, 1);
    expect(closes()).toEqual(['readsNothing']);
    server.schedule.advance(2_000);
    await until(() => server.load.sockets === 1);
    expect(server.held).toBe(0);
    guest.socket.terminate();
    const again = await Device.comeIn(server, room, 'guest');
    expect(again.read('host', 'entry-000001')).toBe(host.read('host', 'entry-000001'));
  });

  it('[SV321] is closed even if it keeps sending', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guest = await RawClient.connect(server.port);
    guest.send(upgradeRequest(room, { token: room.tokens.guest }));
    await guest.receives(' 101 ');
    guest.socket.pause();
    await fill(host, 300 * 1024);
    for (let i = 0; i < 4; i += 1) {
      guest.send(maskedFrame(OPCODE.binary, encodeClientFrame({ type: 'clock', t0: i })));
      await look(host, 1);
    }
    expect(closes()).toEqual(['readsNothing']);
    guest.socket.destroy();
  });
});

describe('devices that together occupy too much memory', () => {
  it('[SV323] lose the one with the largest share, at once', async () => {
    const host = await Device.comeIn(server, room, 'host');
    const guests = [];
    for (let i = 0; i < 3; i += 1) guests.push(await Device.comeIn(server, room, 'guest'));
    for (const { socket } of guests) socket.pause();
    const isCut = () => server.load.sockets < 4;
    for (let i = 0; i < 1_000 && !isCut(); i += 1) {
      server.wait(1);
      await host.save('entry-000001', `${i} ${TEXT}`);
    }
    expect(server.logged('socket-closed')).toMatchObject([{ close: 'tooFast', reason: 'bound-of-room' }]);
    expect(server.load.sockets).toBe(3);
    for (const { socket } of guests) socket.terminate();
  });
});

describe('a message that doesn’t end', () => {
  async function comeInRaw(): Promise<RawClient> {
    const client = await RawClient.connect(server.port);
    client.send(upgradeRequest(room));
    await client.receives(' 101 ');
    return client;
  }

  it('[SV324] may have 1,024 fragments', async () => {
    const client = await comeInRaw();
    const one = Uint8Array.from([0]);
    client.send(maskedFrame(OPCODE.binary, one, false));
    for (let i = 0; i < 1_024; i += 1) client.send(maskedFrame(OPCODE.continuation, one, false));
    await client.receivesAll();
    client.socket.destroy();
    expect(server.logged('socket-error')).toMatchObject([{ errorCode: 'WS_ERR_TOO_MANY_BUFFERED_PARTS' }]);
    await until(() => server.load.sockets === 0);
  });

  it('[SV323] counts as memory that its device occupies', async () => {
    const client = await comeInRaw();
    client.send(maskedFrame(OPCODE.binary, new Uint8Array(50_000), false));
    await until(() => server.held >= 50_000);
    client.send(maskedFrame(OPCODE.continuation, new Uint8Array(0), true));
    await until(() => server.held < 10_000);
    client.send(maskedFrame(OPCODE.binary, new Uint8Array(50_000)).subarray(0, 40_000));
    await until(() => server.held >= 40_000);
    client.socket.destroy();
    await until(() => server.held === 0);
  });

  it('[SV325] has two minutes, even if a little of it arrives all the time', async () => {
    const guest = await Device.comeIn(server, room, 'guest');
    const client = await comeInRaw();
    client.send(maskedFrame(OPCODE.binary, Uint8Array.from([0]), false));
    for (let looks = 1; looks <= 12; looks += 1) {
      client.send(maskedFrame(OPCODE.continuation, Uint8Array.from([0]), false));
      await look(guest, 1);
    }
    expect(closes()).toEqual([]);
    await look(guest, 2);
    expect(server.logged('socket-closed')).toMatchObject([{ close: 'tooFast', reason: 'unfinished-message' }]);
    client.socket.destroy();
  });
});

describe('a frame of more than one part', () => {
  it('[SV320] arrives whole', async () => {
    const host = await Device.comeIn(server, room, 'host');
    for (let i = 0; i < 9; i += 1) {
      server.wait(1);
      await host.save(`entry-00000${i}`, `${i} ${TEXT}`);
    }
    const guest = await Device.open(server, room, 'guest');
    expect(guest.read('host', 'entry-000008')).toBe(`8 ${TEXT}`);
    guest.socket.close();
    await once(guest.socket, 'close');
  });
});
