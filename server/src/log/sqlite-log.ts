/** The embedded log: one SQLite file, group commit. Statements are synchronous; what waits is collected and stored at once. */
import { AUTHOR_CLASS, authorOf } from '@heard/shared/wire/protocol';
import type { BySeat } from '@heard/shared/exercise/seat';
import type { Clock } from '../clock.ts';
import { Followers } from './followers.ts';
import {
  NotStored,
  type Compaction,
  type Creation,
  type Follower,
  type LogEntry,
  type Reading,
  type RoomLog,
  type RoomRecord,
  type StoredEntry,
} from './room-log.ts';
import {
  BUSY_TIMEOUT_MS,
  lockFolder,
  openSqlite,
  openStore,
  type Database,
  type OpenDatabase,
} from './sqlite-database.ts';

/** `used_at` is for removing rooms after months; writing it once a day is enough. ms. */
const USE_GRAIN = 24 * 60 * 60 * 1000;

export interface SqliteLogOptions {
  dataDir: string;
  now: Clock;
  /** Something went wrong while storing; for the log of the server. */
  onError?: (error: unknown) => void;
  openDatabase?: OpenDatabase;
}

interface Waiting {
  roomId: string;
  entries: readonly LogEntry[];
  resolve: (positions: number[]) => void;
  reject: (error: NotStored) => void;
}

interface Stored {
  waiting: Waiting;
  entries: StoredEntry[];
}

type Row = Record<string, unknown>;

export class SqliteLog implements RoomLog {
  readonly now: Clock;
  readonly #options: SqliteLogOptions;
  readonly #unlock: () => void;
  readonly #followers = new Followers();
  /** The last pulse of the process before this one. */
  readonly #pulseBefore: number | null;
  /** Null after a failure, until it could be opened again. */
  #db: Database | null;
  #waiting: Waiting[] = [];
  #isFlushScheduled = false;
  /** The write-ahead log could not be cut when it should have been. */
  #owesForgetting = false;
  #isClosed = false;

  constructor(options: SqliteLogOptions) {
    this.#options = options;
    this.now = options.now;
    this.#unlock = lockFolder(options.dataDir);
    try {
      this.#db = this.#open();
      this.#pulseBefore = numberOf(this.#db.prepare('SELECT at FROM pulse').get()?.['at']);
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  async create(roomId: string, digests: BySeat<string>): Promise<Creation> {
    return this.#inTransaction((db) => {
      const found = roomRow(db, roomId);
      if (found) {
        const isSame = found['host_digest'] === digests.host && found['guest_digest'] === digests.guest;
        return isSame && found['erased_at'] === null ? 'same' : 'taken';
      }
      const now = this.now();
      db.prepare('INSERT INTO room (name, host_digest, guest_digest, created_at, used_at) VALUES (?, ?, ?, ?, ?)').run(
        roomId,
        digests.host,
        digests.guest,
        now,
        now,
      );
      return 'created';
    });
  }

