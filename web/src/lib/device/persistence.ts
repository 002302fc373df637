/** Whether the browser has promised to keep what this site stores. Asked for at the first *Save*. */
import { within, type Timer } from './within.ts';

/** `unknown`: it can't, or hasn't answered. */
export type Persistence = 'promised' | 'refused' | 'unknown';

/** Whether it has promised already. Asks nobody. */
export async function isPromised(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  try {
    return await within(storage?.persisted?.() ?? Promise.resolve(false), false);
  } catch {
    return false;
  }
}

/**
 * Asks for the promise. Some browsers ask their user, who may take their time or never answer: nobody waits for this. `tell` hears
 * `unknown` after three seconds, and the answer whenever it comes.
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
