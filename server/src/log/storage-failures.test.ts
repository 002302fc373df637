import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { FolderLock } from './folder-lock.ts';
import { openSqlite } from './sqlite-database.ts';
import { failureOf, Storage } from './storage.fixture.ts';
import { storageErrorFrom } from './storage-error.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const NOBODY = 65_534;
const storage = new Storage();

describe('a data folder that can’t be used', () => {
  it('[LO311] is reported with the cause and the remedy: a file is in its place, or in the place of a parent folder', () => {
    writeFileSync(storage.dataDir, 'a file');
    const { message, fault } = failureOf(() => storage.start());
    expect(fault).toBe('not-a-folder');
    expect(message).toBe(
      `DATA_DIR is not a folder, or is below a file: ${storage.dataDir} (EEXIST). ` +
        'Move that file away, or choose another folder.',
    );
    expect(failureOf(() => storage.start(join(storage.dataDir, 'below'))).message).toMatch(
      /ENOTDIR.*Move that file away/,
    );
  });

  it('[LO311] is reported: in use by another server, and only then', () => {
    storage.start();
    const { message, fault, code } = failureOf(() => storage.start());
    expect([fault, code]).toEqual(['in-use', 'SQLITE_BUSY']);
    expect(message).toBe(
      `DATA_DIR is in use by another server: ${storage.dataDir} (SQLITE_BUSY 5). Stop that one, or give this one a folder of its own.`,
    );
  });

  it('[LO311] is reported: its file system can’t lock files', () => {
    // Like SQLite when the system answers ENOLCK.
    const refusing = (file: string) => ({
      ...openSqlite(file),
      exec: () => {
        throw Object.assign(new Error('database is locked'), { errcode: 5 });
      },
      close: () => undefined,
    });
    const { message, fault } = failureOf(() => new FolderLock(storage.dataDir, refusing));
    expect(fault).toBe('no-locks');
    expect(message).toContain(`${storage.dataDir} (SQLITE_BUSY 5)`);
    expect(readdirSync(storage.dataDir)).toEqual(['heard.lock']);
  });

  it('[LO311] is reported: another program keeps the database locked', async () => {
    await storage.fill();
    const other = new DatabaseSync(storage.path('heard.db'));
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE;');
    const { message, fault } = failureOf(() => storage.start());
    other.close();
    expect([fault, message.includes('another server')]).toEqual(['busy', false]);
  });

  it('[LO311] is reported: an empty database, which isn’t treated as a new one', async () => {
    await storage.fill();
    truncateSync(storage.path('heard.db'));
    const { message, fault } = failureOf(() => storage.start());
    expect(fault).toBe('empty');
    expect(message).toMatch(/contains an empty database \(0 bytes\).*put a backup in its place/);
    expect(statSync(storage.path('heard.db')).size).toBe(0);
  });

  it('[LO311] is reported: a write-ahead log without its database', async () => {
    await storage.fill();
    renameSync(storage.path('heard.db'), storage.path('heard.db-wal'));
    expect(failureOf(() => storage.start()).fault).toBe('missing');
  });

  it.each<[string, () => void]>([
    ['garbage', () => writeFileSync(storage.path('heard.db'), 'not a database '.repeat(1_000))],
    ['cut off', () => truncateSync(storage.path('heard.db'), 50_000)],
    ['cut off in its head', () => truncateSync(storage.path('heard.db'), 40)],
    ['overwritten in the middle', () => overwrite(storage.path('heard.db'), 40_960, 8_192)],
  ])('[LO311] is reported: a damaged database (%s), which isn’t changed', async (_what, damage) => {
    await storage.fill();
    damage();
    const before = readFileSync(storage.path('heard.db'));
    const { message, code } = failureOf(() => storage.start());
    expect(message).toMatch(/^DATA_DIR contains a damaged database.*put a backup in its place/);
    expect(code).toMatch(/^SQLITE_(CORRUPT|NOTADB)$/);
    expect(readFileSync(storage.path('heard.db')).equals(before)).toBe(true);
  });

  it('[LO311] is reported: a database of another program', () => {
    mkdirSync(storage.dataDir);
    const foreign = new DatabaseSync(storage.path('heard.db'));
    foreign.exec('CREATE TABLE other (id)');
    foreign.close();
    expect(failureOf(() => storage.start()).fault).toBe('foreign');
  });

  it('[LO311] is reported: a lock file that isn’t one', () => {
    mkdirSync(storage.dataDir);
    writeFileSync(storage.path('heard.lock'), 'x'.repeat(2_000));
    expect(failureOf(() => storage.start()).message).toMatch(/SQLITE_NOTADB 26.*Delete heard.lock/);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'read-only'],
    ['EDQUOT', 'full'],
    ['EIO', 'disk-fails'],
    ['ESTRANGE', 'unknown'],
  ])('[LO311] is reported: the system’s error %s', (code, fault) => {
    const error = storageErrorFrom(Object.assign(new Error('text of the system'), { code }), '/data');
    expect(error).toMatchObject({ fault, code });
    expect(error.message).toContain(`/data (${code})`);
  });

  it.each([
    [1034, 'SQLITE_IOERR_FSYNC'],
    [3850, 'SQLITE_IOERR_LOCK'],
    [13, 'SQLITE_FULL'],
    [1544, 'SQLITE_READONLY_DIRECTORY'],
    [999_999, 'SQLITE_UNKNOWN'],
  ])('[LO312] is reported with a name for SQLite’s number %i: %s', (errcode, name) => {
    const error = storageErrorFrom(Object.assign(new Error('words of SQLite'), { errcode }), storage.dir);
    expect(error.code).toBe(name);
    expect(error.message).toContain(`(${name} ${errcode})`);
  });
});

