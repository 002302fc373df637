/** Whether the browser has promised to keep what this site stores. Asked for at the first *Save*. */
export type Persistence = 'promised' | 'refused' | 'unknown';

/** Whether it has promised already. Asks nobody. */
export async function isPromised(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  try {
    return (await storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}

export async function askToPersist(storage: StorageManager | undefined = navigator.storage): Promise<Persistence> {
  try {
    if (typeof storage?.persist !== 'function') return 'unknown';
    return (await storage.persisted()) || (await storage.persist()) ? 'promised' : 'refused';
  } catch {
    return 'unknown';
  }
}
