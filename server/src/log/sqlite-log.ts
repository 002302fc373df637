/** `RoomLog` in one SQLite file, with group commit: statements are synchronous, and appends are collected and committed together. */
import { AUTHOR_CLASS, authorOf } from '@heard/shared/wire/protocol';
import type { BySeat } from '@heard/shared/exercise/seat';
import { Followers } from './followers.ts';
import { PulseTable } from './pulse-table.ts';
import {
  NotStored,
  type Compaction,
  type Creation,
  type Follower,
  type Health,
  type LogEntry,
  type Reading,
  type RoomLog,
  type RoomRecord,
  type StoredEntry,
} from './room-log.ts';
import { deleteRooms, eraseRoom, putSnapshot, roomRow } from './room-table.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import type { Database, OpenDatabase } from './sqlite-database.ts';
import type { StorageError } from './storage-error.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

export interface SqliteLogOptions {
  dataDir: string;
  now: () => number;
  /** Monotonic time of this process, ms. */
  monotonic?: () => number;
  /** An error while storing, to be logged. */
  onError?: (error: StorageError) => void;
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
  readonly now: () => number;
  readonly #connection: SqliteConnection;
  readonly #followers = new Followers();
  readonly #pulses: PulseTable;
  #waiting: Waiting[] = [];
  #isFlushScheduled = false;

  /** Throws a `StorageError` when the folder can't be used. */
  constructor({ now, monotonic = () => performance.now(), onError = () => {}, ...options }: SqliteLogOptions) {
    this.now = now;
    this.#connection = new SqliteConnection({ ...options, monotonic, onError });
    this.#pulses = new PulseTable(monotonic);
  }

