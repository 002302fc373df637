/** Persistent storage (`navigator.storage.persist`), which the browser doesn't evict. Requested at the first *Save*. */
import { within, type Timer } from './within.ts';

/** `unknown`: not supported, or not answered yet. */
export type Persistence = 'promised' | 'refused' | 'unknown';

/** Whether storage is persistent already. Doesn't prompt. */
export async function isPromised(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  try {
    return await within(storage?.persisted?.() ?? Promise.resolve(false), false);
  } catch {
    return false;
  }
}

/**
 * Requests persistent storage. Some browsers prompt their user, who may never answer, so `tell` is called with `unknown` after three
 * seconds, and again with the answer when it comes.
 */
export async function askToPersist(
  tell: (persistence: Persistence) => void,
  storage: StorageManager | undefined = navigator.storage,
  timer?: Timer,
): Promise<void> {
  const told = (isKept: boolean): void => tell(isKept ? 'promised' : 'refused');
  try {
    if (typeof storage?.persist !== 'function') return tell('unknown');
    const asked = storage.persisted().then((isKept) => isKept || storage.persist());
    const answer = await within(asked, null, told, timer);
    if (answer === null) tell('unknown');
    else told(answer);
  } catch {
    tell('unknown');
  }
}
