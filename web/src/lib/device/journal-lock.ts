/**
 * The journal's passphrase. Pages are sealed with a random key, and that key with one that is derived from the passphrase, so a change of
 * the passphrase rewrites one record. Setting or removing it rewrites all pages in one transaction, so a crash can't leave half of them.
 */
import { failed, succeeded, type Result } from '@heard/shared/result';
import { PASSPHRASE_COST, type PassphraseCost } from '@heard/shared/words/passphrase-cost';
import {
  accessIn,
  DRAFT_PREFIX,
  hold,
  inJournal,
  inOpenJournal,
  letGo,
  LOCK_KEY,
  tellLockChanged,
  type JournalProblem,
  type JournalTransaction,
  type PageSeal,
} from './journal-access.ts';
import { isSameRecord, readLockRecord, type LockRecord } from './journal-lock-record.ts';
import { placeOf, sealRow, unsealRow } from './journal-row.ts';
import type { Progress } from './journal-sealing.ts';
import type { StorageProblem } from './stored-item.ts';

export type { Progress } from './journal-sealing.ts';

/**
 * `wrong`: not the passphrase. `unreadable`: the lock is of a newer build, or damaged. `changed`: another tab has changed or removed the
 * passphrase in the meantime.
 */
export type LockProblem = JournalProblem | 'wrong' | 'unreadable' | 'changed';

export type LockStatus = 'none' | 'locked' | 'unlocked';

export async function lockStatus(): Promise<Result<LockStatus, StorageProblem>> {
  return inJournal(async (transaction) => {
    const access = await accessIn(transaction);
    if (access === null) return 'none';
    return access === 'locked' ? 'locked' : 'unlocked';
  });
}

/** Seals every page and every draft. Fails with `locked` where there is a passphrase already; see `changePassphrase`. */
export async function setPassphrase(
  passphrase: string,
  onProgress?: Progress,
  cost: PassphraseCost = PASSPHRASE_COST,
): Promise<Result<void, LockProblem>> {
  const { newLock } = await import('./journal-sealing.ts');
  const { record, seal } = await newLock(passphrase, cost, onProgress);
  const done = await inJournal<Result<void, LockProblem>>(async (transaction) => {
    if ((await accessIn(transaction)) !== null) return failed('locked');
    await transaction.objectStore('kept').put(record, LOCK_KEY);
    await rewriteAll(transaction, seal, 'seal');
    return succeeded(undefined);
  });
  const result = done.ok ? done.value : done;
  if (result.ok) hold(seal);
  else seal.forget();
  return result;
}

export async function unlock(passphrase: string, onProgress?: Progress): Promise<Result<void, LockProblem>> {
  const tried = await tryPassphrase(passphrase, onProgress);
  if (!tried.ok) return tried;
  const done = await inTriedLock(tried.value, () => Promise.resolve());
  if (!done.ok) return done;
  hold(tried.value.seal);
  // A tab with an older build may have left pages unsealed. If sealing them fails now, the next unlock tries again.
  await inOpenJournal(async (transaction, seal) => (seal ? rewriteAll(transaction, seal, 'seal') : undefined));
  return done;
}

export function lock(): void {
  letGo();
}

export async function changePassphrase(
  passphrase: string,
  next: string,
  onProgress?: Progress,
  cost: PassphraseCost = PASSPHRASE_COST,
): Promise<Result<void, LockProblem>> {
  const tried = await tryPassphrase(passphrase, onProgress);
  if (!tried.ok) return tried;
  const record = await tried.value.recordFor(next, cost);
  const done = await inTriedLock(tried.value, async (transaction) => {
    await transaction.objectStore('kept').put(record, LOCK_KEY);
  });
  if (done.ok) hold(tried.value.seal);
  return done;
}

/** Needs the passphrase: somebody who finds the journal unlocked mustn't be able to remove the lock. */
export async function removePassphrase(passphrase: string, onProgress?: Progress): Promise<Result<void, LockProblem>> {
  const tried = await tryPassphrase(passphrase, onProgress);
  if (!tried.ok) return tried;
  const { seal } = tried.value;
  const done = await inTriedLock(tried.value, async (transaction) => {
    await rewriteAll(transaction, seal, 'unseal');
    await transaction.objectStore('kept').delete(LOCK_KEY);
  });
  if (!done.ok) return done;
  seal.forget();
  letGo();
  return done;
}

interface Tried {
  record: LockRecord;
  seal: PageSeal;
  recordFor: (passphrase: string, cost: PassphraseCost) => Promise<LockRecord>;
}

async function tryPassphrase(passphrase: string, onProgress?: Progress): Promise<Result<Tried, LockProblem>> {
  const stored = await inJournal(async (transaction) => transaction.objectStore('kept').get(LOCK_KEY));
  if (!stored.ok) return stored;
  if (stored.value === undefined) {
    tellLockChanged();
    return failed('changed');
  }
  const record = readLockRecord(stored.value);
  if (record === null) return failed('unreadable');
  const { openLock } = await import('./journal-sealing.ts');
  const opened = await openLock(record, passphrase, onProgress);
  return opened ? succeeded({ ...opened, record }) : failed('wrong');
}

/**
 * Runs `work` only if the lock is still the one that the passphrase was checked against. The check takes about a second, longer than a
 * transaction lives, and another tab may have replaced or removed the lock in the meantime.
 */
async function inTriedLock(
  { record, seal }: Tried,
  work: (transaction: JournalTransaction) => Promise<void>,
): Promise<Result<void, LockProblem>> {
  const done = await inJournal<Result<void, LockProblem>>(async (transaction) => {
    const stored: unknown = await transaction.objectStore('kept').get(LOCK_KEY);
    if (!isSameRecord(stored, record)) return failed('changed');
    return succeeded(await work(transaction));
  });
  const result = done.ok ? done.value : done;
  if (!result.ok) seal.forget();
  if (!result.ok && result.error === 'changed') tellLockChanged();
  return result;
}

/** Pages that can't be opened are damaged. They stay as they are, and don't stop the others. */
async function rewriteAll(
  transaction: JournalTransaction,
  seal: PageSeal,
  direction: 'seal' | 'unseal',
): Promise<void> {
  const journal = transaction.objectStore('journal');
  for (const row of await journal.getAll()) {
    const rewritten = direction === 'seal' ? sealRow(row, seal) : unsealRow(row, seal);
    if (rewritten) await journal.put(rewritten);
  }
  const kept = transaction.objectStore('kept');
  for (const key of await kept.getAllKeys(IDBKeyRange.bound(DRAFT_PREFIX, `${DRAFT_PREFIX}\uffff`))) {
    const draft = await kept.get(key);
    const isSealed = draft instanceof Uint8Array;
    if (direction === 'seal' && !isSealed) await kept.put(seal.seal(placeOf.draft(key), draft), key);
    const opened = direction === 'unseal' && isSealed ? seal.open(placeOf.draft(key), draft) : null;
    if (opened) await kept.put(opened.content, key);
  }
}
