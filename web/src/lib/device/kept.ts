/** Small values that only this device stores: what was prepared, progress along the path, how the journal is locked. */
import { failed, succeeded, type Result } from '@heard/shared/result';
import { withDatabase } from './database.ts';
import { storageProblem, type StorageProblem } from './stored-item.ts';

/** Null where nothing is stored under this key, or storage is refused. Any build may have stored it, so parse what comes back. */
export async function readKept(key: string): Promise<unknown> {
  try {
    return (await withDatabase((db) => db.get('kept', key))) ?? null;
  } catch {
    return null;
  }
}

export async function writeKept(key: string, value: unknown): Promise<Result<void, StorageProblem>> {
  try {
    await withDatabase((db) => db.put('kept', value, key));
    return succeeded(undefined);
  } catch (refusal) {
    return failed(storageProblem(refusal));
  }
}

export async function dropKept(key: string): Promise<void> {
  try {
    await withDatabase((db) => db.delete('kept', key));
  } catch {
    // Where nothing can be stored, there is nothing to remove.
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
