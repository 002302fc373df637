/** A value that is stored on this device with every change, such as a draft. Without storage it lasts as long as the page. */
import { Notifier } from './notifier.ts';
import type { StorageProblem, StoredItem } from './stored-item.ts';

export interface PersistedOptions<T, S> {
  /** Until something else was stored. */
  initial: T;
  /** Null if it can't be read: a build of another version, or other code, may have stored it. */
  parse(stored: S): T | null;
  /** Null where there is nothing worth storing: then the stored value is removed. */
  serialise(value: T): S | null;
}

// A Notifier and no $state: Svelte doesn't track a state in the same reaction that creates it, and drafts are created where they
// are first shown.
export class Persisted<T, S = string, P extends string = StorageProblem> {
  readonly #item: StoredItem<S, P>;
  readonly #options: PersistedOptions<T, S>;
  readonly #notifier = new Notifier();
  #current: T;
  #problem: P | null = null;
  #isChanged = false;
  #isRestored = false;

  /** Reads nothing yet; see `read`. */
  constructor(item: StoredItem<S, P>, options: PersistedOptions<T, S>) {
    this.#item = item;
    this.#options = options;
    this.#current = options.initial;
  }

  /**
   * Brings back what was stored, at once where the item answers at once. What was set on this page in the meantime stays: it is newer
   * than what is stored.
   */
  async read(): Promise<void> {
    const answer = this.#item.read();
    this.#restore(answer instanceof Promise ? await answer : answer);
  }

  /** Reactive, like all that follows. Setting it stores it. */
  get current(): T {
    this.#notifier.observe();
    return this.#current;
  }

  set current(value: T) {
    void this.set(value);
  }

  /** Why the latest value isn't stored. */
  get problem(): P | null {
    this.#notifier.observe();
    return this.#problem;
  }

  /** The value was found on the device. */
  get isRestored(): boolean {
    this.#notifier.observe();
    return this.#isRestored;
  }

  /** `current` changes at once. Resolves with why the device couldn't store it, or null. */
  async set(value: T): Promise<P | null> {
    this.#current = value;
    this.#isChanged = true;
    this.#notifier.changed();
    const stored = this.#options.serialise(value);
    const answer = stored === null ? this.#item.remove() : this.#item.write(stored);
    return this.#report(answer instanceof Promise ? await answer : answer);
  }

  /** Back to the initial value, and nothing stored. Where the device can't remove it, nothing changes, and the reason is given. */
  async clear(): Promise<P | null> {
    const answer = this.#item.remove();
    const problem = answer instanceof Promise ? await answer : answer;
    if (problem !== null) return problem;
    this.#current = this.#options.initial;
    this.#problem = null;
    this.#isChanged = true;
    this.#isRestored = false;
    this.#notifier.changed();
    return null;
  }

  #restore(stored: S | null): void {
    const value = stored === null ? null : this.#options.parse(stored);
    if (value === null || this.#isChanged) return;
    this.#current = value;
    this.#isRestored = true;
    this.#notifier.changed();
  }

  #report(problem: P | null): P | null {
    if (problem !== this.#problem) {
      this.#problem = problem;
      this.#notifier.changed();
    }
    return problem;
  }
}
