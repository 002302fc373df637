import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawClient, STAGES } from './raw-client.fixture.ts';
import { createRoomAt, endOf, healthAt, portOf, ServerProcesses } from './server-process.fixture.ts';
import { newTestRoom, type TestRoom } from './test-server.fixture.ts';

const LARGE_BYTES = 4 * 1024 * 1024;
let processes: ServerProcesses;
let web: string;

beforeEach(() => {
  processes = new ServerProcesses();
  web = join(processes.dataDir, 'web');
  mkdirSync(web);
  writeFileSync(join(web, '200.html'), '<!doctype html>');
  writeFileSync(join(web, 'large.js'), Buffer.alloc(LARGE_BYTES, 'x'));
});
afterEach(() => processes.dispose());

async function start() {
  const child = processes.launch({ WEB_DIR: web, LOG_LEVEL: 'info' });
  const port = await portOf(child);
  child.stdout?.resume();
  return { child, port, room: await createRoomAt(port) };
}

/** One client at each stage of a connection. */
async function atEachStage(port: number, room: TestRoom): Promise<RawClient[]> {
  const clients = Object.values(STAGES).map(async (bring) => {
    const client = await RawClient.connect(port);
    await bring(client, room, newTestRoom());
    return client;
  });
  return Promise.all(clients);
}

const LEAVING = [
  ({ socket }: RawClient) => void socket.resetAndDestroy(),
  ({ socket }: RawClient) => void socket.destroy(),
  // Closes one direction first.
  ({ socket }: RawClient) => void socket.end(() => socket.resetAndDestroy()),
];

describe('a client that disconnects', () => {
  it('[SV300] with a reset or a close, at any stage, doesn’t end the process', async () => {
    const { child, port, room } = await start();
    for (const leave of LEAVING) {
      for (const client of await atEachStage(port, room)) leave(client);
      expect(await healthAt(port)).toBe(200);
    }
    expect(await endOf(child)).toBe(0);
  });

  it('[SV300] before the server has handled what it sent doesn’t end the process', async () => {
    const { child, port, room } = await start();
    for (const leave of LEAVING) {
      for (const bring of Object.values(STAGES)) {
        const client = await RawClient.connect(port);
        await bring(client, room, newTestRoom());
        leave(client);
      }
      expect(await healthAt(port)).toBe(200);
    }
    expect(await endOf(child)).toBe(0);
  });
});

describe('a client that stays connected', () => {
  it('[SV301] half-open, at any stage, doesn’t prevent the process from ending', async () => {
    const { child, port, room } = await start();
    const clients = await atEachStage(port, room);
    for (const { socket } of await atEachStage(port, room)) socket.end();
    for (const { socket } of clients) socket.pause();
    expect(await endOf(child)).toBe(0);
    for (const { socket } of clients) socket.destroy();
  }, 20_000);
});
