/** The database file: how it is opened, what is in it, and that only one server has it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

const FILE = 'heard.db';
const LOCK = 'heard.lock';
const SCHEMA_VERSION = 1;
/** For a backup that reads the file. */
export const BUSY_TIMEOUT_MS = 2_000;

/** What the log needs of a database handle, so that tests can put a failing one in its place. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Pick<StatementSync, 'run' | 'get' | 'all'>;
  close(): void;
}

export type OpenDatabase = (path: string) => Database;

const SCHEMA = `
  CREATE TABLE room (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    host_digest TEXT NOT NULL,
    guest_digest TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    erased_at INTEGER,
    snapshot BLOB,
    snapshot_position INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  -- AUTOINCREMENT: a position never comes again, though compaction deletes the newest rows.
  CREATE TABLE entry (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL REFERENCES room (id),
    author INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX entry_by_room ON entry (room, position);
  CREATE TABLE pulse (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
  ) STRICT;
`;

export const openSqlite: OpenDatabase = (path) => new DatabaseSync(path);

export function openStore(dataDir: string, open: OpenDatabase): Database {
  const db = open(join(dataDir, FILE));
  try {
    // A deleted word is overwritten, not just forgotten.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    db.exec(`PRAGMA foreign_keys = ON; PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};`);
    migrate(db);
    return withPreparedOnce(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: Database): void {
  const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
  if (version === SCHEMA_VERSION) return;
  if (version !== 0) {
    throw new Error(
      `DATA_DIR holds data of schema ${version}; this server knows ${SCHEMA_VERSION}. Use the newer server.`,
    );
  }
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}

/** Preparing a statement costs more than running most of ours. */
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

/**
 * Two servers on one file would each believe to know its end. The operating system drops this lock with the process, so a
 * crash leaves nothing behind. Returns how to let go of it.
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(dataDir, LOCK));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    throw new Error('DATA_DIR is in use by another server. Stop that one, or give this one a folder of its own.', {
      cause: error,
    });
  }
  return () => lock.close();
}