function overwrite(file: string, from: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0xff), 0, bytes, from);
  closeSync(handle);
}

/** Whether this process may start another one as another user who can read the program. */
function canRunAsNobody(): boolean {
  const look = `require('node:fs').accessSync(${JSON.stringify(MAIN)})`;
  const options = { uid: NOBODY, gid: NOBODY, cwd: '/', stdio: 'ignore' } as const;
  return process.getuid?.() === 0 && spawnSync(process.execPath, ['-e', look], options).status === 0;
}

const isPossible = canRunAsNobody();
if (!isPossible)
  console.log('The server can’t be run as another user here: the tests of other users’ folders are skipped.');

/** Runs the server as a user without files. Returns its output. */
async function startAsNobody(): Promise<string> {
  const child = spawn(process.execPath, [MAIN], {
    cwd: '/',
    env: { PORT: '0', HOST: '127.0.0.1', DATA_DIR: storage.dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    uid: NOBODY,
    gid: NOBODY,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('listening')) child.kill('SIGTERM');
    });
  }
  await once(child, 'close');
  return said;
}

describe.runIf(isPossible)('a data folder of another user', () => {
  beforeEach(() => chmodSync(storage.dir, 0o755));

  it('[LO311] is reported with both users: the folder', async () => {
    mkdirSync(storage.dataDir, { mode: 0o755 });
    const said = await startAsNobody();
    expect(said).toContain(`DATA_DIR can't be used by this user: ${storage.dataDir} (EACCES)`);
    expect(said).toContain(
      `the server runs as user ${NOBODY}, and ${storage.dataDir} belongs to user 0. Give the folder`,
    );
  });

  it('[LO311] is reported with both users: a folder that can’t be created', async () => {
    expect(await startAsNobody()).toMatch(
      /DATA_DIR can't be used by this user: \S+ \(EACCES\); the server runs as user/,
    );
  });

  it('[LO311] is reported with both users: a database that was restored by another user', async () => {
    await storage.fill();
    execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, storage.dataDir]);
    execFileSync('chown', ['0:0', storage.path('heard.db')]);
    chmodSync(storage.path('heard.db'), 0o644);
    expect(await startAsNobody()).toContain(`${storage.path('heard.db')} belongs to user 0`);
  });
});
