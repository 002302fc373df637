import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PULSE_MS } from './device-counts.ts';
import { Device } from './device.fixture.ts';
import { createLogging, errorFields } from './logging.ts';
import { NotStored, type Health } from './log/room-log.ts';
import { FAULTS, StorageError } from './log/storage-error.ts';
import { ManualSchedule } from './schedule.fixture.ts';
import { startServer, type RunningServer } from './server.ts';
import { TestServer, withMethods } from './test-server.fixture.ts';

const health = async (port: number) => {
  const response = await fetch(`http://127.0.0.1:${port}/api/health`);
  return { status: response.status, body: await response.json() };
};

describe('the health route', () => {
  it('[SV390] answers 503 while nothing can be stored, and 200 when it can again', async () => {
    let answer: Health = { isStoring: false, code: 'SQLITE_FULL' };
    const server = await TestServer.start({ wrap: (log) => withMethods(log, { health: async () => answer }) });
    expect(await health(server.port)).toEqual({ status: 503, body: { status: 'not-storing', error: 'SQLITE_FULL' } });
    answer = { isStoring: true, code: null };
    expect(await health(server.port)).toEqual({ status: 200, body: { status: 'ok' } });
    await server.dispose();
  });
});

describe('a failure of storage in the server’s log', () => {
  let dataDir: string;
  let server: RunningServer;
  const schedule = new ManualSchedule();
  const lines: string[] = [];

  beforeEach(async () => {
    lines.length = 0;
    dataDir = mkdtempSync(join(tmpdir(), 'heard-health-'));
    server = await startServer({
      config: {
        ...{ port: 0, host: '127.0.0.1', dataDir, webDir: join(dataDir, 'no-web'), origins: [], trustProxy: false },
        ...{ roomDays: null, logLevel: 'info' },
      },
      schedule,
      writeLine: (line) => lines.push(line),
    });
  });
  afterEach(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('[SV391] has the error’s class, SQLite’s name for it and the remedy, and no folder or file', async () => {
    expect(await health(server.port)).toMatchObject({ status: 200 });
    rmSync(join(dataDir, 'heard.db'));
    schedule.advance(PULSE_MS);
    expect(await health(server.port)).toEqual({
      status: 503,
      body: { status: 'not-storing', error: 'SQLITE_READONLY_DBMOVED' },
    });
    const failed = lines.map((line) => JSON.parse(line) as object).filter((line) => 'errorCode' in line);
    expect(failed).toMatchObject([
      {
        level: 'error',
        event: 'database-failed',
        error: 'StorageError',
        errorCode: 'SQLITE_READONLY_DBMOVED',
        remedy: 'stop the server and put heard.db back',
      },
    ]);
    expect(lines.join('')).not.toContain(dataDir);
  });

  it('[SV391] names the cause if a room’s words couldn’t be stored', async () => {
    const full = new NotStored('the commit failed', { cause: new StorageError('full', '/data', 'SQLITE_FULL 13') });
    const failing = await TestServer.start({ wrap: (log) => withMethods(log, { append: () => Promise.reject(full) }) });
    const room = await failing.createRoom();
    const host = await Device.comeIn(failing, room, 'host');
    host.write('entry-000001', 'a word');
    await host.closed;
    expect(failing.logged('not-stored')).toMatchObject([
      { error: 'NotStored', errorCode: 'SQLITE_FULL', remedy: 'free space on the disk of DATA_DIR' },
    ]);
    await failing.dispose();
  });

  it.each(FAULTS)('[SV391] has a remedy for %s', (fault) => {
    const said: string[] = [];
    const logging = createLogging(
      'error',
      () => 0,
      (line) => said.push(line),
    );
    const error = new StorageError(fault, '/data', 'SQLITE_FULL 13');
    logging.error('database-failed', errorFields(error));
    expect(JSON.parse(said[0]!)).toMatchObject({ errorCode: 'SQLITE_FULL', remedy: error.remedy });
    expect(error.message).toMatch(/^DATA_DIR .+: \/data \(SQLITE_FULL 13\)\. [A-Z].+\.$/);
  });
});
