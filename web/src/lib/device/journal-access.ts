/**
 * Who may read and write the journal now. Every change looks at the lock in its own transaction: another tab may have set or
 * removed the passphrase a moment ago, and then nothing may be written in the old way.
 */
import { failed, succeeded, type Result } from '@heard/shared/result';
import { database, type Database } from './database.ts';
import { IdleWatch } from './idle-watch.ts';
import { readLockRecord } from './journal-lock-record.ts';

/** `refused`: the browser keeps nothing here. `full`: there is no room left. `locked`: the passphrase comes first. */
export type JournalProblem = 'refused' | 'full' | 'locked';

/** The journal's key at work. The key itself is seen by nobody else. Once it is forgotten, sealing and opening throw `KeyForgotten`. */
export interface PageSeal {
  readonly lockId: string;
  seal(place: string, content: unknown): Uint8Array;
  open(place: string, sealed: Uint8Array): { content: unknown } | null;
  /** Overwrites the key. */
  forget(): void;
}

/**
 * The journal was locked in the middle of a change. Going on would be worse: what is sealed under no key can't be opened any
 * more, and what can't be opened looks damaged.
 */
export class KeyForgotten extends Error {
  override readonly name = 'KeyForgotten';
}

export const LOCK_KEY = 'journal-lock';
export const DRAFT_PREFIX = 'journal-draft/';

/** `relaxed`: done when the browser has it, not only when the disk has; for what is written with every letter. */
export type Durability = 'strict' | 'relaxed';

function transactionOn(db: Database, durability: Durability) {
  return db.transaction(['journal', 'kept'], 'readwrite', { durability });
}

export type JournalTransaction = ReturnType<typeof transactionOn>;

/** Null: there is no passphrase. */
export type Access = PageSeal | null | 'locked';

let held: PageSeal | null = null;
const idle = new IdleWatch(() => letGo());
const listeners = new Set<() => void>();

/** Told when the journal was locked or unlocked here, or found changed by another tab. Returns how to stop listening. */
export function onLockChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Unlocked from now on, for as long as somebody is there. */
export function hold(seal: PageSeal): void {
  if (held !== seal) held?.forget();
  held = seal;
  idle.start();
  tellLockChanged();
}

/** Locked from now on. */
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
  // A record that can't be read is a lock that can't be opened: nothing may be written beside it.
  const record = readLockRecord(stored);
  return record !== null && held?.lockId === record.id ? held : 'locked';
}

/**
 * All of `work`, or nothing of it. Only the transaction may be waited for in it: it ends by itself. Where the journal is locked in
 * the middle of it, it is done again from its beginning, and finds the journal locked.
 */
export async function inJournal<T>(
  work: (transaction: JournalTransaction) => Promise<T>,
  durability: Durability = 'strict',
): Promise<Result<T, 'refused' | 'full'>> {
  let transaction: JournalTransaction | null = null;
  try {
    transaction = transactionOn(await database(), durability);
    const value = await work(transaction);
    await transaction.done;
    return succeeded(value);
  } catch (refusal) {
    if (transaction) await abandon(transaction);
    if (refusal instanceof KeyForgotten) return inJournal(work, durability);
    return failed(isFull(refusal) ? 'full' : 'refused');
  }
}

/** The same, for who may read and write. */
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
    // It has ended by itself.
  }
  await transaction.done.catch(() => undefined);
}

function isFull(refusal: unknown): boolean {
  return refusal instanceof DOMException && refusal.name === 'QuotaExceededError';
}
