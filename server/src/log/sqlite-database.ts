/** Creates, opens and migrates the database file. Every error is a `StorageError`. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { keepPrivate } from './private-file.ts';
import { FILE, filesIn, StorageError, storageErrorFrom } from './storage-error.ts';

const NEW_FILE = `${FILE}-new`;
const SCHEMA_VERSION = 3;
/** While a backup reads the file. */
export const BUSY_TIMEOUT_MS = 2_000;
/** Files up to this size are checked completely when the server starts. Bytes. */
const CHECKED_UP_TO = 64 * 1024 * 1024;

/** The parts of a database handle that the log uses, so that tests can pass one that fails. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Pick<StatementSync, 'run' | 'get' | 'all'>;
  close(): void;
}

export type OpenDatabase = (path: string) => Database;

/** New in version 2: when each room was last live, and the running time, which no clock can change. */
const SCHEMA_2 = `
  -- Not a column of room, because an update would rewrite the row with its snapshot. at: time in that room, ms.
  CREATE TABLE pulse (
    room INTEGER PRIMARY KEY REFERENCES room (id),
    at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE server (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- How long servers have been running on this file, ms.
    ran_ms INTEGER NOT NULL,
    -- Id of the server process that writes here. A process that finds another id has lost the file to it.
    run TEXT NOT NULL,
    -- Written to test whether storing works again.
    probe BLOB
  ) STRICT;
  INSERT INTO server (id, ran_ms, run) VALUES (1, 0, '');
`;

const SCHEMA = `
  CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    host_digest TEXT NOT NULL,
    guest_digest TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    -- For how many whole days servers had been running on this file (server.ran_ms) when the room was last used. Not a date.
    last_used_day INTEGER NOT NULL,
    erased_at INTEGER,
    snapshot BLOB,
    snapshot_position INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  -- AUTOINCREMENT: positions aren't reused, though compaction deletes the newest rows.
  CREATE TABLE entry (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL REFERENCES room (id),
    author INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX entry_by_room ON entry (room, position);
  ${SCHEMA_2}
`;

/**
 * Migrations from each version to the next, starting at 1. Version 1 had one pulse for all rooms, which each room gets. The last use of
 * each room starts again, because version 1 took it from the wall clock.
 */
const MIGRATIONS = [
  `
  ALTER TABLE pulse RENAME TO old_pulse;
  ${SCHEMA_2}
  INSERT INTO pulse (room, at) SELECT room.id, old_pulse.at FROM room, old_pulse WHERE room.erased_at IS NULL;
  DROP TABLE old_pulse;
  ALTER TABLE room RENAME COLUMN used_at TO used_after_ms;
  UPDATE room SET used_after_ms = 0;
`,
  `
  ALTER TABLE room RENAME COLUMN used_after_ms TO last_used_day;
  UPDATE room SET last_used_day = last_used_day / 86400000;
`,
];

export const openSqlite: OpenDatabase = (path) => new DatabaseSync(path);

/** Creates the file if it is missing. */
export function openStore(dataDir: string, open: OpenDatabase): Database {
  try {
    makeFile(dataDir);
    filesIn(dataDir).forEach(keepPrivate);
    const db = open(join(dataDir, FILE));
    try {
      prepareStore(db, dataDir);
      return withPreparedOnce(db);
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw storageErrorFrom(error, dataDir);
  }
}

/** Creates it under another name first, so that an empty heard.db is never a file that is just being created. */
function makeFile(dataDir: string): void {
  const path = join(dataDir, FILE);
  if (existsSync(path)) {
    if (statSync(path).size === 0) throw new StorageError('empty', dataDir, 'SQLITE_NOTADB 26');
    return;
  }
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw new StorageError('missing', dataDir, 'ENOENT');
  }
  const fresh = join(dataDir, NEW_FILE);
  for (const name of readdirSync(dataDir)) if (name.startsWith(NEW_FILE)) rmSync(join(dataDir, name));
  closeSync(openSync(fresh, 'wx', 0o600));
  const db = openSqlite(fresh);
  try {
    // It is synced once, before it gets its final name.
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
  } finally {
    db.close();
  }
  sync(fresh, 'r+');
  renameSync(fresh, path);
  syncFolder(dataDir);
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is durable only after its folder is synced. */
function syncFolder(dataDir: string): void {
  try {
    sync(dataDir, 'r');
  } catch {
    // Not every file system supports this. A power cut in the first second may then lose the new, empty file.
  }
}

function prepareStore(db: Database, dataDir: string): void {
  // secure_delete: deleted content is overwritten.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  db.exec(`PRAGMA foreign_keys = ON; PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};`);
  const mode = db.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  if (mode !== 'wal') throw new StorageError('no-shared-memory', dataDir, 'SQLITE_IOERR_SHMMAP');
  migrate(db, dataDir);
}

function migrate(db: Database, dataDir: string): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === SCHEMA_VERSION) return;
  const steps = version === 0 ? SCHEMA : MIGRATIONS.slice(version - 1).join('\n');
  if (version > SCHEMA_VERSION) {
    const detail = `it has schema ${version}; this server knows ${SCHEMA_VERSION}`;
    throw new StorageError('newer', dataDir, 'SQLITE_SCHEMA', detail);
  }
  if (version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get()) {
    throw new StorageError('foreign', dataDir, 'SQLITE_SCHEMA');
  }
  db.exec(`BEGIN IMMEDIATE; ${steps} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}

/** At the start, so that damage is found before anything is written. A large file would take too long. */
export function checkStore(db: Database, dataDir: string): void {
  if (statSync(join(dataDir, FILE)).size > CHECKED_UP_TO) return;
  const found = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found !== 'ok') throw new StorageError('damaged', dataDir, 'SQLITE_CORRUPT 11');
}

/** Caches prepared statements: preparing takes longer than running most of them. */
function withPreparedOnce(db: Database): Database {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  return {
    exec: (sql) => db.exec(sql),
    prepare: (sql) => {
      const statement = prepared.get(sql) ?? db.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
    close: () => db.close(),
  };
}
