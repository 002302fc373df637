/** This browser's IndexedDB database: its schema and migrations, opened when it is first used, and again after it was closed. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { BySeat, Seat } from '@heard/shared/exercise/seat';
import { within } from './within.ts';

/** A room whose link was opened or made on this device. */
export interface KnownRoom {
  /** Random; the part of the URL after `/r/`. Not derived from the room. */
  localId: string;
  seat: Seat;
  roomSecret: Uint8Array;
  seatSecret: Uint8Array;
  /** Only on the device that opened the room. */
  otherSeatSecret: Uint8Array | null;
  /** This device's time, ms. */
  createdAt: number;
  lastOpenedAt: number;
  /** The partner's latest known name, for the list of rooms. */
  partnerName: string | null;
}

/** An action of a person in a room, until it has an outcome. Entries in it are sealed. */
export interface ActionRow {
  /** Assigned by the store (auto-increment): orders all actions of this device. */
  order?: number;
  /** The room's local id. */
  room: string;
  /** Id of the page that sends it; empty for none. See page-claim.ts. */
  page: string;
  id: string;
  /** The screen's conversation, and below it the ordinal of its step instance. */
  conversation: number;
  step: number;
  what: StoredAction;
}

export type StoredAction =
  | {
      kind: 'write';
      entryId: string;
      /** Sealed for this device's store only, without a revision. Null if there is only `sealed`. */
      local: Uint8Array | null;
      /** As last sent to the room. */
      sealed: { revision: number; bytes: Uint8Array } | null;
      /** It ended without reaching the room. The row stays until the author has acknowledged that. */
      ended?: 'full' | 'superseded';
    }
  | { kind: 'remove'; entryIds: string[] }
  | { kind: 'erase-words'; conversation: number; markId: string }
  /** Parsed with `intentSchema` when it is read. */
  | { kind: 'intent'; intent: unknown }
  | { kind: 'erase-room' };

/** The highest revision that was seen of each entry, by seat and entry id. */
export type KeptRevisions = Partial<BySeat<Record<string, number>>>;

export interface JournalRow {
  id: string;
  /** This device's time, ms. */
  savedAt: number;
  /** A saved summary in the shape of the JSON download. */
  page: unknown;
}

interface Schema extends DBSchema {
  rooms: { key: string; value: KnownRoom };
  actions: { key: number; value: ActionRow; indexes: { room: string } };
  revisions: { key: string; value: KeptRevisions };
  journal: { key: string; value: JournalRow };
  drafts: { key: string; value: string };
  /** Other values of this device; see kept.ts. */
  kept: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

export const DATABASE = 'heard';
const VERSION = 3;

/** The open connection, or the attempt to open it. */
let opened: Promise<Database> | null = null;
let isSlow = false;

/**
 * Rejects where the browser refuses storage: some private windows, blocked site data, a full disk. Also rejects while the browser hasn't
 * answered within three seconds, because it asks its user or another tab blocks an upgrade. A connection that was lost while the device
 * slept is replaced first.
 */
export async function database(): Promise<Database> {
  const db = await answered();
  if (isAlive(db)) return db;
  drop(db);
  return answered();
}

/** Runs idempotent `work`, and repeats it once if the connection is lost in the meantime. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await database();
  try {
    return await work(db);
  } catch (refusal) {
    if (!isLost(refusal)) throw refusal;
    drop(db);
    return work(await database());
  }
}

async function answered(): Promise<Database> {
  const asked = (opened ??= open());
  const refused = (): void => {
    isSlow = false;
    if (opened === asked) opened = null;
  };
  asked.catch(refused);
  const db = isSlow ? null : await within(asked, null, () => (isSlow = false));
  if (db !== null) return db;
  isSlow = true;
  throw new DOMException('', 'TimeoutError');
}

/** iOS can close a connection without an event; only using it shows that. */
function isAlive(db: Database): boolean {
  try {
    db.transaction('kept');
    return true;
  } catch {
    return false;
  }
}

/** WebKit reports the end of its storage process as `UnknownError`. */
function isLost(refusal: unknown): boolean {
  return refusal instanceof DOMException && ['InvalidStateError', 'UnknownError'].includes(refusal.name);
}

function drop(db: Database): void {
  opened = null;
  db.close();
}

async function open(): Promise<Database> {
  // Imported on demand: nothing is stored before *Come in*, so reading an invitation doesn't need it.
  const { openDB } = await import('idb');
  return openDB<Schema>(DATABASE, VERSION, {
    async upgrade(db, from, _to, transaction) {
      if (from < 1) {
        db.createObjectStore('rooms', { keyPath: 'localId' });
        db.createObjectStore('revisions');
        db.createObjectStore('journal', { keyPath: 'id' });
        db.createObjectStore('drafts');
      }
      if (from < 2) db.createObjectStore('kept');
      if (from < 3) {
        db.createObjectStore('actions', { keyPath: 'order', autoIncrement: true }).createIndex('room', 'room');
        if (from > 0) await fromOutbox(db, transaction);
      }
    },
    // A newer page in another tab waits to upgrade. Closing lets it; the next use opens the database again.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
}

interface Outbox extends DBSchema {
  outbox: {
    key: [string, string];
    value: { room: string; entryId: string; revision: number; sealed: Uint8Array | null };
  };
}

/** Migrates the store of unsent entries of versions 1 and 2, which were sealed for the room. */
async function fromOutbox(db: Database, transaction: Upgrade): Promise<void> {
  const old = transaction as unknown as IDBPTransaction<Outbox, ['outbox'], 'versionchange'>;
  for (const { room, entryId, revision, sealed } of await old.objectStore('outbox').getAll()) {
    const what: StoredAction = sealed
      ? { kind: 'write', entryId, local: null, sealed: { revision, bytes: sealed } }
      : { kind: 'remove', entryIds: [entryId] };
    await transaction.objectStore('actions').add({ room, page: '', id: entryId, conversation: 0, step: 0, what });
  }
  (db as unknown as IDBPDatabase<Outbox>).deleteObjectStore('outbox');
}
