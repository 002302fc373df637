/** A place on this device for one value. Nothing here throws: a refusal is an answer. */

/** `refused`: the browser stores nothing for this site. `full`: there is no space left. */
export type StorageProblem = 'refused' | 'full';

/** At once from local storage, later from a database. */
type Answer<T> = T | Promise<T>;

export interface StoredItem<S, P extends string = StorageProblem> {
  /** Null where nothing is stored, or storage is refused. */
  read(): Answer<S | null>;
  /** Gives why the value isn't stored, or null. Writes of one item are done in the order in which they were asked for. */
  write(value: S): Answer<P | null>;
  remove(): Answer<P | null>;
}

export function storageProblem(refusal: unknown): StorageProblem {
  return refusal instanceof DOMException && refusal.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** In local storage. Null for `storage` where the browser forbids it. */
export function localItem(key: string, storage: Storage | null = localStorageIfAllowed()): StoredItem<string> {
  const attempt = (work: (storage: Storage) => void): StorageProblem | null => {
    try {
      if (storage === null) return 'refused';
      work(storage);
      return null;
    } catch (refusal) {
      return storageProblem(refusal);
    }
  };
  return {
    read() {
      try {
        return storage?.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    write: (value) => attempt((allowed) => allowed.setItem(key, value)),
    remove: () => attempt((allowed) => allowed.removeItem(key)),
  };
}

/** The mere access to `localStorage` throws where a browser forbids it. */
function localStorageIfAllowed(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