  async find(roomId: string): Promise<RoomRecord | null> {
    return this.#reading((db) => {
      const row = roomRow(db, roomId);
      if (!row) return null;
      return {
        digests: { host: String(row['host_digest']), guest: String(row['guest_digest']) },
        isErased: row['erased_at'] !== null,
      };
    });
  }

  append(roomId: string, entries: readonly LogEntry[]): Promise<number[]> {
    if (this.#isClosed) return Promise.reject(new NotStored('the log is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ roomId, entries, resolve, reject });
      if (this.#isFlushScheduled) return;
      this.#isFlushScheduled = true;
      // Not a microtask: everything that the sockets bring in this turn of the loop shares one commit.
      setImmediate(() => this.#flush());
    });
  }

  async read(roomId: string): Promise<Reading | null> {
    return this.#reading((db) => {
      const room = db.prepare('SELECT * FROM room WHERE name = ? AND erased_at IS NULL').get(roomId);
      if (!room) return null;
      const rows = db
        .prepare('SELECT position, author, body FROM entry WHERE room = ? ORDER BY position')
        .all(room['id'] as number);
      return {
        snapshot: (room['snapshot'] as Uint8Array | null) ?? null,
        snapshotPosition: Number(room['snapshot_position']),
        tail: rows.map(entryOf),
        lastPulse: this.#pulseBefore,
        followers: this.#followers.of(roomId).length,
      };
    });
  }

  follow(roomId: string, follower: Follower): () => void {
    return this.#followers.add(roomId, follower);
  }

  async compact(
    roomId: string,
    from: Reading,
    upTo: number,
    snapshot: Uint8Array,
    { isForGood }: Compaction = { isForGood: false },
  ): Promise<boolean> {
    const isCompacted = this.#putSnapshot(roomId, from, upTo, snapshot);
    if (isCompacted && isForGood) this.#forgetPages();
    return isCompacted;
  }

  #putSnapshot(roomId: string, from: Reading, upTo: number, snapshot: Uint8Array): boolean {
    return this.#inTransaction((db) => {
      const { changes } = db
        .prepare(
          `UPDATE room SET snapshot = ?, snapshot_position = ?
           WHERE name = ? AND erased_at IS NULL AND snapshot_position = ? AND snapshot_position <= ?`,
        )
        .run(snapshot, upTo, roomId, from.snapshotPosition, upTo);
      if (changes === 0) return false;
      db.prepare('DELETE FROM entry WHERE room = (SELECT id FROM room WHERE name = ?) AND position <= ?').run(
        roomId,
        upTo,
      );
      return true;
    });
  }

  async erase(roomId: string): Promise<void> {
    this.#inTransaction((db) => {
      db.prepare('DELETE FROM entry WHERE room = (SELECT id FROM room WHERE name = ?)').run(roomId);
      db.prepare(
        'UPDATE room SET erased_at = ?, used_at = ?, snapshot = NULL WHERE name = ? AND erased_at IS NULL',
      ).run(this.now(), this.now(), roomId);
    });
    this.#forgetPages();
    this.#tellErased(roomId);
  }

  async expire(before: number): Promise<number> {
    const names = this.#inTransaction((db) => {
      const rows = db.prepare('SELECT id, name FROM room WHERE used_at < ?').all(before);
      for (const row of rows) {
        db.prepare('DELETE FROM entry WHERE room = ?').run(row['id'] as number);
        db.prepare('DELETE FROM room WHERE id = ?').run(row['id'] as number);
      }
      return rows.map((row) => String(row['name']));
    });
    if (names.length > 0) this.#forgetPages();
    names.forEach((name) => this.#tellErased(name));
    return names.length;
  }

  signal(roomId: string, message: Uint8Array): void {
    for (const follower of this.#followers.of(roomId)) follower.signal(message);
  }

  async pulse(roomIds: readonly string[]): Promise<void> {
    if (this.#owesForgetting) this.#forgetPages();
    if (roomIds.length === 0) return;
    const now = this.now();
    this.#inTransaction((db) => {
      db.prepare('INSERT INTO pulse (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at').run(now);
      const touch = db.prepare('UPDATE room SET used_at = ? WHERE name = ? AND used_at < ?');
      for (const roomId of roomIds) touch.run(now, roomId, now - USE_GRAIN);
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#flush();
    this.#isClosed = true;
    this.#db?.close();
    this.#db = null;
    this.#unlock();
  }

  #open(): Database {
    return openStore(this.#options.dataDir, this.#options.openDatabase ?? openSqlite);
  }

  /** Stores everything that waits in one commit, tells followers, then acknowledges. */
  #flush(): void {
    this.#isFlushScheduled = false;
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    let stored: Stored[];
    try {
      stored = this.#inTransaction((db) => batch.map((waiting) => this.#store(db, waiting)));
    } catch (error) {
      const notStored = error instanceof NotStored ? error : new NotStored('the commit failed', { cause: error });
      for (const waiting of batch) waiting.reject(notStored);
      return;
    }
    for (const { waiting, entries } of stored) this.#acknowledge(waiting, entries);
  }

  #store(db: Database, waiting: Waiting): Stored {
    const room = db.prepare('SELECT id, used_at FROM room WHERE name = ? AND erased_at IS NULL').get(waiting.roomId);
    // Its neighbours in the batch are stored all the same.
    if (!room) return { waiting, entries: [] };
    const id = room['id'] as number;
    const insert = db.prepare('INSERT INTO entry (room, author, body) VALUES (?, ?, ?)');
    const entries = waiting.entries.map((entry) => {
      const { lastInsertRowid } = insert.run(id, AUTHOR_CLASS[entry.author], entry.update);
      return { ...entry, position: Number(lastInsertRowid) };
    });
    const now = this.now();
    if (now - Number(room['used_at']) >= USE_GRAIN) db.prepare('UPDATE room SET used_at = ? WHERE id = ?').run(now, id);
    return { waiting, entries };
  }

  #acknowledge(waiting: Waiting, entries: StoredEntry[]): void {
    if (entries.length < waiting.entries.length) return waiting.reject(new NotStored('no such room'));
    for (const follower of this.#followers.of(waiting.roomId)) follower.entries(entries);
    waiting.resolve(entries.map((entry) => entry.position));
  }

  #reading<T>(read: (db: Database) => T): T {
    return read(this.#database());
  }

  #inTransaction<T>(work: (db: Database) => T): T {
    const db = this.#database();
    try {
      db.exec('BEGIN IMMEDIATE');
      const result = work(db);
      db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#options.onError?.(error);
      this.#reopen();
      throw new NotStored('the database could not store it', { cause: error });
    }
  }

  /** After an error nobody knows what the page cache believes to have written: start again from the file. */
  #reopen(): void {
    try {
      this.#db?.close();
    } catch (error) {
      this.#options.onError?.(error);
    }
    this.#db = null;
    try {
      this.#db = this.#open();
    } catch (error) {
      this.#options.onError?.(error);
    }
  }

  #database(): Database {
    if (this.#isClosed) throw new NotStored('the log is closed');
    if (!this.#db) this.#reopen();
    if (!this.#db) throw new NotStored('the database cannot be opened');
    return this.#db;
  }

  /** The write-ahead log still holds what was deleted: fold it in and cut it. Tried again if somebody reads the file. */
  #forgetPages(): void {
    this.#owesForgetting = true;
    try {
      const db = this.#database();
      // Everybody would wait with it for whoever reads the file.
      db.exec('PRAGMA busy_timeout = 0');
      const result = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
      this.#owesForgetting = result?.['busy'] !== 0;
    } catch (error) {
      this.#options.onError?.(error);
    }
  }

  #tellErased(roomId: string): void {
    for (const follower of this.#followers.of(roomId)) follower.erased();
  }
}

function roomRow(db: Database, roomId: string): Row | undefined {
  return db.prepare('SELECT host_digest, guest_digest, erased_at FROM room WHERE name = ?').get(roomId);
}

function entryOf(row: Row): StoredEntry {
  const author = authorOf(Number(row['author']));
  if (author === null) throw new Error('an entry of nobody in the log');
  return { position: Number(row['position']), author, update: row['body'] as Uint8Array };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
