/**
 * Locks the data folder for one server: two would number the same events. The operating system releases the lock with the process, so a
 * crash leaves none behind.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inodeOf, makePrivate } from './private-file.ts';
import type { Database, OpenDatabase } from './sqlite-database.ts';
import { LOCK, storageErrorFrom, StorageError } from './storage-error.ts';

const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

export class FolderLock {
  readonly #dataDir: string;
  readonly #open: OpenDatabase;
  #held: { db: Database; inode: number | null };

  /** Throws a `StorageError`. */
  constructor(dataDir: string, open: OpenDatabase) {
    this.#dataDir = dataDir;
    this.#open = open;
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      this.#held = this.#take();
    } catch (error) {
      throw storageErrorFrom(error, dataDir);
    }
  }

  /**
   * Takes the lock again if its file was deleted, and returns an error to report; null if all is well. Throws if another server has taken
   * the folder meanwhile.
   */
  check(): StorageError | null {
    const { db, inode } = this.#held;
    if (inodeOf(this.#path) === inode) return null;
    let held;
    try {
      held = this.#take();
    } catch (error) {
      const { code, fault } = storageErrorFrom(error, this.#dataDir);
      throw new StorageError(fault === 'in-use' ? 'taken-over' : fault, this.#dataDir, code);
    }
    db.close();
    this.#held = held;
    return new StorageError('lock-deleted', this.#dataDir, 'ENOENT');
  }

  release(): void {
    this.#held.db.close();
  }

  get #path(): string {
    return join(this.#dataDir, LOCK);
  }

  #take(): { db: Database; inode: number | null } {
    makePrivate(this.#path);
    try {
      return { db: lockedFile(this.#path, this.#open), inode: inodeOf(this.#path) };
    } catch (error) {
      const { errcode = 0 } = error as { errcode?: number };
      const code = `${storageErrorFrom(error, this.#dataDir).code} ${errcode}`;
      if (errcode === SQLITE_NOTADB) throw new StorageError('bad-lock', this.#dataDir, code);
      if (errcode !== SQLITE_BUSY) throw error;
      throw new StorageError(this.#canLock() ? 'in-use' : 'no-locks', this.#dataDir, code, '', { cause: error });
    }
  }

  /** SQLite also says "busy" if locking itself fails. Locking another, new file tells which it is. */
  #canLock(): boolean {
    const path = join(this.#dataDir, `${LOCK}-${process.pid}`);
    try {
      makePrivate(path);
      lockedFile(path, this.#open).close();
      return true;
    } catch {
      return false;
    } finally {
      rmSync(path, { force: true });
    }
  }
}

function lockedFile(path: string, open: OpenDatabase): Database {
  const db = open(path);
  try {
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