  async create(roomId: string, digests: BySeat<string>): Promise<Creation> {
    return this.#connection.transaction((db) => {
      const found = roomRow(db, roomId);
      if (found) {
        const isSame = found['host_digest'] === digests.host && found['guest_digest'] === digests.guest;
        return isSame && found['erased_at'] === null ? 'same' : 'taken';
      }
      db.prepare(
        'INSERT INTO room (name, host_digest, guest_digest, created_at, last_used_day) VALUES (?, ?, ?, ?, ?)',
      ).run(roomId, digests.host, digests.guest, this.now(), this.#today());
      return 'created';
    });
  }

  async find(roomId: string): Promise<RoomRecord | null> {
    return this.#connection.reading((db) => {
      const row = roomRow(db, roomId);
      if (!row) return null;
      return {
        digests: { host: String(row['host_digest']), guest: String(row['guest_digest']) },
        isErased: row['erased_at'] !== null,
      };
    });
  }

  append(roomId: string, entries: readonly LogEntry[]): Promise<number[]> {
    if (this.#connection.isClosed) return Promise.reject(new NotStored('the log is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ roomId, entries, resolve, reject });
      if (this.#isFlushScheduled) return;
      this.#isFlushScheduled = true;
      // Not a microtask, so that everything the sockets deliver in this turn of the event loop shares one commit.
      setImmediate(() => this.#flush());
    });
  }

  async read(roomId: string): Promise<Reading | null> {
    return this.#connection.reading((db) => {
      const room = db.prepare('SELECT * FROM room WHERE name = ? AND erased_at IS NULL').get(roomId);
      if (!room) return null;
      const rows = db
        .prepare('SELECT position, author, body FROM entry WHERE room = ? ORDER BY position')
        .all(room['id'] as number);
      return {
        snapshot: (room['snapshot'] as Uint8Array | null) ?? null,
        snapshotPosition: Number(room['snapshot_position']),
        tail: rows.map(entryOf),
        lastPulse: this.#pulses.of(db, room['id'] as number),
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
    { mustErase }: Compaction = { mustErase: false },
  ): Promise<boolean> {
    const isCompacted = this.#connection.transaction((db) => putSnapshot(db, roomId, from, upTo, snapshot));
    if (isCompacted && mustErase) this.#connection.truncateWal();
    return isCompacted;
  }

  async erase(roomId: string): Promise<void> {
    this.#connection.transaction((db) => eraseRoom(db, roomId, this.now(), this.#today()));
    this.#connection.truncateWal();
    this.#tellErased(roomId);
  }

  async expire(unusedMs: number): Promise<number> {
    // A room may have been used until the end of the day that is stored.
    const oldestDay = Math.floor((this.#connection.ranMs() - unusedMs) / DAY_MS) - 1;
    const names = this.#connection.transaction((db) => deleteRooms(db, oldestDay));
    if (names.length > 0) this.#connection.truncateWal();
    names.forEach((name) => this.#tellErased(name));
    return names.length;
  }

  signal(roomId: string, message: Uint8Array): void {
    for (const follower of this.#followers.of(roomId)) follower.signal(message);
  }

  async pulse(live: ReadonlyMap<string, number>): Promise<void> {
    this.#connection.maintain();
    if (!this.#pulses.isDue(live, this.#connection.ranMs())) return;
    this.#connection.transaction((db) => this.#pulses.store(db, live, this.#connection.ranMs(), this.#today()));
  }

  async health(): Promise<Health> {
    return this.#connection.health();
  }

  async close(): Promise<void> {
    if (this.#connection.isClosed) return;
    this.#flush();
    try {
      this.#connection.transaction((db) => this.#pulses.storeRunningTime(db, this.#connection.ranMs()));
    } catch {
      // Logged already. A few minutes of running time are lost.
    }
    this.#connection.close();
  }

  /** Whole days that servers have been running on this file. Nothing more exact is stored about a room's use. */
  #today(): number {
    return Math.floor(this.#connection.ranMs() / DAY_MS);
  }

  /** Commits everything that waits, calls the followers, then resolves the appends. */
  #flush(): void {
    this.#isFlushScheduled = false;
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    let stored: Stored[];
    try {
      stored = this.#connection.transaction((db) => batch.map((waiting) => this.#store(db, waiting)));
    } catch (error) {
      const notStored = error instanceof NotStored ? error : new NotStored('the commit failed', { cause: error });
      for (const waiting of batch) waiting.reject(notStored);
      return;
    }
    for (const { waiting, entries } of stored) this.#acknowledge(waiting, entries);
  }

  #store(db: Database, waiting: Waiting): Stored {
    const room = db
      .prepare('SELECT id, last_used_day FROM room WHERE name = ? AND erased_at IS NULL')
      .get(waiting.roomId);
    // Others in the same batch are stored.
    if (!room) return { waiting, entries: [] };
    const id = room['id'] as number;
    const insert = db.prepare('INSERT INTO entry (room, author, body) VALUES (?, ?, ?)');
    const entries = waiting.entries.map((entry) => {
      const { lastInsertRowid } = insert.run(id, AUTHOR_CLASS[entry.author], entry.update);
      return { ...entry, position: Number(lastInsertRowid) };
    });
    if (Number(room['last_used_day']) < this.#today()) {
      db.prepare('UPDATE room SET last_used_day = ? WHERE id = ?').run(this.#today(), id);
    }
    return { waiting, entries };
  }

  #acknowledge(waiting: Waiting, entries: StoredEntry[]): void {
    if (entries.length < waiting.entries.length) return waiting.reject(new NotStored('no such room'));
    for (const follower of this.#followers.of(waiting.roomId)) follower.entries(entries);
    waiting.resolve(entries.map((entry) => entry.position));
  }

  #tellErased(roomId: string): void {
    for (const follower of this.#followers.of(roomId)) follower.erased();
  }
}

function entryOf(row: Row): StoredEntry {
  const author = authorOf(Number(row['author']));
  if (author === null) throw new Error('a log entry has an unknown author');
  return { position: Number(row['position']), author, update: row['body'] as Uint8Array };
}
