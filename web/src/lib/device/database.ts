/** What this browser keeps: one IndexedDB database, opened when it is first needed and opened again when it was closed. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { BySeat, Seat } from '@heard/shared/exercise/seat';
import { within } from './within.ts';

/** A room whose link was opened or made on this device. */
export interface KnownRoom {
  /** Random; the part of the address after `/r/`. Says nothing about the room. */
  localId: string;
  seat: Seat;
  roomSecret: Uint8Array;
  seatSecret: Uint8Array;
  /** Only on the device that opened the room. */
  otherSeatSecret: Uint8Array | null;
  /** This device's time, ms. */
  createdAt: number;
  lastOpenedAt: number;
  /** What the other one is called, as last seen; for the list of rooms. */
  partnerName: string | null;
}

/** Something that a person did in a room, until it has an outcome. What they wrote lies in it sealed, like everywhere else. */
export interface ActionRow {
  /** Given by the store when the row is added: the one order of all that was done on this device. */
  order?: number;
  /** The room's local id. */
  room: string;
  /** The page that sends it; empty for none. See page-claim.ts. */
  page: string;
  id: string;
  /** Of the screen on which it was done. */
  conversation: number;
  step: number;
  what: StoredAction;
}

export type StoredAction =
  | {
      kind: 'write';
      entryId: string;
      /** Sealed for this device alone, before it has a revision. Null where it was sealed for the room from the beginning. */
      local: Uint8Array | null;
      /** As it was last sent. */
      sealed: { revision: number; bytes: Uint8Array } | null;
      /** It isn't in the room and won't be; what was written waits here until its author has seen that. */
      ended?: 'full' | 'superseded';
    }
  | { kind: 'remove'; entryIds: string[] }
  | { kind: 'erase-words'; conversation: number; markId: string }
  /** An intent as JSON has it. */
  | { kind: 'intent'; intent: unknown }
  | { kind: 'erase-room' };

/** Highest revision seen of each entry, by seat and entry id. */
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
  /** Whatever else this device alone keeps; see kept.ts. */
  kept: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

export const DATABASE = 'heard';
const VERSION = 3;

/** Being opened, or open. */
let opened: Promise<Database> | null = null;
let isSlow = false;

/**
 * Rejects where the browser refuses storage: private windows of some, blocked site data, a full disk. So it does where the browser
 * hasn't answered in three seconds (it asks its user, or another tab doesn't let go), until it answers. A connection that died while
 * the device slept is replaced here, before anybody uses it.
 */
export async function database(): Promise<Database> {
  const db = await answered();
  if (isAlive(db)) return db;
  drop(db);
  return answered();
}

/** The same, for what may be done twice: should the connection die under it, it is done once more with another one. */
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

/** On iPhones a connection can end without a word. Only a use of it tells. */
function isAlive(db: Database): boolean {
  try {
    db.transaction('kept');
    return true;
  } catch {
    return false;
  }
}

/** `UnknownError`: how WebKit says that its storage process has gone. */
function isLost(refusal: unknown): boolean {
  return refusal instanceof DOMException && ['InvalidStateError', 'UnknownError'].includes(refusal.name);
}

function drop(db: Database): void {
  opened = null;
  db.close();
}

async function open(): Promise<Database> {
  // Nothing is kept before "Come in", so an invitation can be read without it.
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
    // A newer page in another tab wants to upgrade: step aside, the next use opens it again.
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

/** Up to version 2 entries waited in a store of their own, sealed for the room. */
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
