import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NotStored } from './room-log.ts';
import { DIGESTS, failureOf, host, ROOM, Storage } from './storage.fixture.ts';

const storage = new Storage();

describe('the files of the log', () => {
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

  it('[LO313] can be read by the server’s own user only', async () => {
    const log = storage.start();
    await log.create(ROOM, DIGESTS);
    expect(modeOf(storage.dataDir)).toBe('700');
    const files = readdirSync(storage.dataDir);
    expect(files.sort()).toEqual(['heard.db', 'heard.db-shm', 'heard.db-wal', 'heard.lock']);
    expect(files.map((name) => modeOf(storage.path(name)))).toEqual(['600', '600', '600', '600']);
  });

  it('[LO313] lose the permissions that an earlier version gave them, and the folder keeps its own', async () => {
    await storage.fill();
    for (const name of readdirSync(storage.dataDir)) chmodSync(storage.path(name), 0o644);
    chmodSync(storage.dataDir, 0o755);
    storage.start();
    expect(readdirSync(storage.dataDir).map((name) => modeOf(storage.path(name)))).toEqual([
      '600',
      '600',
      '600',
      '600',
    ]);
    expect(modeOf(storage.dataDir)).toBe('755');
  });

  it('[LO314] are created completely or not at all: a start repeats what an interrupted one left unfinished', async () => {
    mkdirSync(storage.dataDir);
    writeFileSync(storage.path('heard.db-new'), '');
    writeFileSync(storage.path('heard.db-new-journal'), 'half');
    await storage.start().create(ROOM, DIGESTS);
    expect(readdirSync(storage.dataDir).filter((name) => name.includes('new'))).toEqual([]);
  });
});

describe('while the server runs', () => {
  it('[LO315] a deleted lock file is locked again, and reported', async () => {
    const log = storage.start();
    rmSync(storage.path('heard.lock'));
    await log.pulse(new Map());
    expect(storage.errors).toMatchObject([{ fault: 'lock-deleted' }]);
    expect(failureOf(() => storage.start()).fault).toBe('in-use');
    expect(await log.create(ROOM, DIGESTS)).toBe('created');
    await log.pulse(new Map());
    expect(storage.errors).toHaveLength(1);
  });

  it('[LO316] a server whose folder another one took stores nothing more, reports it, and isn’t healthy', async () => {
    const first = storage.start();
    await first.create(ROOM, DIGESTS);
    rmSync(storage.path('heard.lock'));
    const second = storage.start();
    await expect(first.append(ROOM, host(10))).rejects.toMatchObject({ name: 'NotStored', code: 'SQLITE_BUSY' });
    expect(storage.errors).toMatchObject([{ fault: 'taken-over' }]);
    expect(await first.health()).toEqual({ isStoring: false, code: 'SQLITE_BUSY' });
    await second.append(ROOM, host(20));
    expect((await second.read(ROOM))?.tail.map(({ update }) => update.length)).toEqual([20]);
  });

  it('[LO316] it notices that by itself', async () => {
    const first = storage.start();
    rmSync(storage.path('heard.lock'));
    storage.start();
    await first.pulse(new Map());
    expect(storage.errors).toMatchObject([{ fault: 'taken-over' }]);
  });

  const changes: [string, () => void][] = [
    ['deleted', () => rmSync(storage.path('heard.db'))],
    ['moved away', () => renameSync(storage.path('heard.db'), storage.path('elsewhere'))],
    ['replaced', () => renameSync(storage.path('other.db'), storage.path('heard.db'))],
    ['moved with its folder', () => renameSync(storage.dataDir, `${storage.dataDir}-elsewhere`)],
  ];

  it.each(changes)('[LO340] nothing is acknowledged from the moment that a database was %s', async (_what, change) => {
    const log = storage.start();
    await log.create(ROOM, DIGESTS);
    writeFileSync(storage.path('other.db'), readFileSync(storage.path('heard.db')));
    change();
    await expect(log.append(ROOM, host(10))).rejects.toMatchObject({ code: 'SQLITE_READONLY_DBMOVED' });
    expect(storage.errors).toMatchObject([{ fault: 'moved' }]);
  });

  it.each(changes)(
    '[LO317] a database that was %s isn’t written to, and no new one is created',
    async (_what, change) => {
      const log = storage.start();
      await log.create(ROOM, DIGESTS);
      writeFileSync(storage.path('other.db'), readFileSync(storage.path('heard.db')));
      change();
      const there = existsSync(storage.path('heard.db'));
      await log.pulse(new Map());
      expect(storage.errors).toMatchObject([{ fault: 'moved', message: expect.stringContaining(storage.dataDir) }]);
      await expect(log.append(ROOM, host(10))).rejects.toBeInstanceOf(NotStored);
      expect(await log.health()).toEqual({ isStoring: false, code: 'SQLITE_READONLY_DBMOVED' });
      expect(existsSync(storage.path('heard.db'))).toBe(there);
    },
  );
});
