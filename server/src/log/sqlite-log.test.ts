import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotStored } from './room-log.ts';
import { describeRoomLog } from './room-log.contract.ts';
import { openSqlite, type Database } from './sqlite-database.ts';
import { SqliteLog } from './sqlite-log.ts';

const ROOM = 'AAAAAAAAAAAAAAAAAAAAAA';
const DIGESTS = { host: 'h'.repeat(43), guest: 'g'.repeat(43) };
const host = (text: string) => ({ author: 'host' as const, update: new TextEncoder().encode(text) });

describeRoomLog('SqliteLog', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'heard-log-'));
  const clock = { now: 1_000_000 };
  let monotonic = 500;
  const open = () => new SqliteLog({ dataDir, now: () => clock.now, monotonic: () => monotonic });
  let current = open();
  return {
    log: current,
    clock,
    pass: (ms) => {
      clock.now += ms;
      monotonic += ms;
    },
    reopen: async () => (current = open()),
    stored: async () => Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))),
    dispose: async () => {
      await current.close();
      rmSync(dataDir, { recursive: true });
    },
  };
});

/** An error like those of `node:sqlite`. */
function diskError(errcode: number): Error {
  FailingDatabase.failNext = null;
  return Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode });
}

/** A database whose next statement fails if the test says so. */
class FailingDatabase implements Database {
  static failNext: string | null = null;
  static errcode = 1_034;
  static isOpenFailing = false;
  static opened = 0;
  static readonly executed: string[] = [];
  readonly #db: Database;

  constructor(path: string) {
    if (FailingDatabase.isOpenFailing) throw new Error('unable to open database file');
    FailingDatabase.opened += 1;
    this.#db = openSqlite(path);
  }

  exec(sql: string): void {
    FailingDatabase.executed.push(sql);
    if (FailingDatabase.failNext === sql) throw diskError(FailingDatabase.errcode);
    this.#db.exec(sql);
  }

  prepare(sql: string) {
    if (FailingDatabase.failNext === 'read' && sql.startsWith('SELECT')) throw diskError(266);
    return this.#db.prepare(sql);
  }

  close(): void {
    this.#db.close();
  }
}

