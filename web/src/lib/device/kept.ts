/** Small things that this device alone keeps: what was prepared, how far along a path somebody is, how the journal is locked. */
import { failed, succeeded, type Result } from '@heard/shared/result';
import { withDatabase } from './database.ts';

/** `refused`: the browser keeps nothing here. `full`: there is no room left. */
export type KeepingProblem = 'refused' | 'full';

/** Null where nothing is kept under this key, or storage is refused. What comes back was stored by some build: parse it. */
export async function readKept(key: string): Promise<unknown> {
  try {
    return (await withDatabase((db) => db.get('kept', key))) ?? null;
  } catch {
    return null;
  }
}

export async function writeKept(key: string, value: unknown): Promise<Result<void, KeepingProblem>> {
  try {
    await withDatabase((db) => db.put('kept', value, key));
    return succeeded(undefined);
  } catch (refusal) {
    return failed(refusal instanceof DOMException && refusal.name === 'QuotaExceededError' ? 'full' : 'refused');
  }
}

export async function dropKept(key: string): Promise<void> {
  try {
    await withDatabase((db) => db.delete('kept', key));
  } catch {
    // Where nothing can be kept, nothing is there.
  }
}

/** The keys that begin with `prefix`, in order. */
export async function keptKeys(prefix: string): Promise<string[]> {
  try {
    return await withDatabase((db) => db.getAllKeys('kept', IDBKeyRange.bound(prefix, `${prefix}\uffff`)));
  } catch {
    return [];
  }
}
