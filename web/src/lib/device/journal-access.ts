/**
 * Access to the journal: locked or not, and with which key. Every change checks the lock in its own transaction, because another tab
 * may have set or removed the passphrase a moment ago.
 */
import { failed, succeeded, type Result } from '@heard/shared/result';
import { database, type Database } from './database.ts';
import { IdleWatch } from './idle-watch.ts';
import { readLockRecord } from './journal-lock-record.ts';
import { storageProblem, type StorageProblem } from './stored-item.ts';

/** `locked`: it needs the passphrase. */
export type JournalProblem = StorageProblem | 'locked';

/** Seals and opens with the journal's key, which it doesn't expose. Throws `KeyForgotten` once the key is forgotten. */
export interface PageSeal {
  readonly lockId: string;
  seal(place: string, content: unknown): Uint8Array;
  open(place: string, sealed: Uint8Array): { content: unknown } | null;
  /** Overwrites the key. */
  forget(): void;
}

/**
 * The journal was locked during a change. The change must stop: pages sealed with an overwritten key could never be opened again, and
 * pages that can't be opened look damaged.
 */
export class KeyForgotten extends Error {
  override readonly name = 'KeyForgotten';
}

export const LOCK_KEY = 'journal-lock';
export const DRAFT_PREFIX = 'journal-draft/';

/** IndexedDB's option. `relaxed` doesn't wait for the disk; for drafts, which are written with every letter. */
export type Durability = 'strict' | 'relaxed';

function transactionOn(db: Database, durability: Durability) {
  return db.transaction(['journal', 'kept'], 'readwrite', { durability });
}

export type JournalTransaction = ReturnType<typeof transactionOn>;

/** Null: there is no passphrase, so nothing is sealed. */
export type Access = PageSeal | null | 'locked';

let held: PageSeal | null = null;
const idle = new IdleWatch(() => letGo());
const listeners = new Set<() => void>();

/** `listener` runs when the journal is locked or unlocked, or another tab changed it. Returns a function that removes it. */
export function onLockChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Unlocks until the page has been idle for too long. */
export function hold(seal: PageSeal): void {
  if (held !== seal) held?.forget();
  held = seal;
  idle.start();
  tellLockChanged();
}

/** Locks, and overwrites the key. */
export function letGo(): void {
  if (held === null) return;
  held.forget();
  held = null;
  idle.stop();
  tellLockChanged();
}

export function tellLockChanged(): void {
  for (const listener of listeners) listener();
}

export async function accessIn(transaction: JournalTransaction): Promise<Access> {
  const stored = await transaction.objectStore('kept').get(LOCK_KEY);
  if (stored === undefined) return null;
  // A record that this build can't read is a lock that it can't open: nothing may be written unsealed beside it.
  const record = readLockRecord(stored);
  return record !== null && held?.lockId === record.id ? held : 'locked';
}

/**
 * Runs `work` in one transaction: all of it or nothing. `work` may await only the transaction's own requests; anything else lets the
 * transaction commit early. If the journal is locked in the meantime, `work` runs again, and finds it locked.
 */
export async function inJournal<T>(
  work: (transaction: JournalTransaction) => Promise<T>,
  durability: Durability = 'strict',
): Promise<Result<T, StorageProblem>> {
  let transaction: JournalTransaction | null = null;
  try {
    transaction = transactionOn(await database(), durability);
    const value = await work(transaction);
    await transaction.done;
    return succeeded(value);
  } catch (refusal) {
    if (transaction) await abandon(transaction);
    if (refusal instanceof KeyForgotten) return inJournal(work, durability);
    return failed(storageProblem(refusal));
  }
}

/** The same, but fails with `locked` where the journal is locked. */
export async function inOpenJournal<T>(
  work: (transaction: JournalTransaction, seal: PageSeal | null) => Promise<T>,
  durability: Durability = 'strict',
): Promise<Result<T, JournalProblem>> {
  const done = await inJournal<Result<T, JournalProblem>>(async (transaction) => {
    const access = await accessIn(transaction);
    return access === 'locked' ? failed('locked') : succeeded(await work(transaction, access));
  }, durability);
  return done.ok ? done.value : done;
}

async function abandon(transaction: JournalTransaction): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
  await transaction.done.catch(() => undefined);
}