describe('SqliteLog and its file', () => {
  let dataDir: string;
  let log: SqliteLog;
  const errors: unknown[] = [];
  let monotonic = 0;

  beforeEach(async () => {
    FailingDatabase.opened = 0;
    FailingDatabase.failNext = null;
    FailingDatabase.isOpenFailing = false;
    FailingDatabase.errcode = 1_034;
    FailingDatabase.executed.length = 0;
    errors.length = 0;
    dataDir = mkdtempSync(join(tmpdir(), 'heard-file-'));
    log = new SqliteLog({
      dataDir,
      now: () => 1_000,
      monotonic: () => monotonic,
      onError: (error) => errors.push(error),
      openDatabase: (path) => new FailingDatabase(path),
    });
    await log.create(ROOM, DIGESTS);
  });

  afterEach(async () => {
    await log.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const texts = async (from: SqliteLog = log) =>
    (await from.read(ROOM))?.tail.map((each) => new TextDecoder().decode(each.update));

  const onDisk = () =>
    readdirSync(dataDir)
      .map((name) => readFileSync(join(dataDir, name), 'latin1'))
      .join('');

  it('[LO20] has every acknowledged entry in the files that a crash leaves behind', async () => {
    await log.append(ROOM, [host('one'), host('two')]);
    const crashed = mkdtempSync(join(tmpdir(), 'heard-crash-'));
    for (const name of ['heard.db', 'heard.db-wal']) cpSync(join(dataDir, name), join(crashed, name));
    const restarted = new SqliteLog({ dataDir: crashed, now: () => 2_000 });
    expect(await texts(restarted)).toEqual(['one', 'two']);
    await restarted.close();
    rmSync(crashed, { recursive: true });
  });

  it('[LO21] commits with a full sync to a write-ahead log, and overwrites what is deleted', () => {
    const pragmas = FailingDatabase.executed.join(' ');
    expect(pragmas).toContain('journal_mode = WAL');
    expect(pragmas).toContain('synchronous = FULL');
    expect(pragmas).toContain('secure_delete = ON');
    const db = new DatabaseSync(join(dataDir, 'heard.db'), { readOnly: true });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    db.close();
  });

  it('[LO22] commits everything that waits in one transaction', async () => {
    FailingDatabase.executed.length = 0;
    await Promise.all(Array.from({ length: 30 }, (_, i) => log.append(ROOM, [host(`entry ${i}`)])));
    expect(FailingDatabase.executed.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
    expect(await texts()).toHaveLength(30);
  });

  it('[LO23] acknowledges nothing of a failed commit, reopens the file, and continues', async () => {
    await log.append(ROOM, [host('before')]);
    FailingDatabase.failNext = 'COMMIT';
    const heard: unknown[] = [];
    log.follow(ROOM, {
      entries: (entries) => heard.push(...entries),
      signal: () => undefined,
      erased: () => undefined,
    });
    const [first, second] = await Promise.allSettled([log.append(ROOM, [host('a')]), log.append(ROOM, [host('b')])]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(NotStored) });
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(NotStored) });
    expect(heard).toEqual([]);
    expect(FailingDatabase.opened).toBe(2);
    expect(errors).toHaveLength(1);
    await log.append(ROOM, [host('after')]);
    expect(await texts()).toEqual(['before', 'after']);
  });

  it('[LO23] refuses while the file can’t be opened, and recovers by itself', async () => {
    FailingDatabase.failNext = 'COMMIT';
    FailingDatabase.isOpenFailing = true;
    await expect(log.append(ROOM, [host('a')])).rejects.toBeInstanceOf(NotStored);
    await expect(log.append(ROOM, [host('b')])).rejects.toBeInstanceOf(NotStored);
    await expect(log.read(ROOM)).rejects.toBeInstanceOf(NotStored);
    // The failed commit, and one attempt to reopen: calls within the same second cause no more of them.
    expect(errors).toHaveLength(2);
    FailingDatabase.isOpenFailing = false;
    monotonic += 1_000;
    await log.append(ROOM, [host('c')]);
    expect(await texts()).toEqual(['c']);
  });

  it('[LO24] leaves nothing of an erased room in its files', async () => {
    await log.append(ROOM, [host('MARKER-TAIL-'.repeat(20))]);
    const before = await log.read(ROOM);
    await log.compact(ROOM, before!, before!.tail[0]!.position, host('MARKER-SNAPSHOT-'.repeat(20)).update);
    await log.append(ROOM, [host('MARKER-LATER-'.repeat(20))]);
    expect(onDisk()).toContain('MARKER');
    await log.erase(ROOM);
    expect(onDisk()).not.toContain('MARKER');
    expect(onDisk()).toContain(DIGESTS.host);
  });

  it('[LO27] truncates the write-ahead log at the next pulse if another connection was reading the file', async () => {
    await log.append(ROOM, [host('MARKER-TAIL-'.repeat(20))]);
    const reader = new DatabaseSync(join(dataDir, 'heard.db'), { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM entry;');
    const before = await log.read(ROOM);
    const how = { mustErase: true };
    expect(await log.compact(ROOM, before!, before!.tail[0]!.position, host('after').update, how)).toBe(true);
    expect(onDisk()).toContain('MARKER');
    reader.exec('COMMIT');
    reader.close();
    await log.pulse(new Map());
    expect(onDisk()).not.toContain('MARKER');
  });

  it('[LO25] allows one server per folder', () => {
    expect(() => new SqliteLog({ dataDir, now: () => 0 })).toThrow(/DATA_DIR is in use by another server/);
  });

  it('[LO319] reopens the file after a read error, and names the error', async () => {
    await log.append(ROOM, [host('before')]);
    FailingDatabase.failNext = 'read';
    await expect(log.read(ROOM)).rejects.toMatchObject({ name: 'NotStored', code: 'SQLITE_IOERR_READ' });
    expect(errors).toMatchObject([{ name: 'StorageError', fault: 'disk-fails' }]);
    expect(FailingDatabase.opened).toBe(2);
    expect(await texts()).toEqual(['before']);
  });

  it('[LO319] isn’t healthy after a failed commit until one succeeds', async () => {
    FailingDatabase.failNext = 'COMMIT';
    await expect(log.append(ROOM, [host('a')])).rejects.toMatchObject({ code: 'SQLITE_IOERR_FSYNC' });
    expect(await log.health()).toEqual({ isStoring: false, code: 'SQLITE_IOERR_FSYNC' });
    await log.append(ROOM, [host('b')]);
    expect(await log.health()).toEqual({ isStoring: true, code: null });
  });

  it('[LO318] keeps the file open on a full disk, where reopening would need space, too', async () => {
    await log.append(ROOM, [host('before')]);
    FailingDatabase.failNext = 'COMMIT';
    FailingDatabase.errcode = 13;
    await expect(log.append(ROOM, [host('too much')])).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(FailingDatabase.opened).toBe(1);
    await log.append(ROOM, [host('after')]);
    expect(await texts()).toEqual(['before', 'after']);
  });

  const DAY = 24 * 60 * 60 * 1000;

  it('[LO305] stores the day of a room’s last use, counted in running time, and nothing more exact', async () => {
    expect(lastUsedDays()).toEqual([0]);
    monotonic += 3.7 * DAY;
    await log.append(ROOM, [host('used')]);
    expect(lastUsedDays()).toEqual([3]);
    monotonic += 0.5 * DAY;
    await log.pulse(new Map([[ROOM, 5]]));
    expect(lastUsedDays()).toEqual([4]);
  });

  function lastUsedDays(): unknown[] {
    const db = new DatabaseSync(join(dataDir, 'heard.db'), { readOnly: true });
    const rows = db.prepare('SELECT last_used_day FROM room ORDER BY id').all();
    db.close();
    return rows.map((row) => row['last_used_day']);
  }

  it('[LO26] refuses data of a newer schema and says so', async () => {
    await log.close();
    const db = new DatabaseSync(join(dataDir, 'heard.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => new SqliteLog({ dataDir, now: () => 0 })).toThrow(/schema 99/);
  });
});
