/**
 * The connection to the database file: runs transactions, and recovers from errors. Nothing is acknowledged that isn't committed. After
 * an error the file is reopened, because the page cache may disagree with the disk.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { FolderLock } from './folder-lock.ts';
import { inodeOf } from './private-file.ts';
import { NotStored, type Health } from './room-log.ts';
import {
  BUSY_TIMEOUT_MS,
  checkStore,
  openSqlite,
  openStore,
  type Database,
  type OpenDatabase,
} from './sqlite-database.ts';
import { FILE, StorageError, storageErrorFrom } from './storage-error.ts';

/** How long a commit proves that storing works. `health` doesn't write more often. ms. */
const COMMIT_PROVES_MS = 5_000;
/** How often reopening the file is tried at most. ms. */
const REOPEN_EVERY_MS = 1_000;
/** Size of the test write after a failure, about the size of an entry. Bytes. */
const PROBE_BYTES = 64 * 1024;

export interface SqliteConnectionOptions {
  dataDir: string;
  /** Monotonic time of this process, ms. */
  monotonic: () => number;
  onError: (error: StorageError) => void;
  openDatabase?: OpenDatabase;
}

export class SqliteConnection {
  readonly #options: SqliteConnectionOptions;
  readonly #run = randomBytes(9).toString('base64url');
  readonly #lock: FolderLock;
  readonly #startedAt: number;
  readonly #ranBefore: number;
  #inode: number | null;
  /** Null after a failure, until it could be reopened. */
  #db: Database | null;
  /** Why nothing can be stored, until a commit succeeds. */
  #failure: StorageError | null = null;
  /** Why this server must not use the file any more, for good. */
  #lost: StorageError | null = null;
  #lastTryAt: number;
  #reopenedAt = -Infinity;
  /** Truncating the write-ahead log has failed and is to be tried again. */
  #mustTruncateWal = false;
  #isClosed = false;

  /** Throws a `StorageError` when the folder can't be used. */
  constructor(options: SqliteConnectionOptions) {
    this.#options = options;
    this.#lock = new FolderLock(options.dataDir, openSqlite);
    let db: Database | null = null;
    try {
      this.#db = db = this.#open();
      checkStore(db, options.dataDir);
      this.#inode = this.#inodeNow();
      this.#startedAt = this.#lastTryAt = options.monotonic();
      this.#ranBefore = Number(db.prepare('SELECT ran_ms FROM server').get()?.['ran_ms']);
      db.prepare('UPDATE server SET run = ?, probe = NULL').run(this.#run);
    } catch (error) {
      db?.close();
      this.#lock.release();
      throw storageErrorFrom(error, options.dataDir);
    }
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** For how long servers have been running on this file, whole ms. Sum of monotonic time, so no clock changes it. */
  ranMs(): number {
    return this.#ranBefore + Math.floor(this.#options.monotonic() - this.#startedAt);
  }

  /** Throws `NotStored` if the database can't be read. */
  reading<T>(read: (db: Database) => T): T {
    const db = this.#database();
    try {
      return read(db);
    } catch (error) {
      throw this.#failed(error, 'the database could not be read');
    }
  }

  /** Commits all of `work`, or throws `NotStored`. */
  transaction<T>(work: (db: Database) => T): T {
    const db = this.#database();
    let result: T;
    try {
      db.exec('BEGIN IMMEDIATE');
      this.#checkFile();
      this.#checkRun(db);
      result = work(db);
      db.exec('COMMIT');
    } catch (error) {
      throw this.#failed(error, 'the database could not store it');
    }
    this.#failure = null;
    this.#lastTryAt = this.#options.monotonic();
    return result;
  }

  /** To be called from time to time: checks that the files are still the same, and retries what has failed. */
  maintain(): void {
    if (this.#isClosed || this.#lost) return;
    try {
      this.#checkFile();
      const error = this.#lock.check();
      if (error) this.#options.onError(error);
    } catch (error) {
      this.#report(error);
    }
    if (this.#mustTruncateWal) this.truncateWal();
  }

  /** Tries to write, unless a write has just succeeded. */
  health(): Health {
    this.maintain();
    const isProven = this.#options.monotonic() - this.#lastTryAt < COMMIT_PROVES_MS;
    if (!isProven && !this.#lost && !this.#isClosed) this.#probe();
    const trouble = this.#lost ?? this.#failure;
    return trouble ? { isStoring: false, code: trouble.code } : { isStoring: !this.#isClosed, code: null };
  }

  /** The write-ahead log still contains deleted data: checkpoints and truncates it. Retried later if another connection reads the file. */
  truncateWal(): void {
    this.#mustTruncateWal = true;
    try {
      const db = this.#database();
      // Without a busy timeout, because every room would wait for the other reader.
      db.exec('PRAGMA busy_timeout = 0');
      const result = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
      this.#mustTruncateWal = result?.['busy'] !== 0;
    } catch (error) {
      if (!(error instanceof NotStored)) this.#failed(error, 'the write-ahead log could not be truncated');
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#db?.close();
    this.#db = null;
    this.#lock.release();
  }

  #open(): Database {
    return openStore(this.#options.dataDir, this.#options.openDatabase ?? openSqlite);
  }

  #database(): Database {
    if (this.#isClosed) throw new NotStored('the log is closed');
    if (this.#lost) throw new NotStored('this server has lost its database file', { cause: this.#lost });
    const isDue = this.#options.monotonic() - this.#reopenedAt >= REOPEN_EVERY_MS;
    if (!this.#db && isDue) this.#reopen();
    if (!this.#db) throw new NotStored('the database cannot be opened', { cause: this.#lost ?? this.#failure });
    return this.#db;
  }

  /** If the lock file was deleted, another server may have taken the folder: both would number the same events. */
  #checkRun(db: Database): void {
    if (db.prepare('SELECT run FROM server').get()?.['run'] === this.#run) return;
    throw new StorageError('taken-over', this.#options.dataDir, 'SQLITE_BUSY');
  }

  #checkFile(): void {
    if (this.#inodeNow() !== this.#inode)
      throw new StorageError('moved', this.#options.dataDir, 'SQLITE_READONLY_DBMOVED');
  }

  #inodeNow(): number | null {
    return inodeOf(join(this.#options.dataDir, FILE));
  }

  #failed(error: unknown, what: string): NotStored {
    this.#lastTryAt = this.#options.monotonic();
    const failure = this.#report(error);
    // On a full disk, reopening would fail, too; what is stored can still be read from the open file.
    if (!this.#lost && (failure.fault !== 'full' || !this.#isRolledBack())) this.#reopen();
    return new NotStored(what, { cause: failure });
  }

  #isRolledBack(): boolean {
    try {
      this.#db?.exec('ROLLBACK');
      return true;
    } catch (error) {
      const SQLITE_ERROR = 1;
      // SQLite has rolled back itself.
      return (error as { errcode?: unknown }).errcode === SQLITE_ERROR;
    }
  }

  #reopen(): void {
    this.#closeDatabase();
    this.#reopenedAt = this.#options.monotonic();
    try {
      this.#checkFile();
      this.#db = this.#open();
    } catch (error) {
      this.#report(error);
    }
  }

  /** Some errors can only be fixed by the operator: then the file is released for good. */
  #report(error: unknown): StorageError {
    const failure = storageErrorFrom(error, this.#options.dataDir);
    this.#failure = failure;
    this.#options.onError(failure);
    if (failure.fault === 'moved' || failure.fault === 'taken-over') {
      this.#lost = failure;
      this.#closeDatabase();
    }
    return failure;
  }

  #closeDatabase(): void {
    const db = this.#db;
    this.#db = null;
    try {
      db?.close();
    } catch (error) {
      this.#options.onError(storageErrorFrom(error, this.#options.dataDir));
    }
  }

  #probe(): void {
    const wasFailing = this.#failure !== null;
    const write = (probe: Uint8Array | null) =>
      this.transaction((db) => db.prepare('UPDATE server SET ran_ms = ?, probe = ?').run(this.ranMs(), probe));
    try {
      write(wasFailing ? new Uint8Array(PROBE_BYTES) : null);
      if (wasFailing) write(null);
    } catch {
      // Logged already; `health` returns it.
    }
  }
}
