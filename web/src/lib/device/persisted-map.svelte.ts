/**
 * Values under names of their own, each stored with every change. Each has a key of its own, so two open pages that change
 * different ones don't overwrite each other's.
 */
import { dropKept, keptKeys, readKept, writeKept } from './kept.ts';
import type { StorageProblem } from './stored-item.ts';
import { TaskQueue } from './task-queue.ts';

export interface PersistedMapOptions<T> {
  /** The keys in the store are this and the name. */
  prefix: string;
  /** Null for what can't be read: it stays where it is, and isn't shown. */
  parse(stored: unknown): T | null;
  /** False: values stay on this page until `storeAll`. */
  isStoring?: boolean;
}

export class PersistedMap<T> {
  readonly #options: PersistedMapOptions<T>;
  readonly #tasks = new TaskQueue();
  #stored = $state.raw<Readonly<Record<string, T>>>({});
  /** Set on this page since; null for what was removed. */
  #changes = $state.raw<Readonly<Record<string, T | null>>>({});
  #problem = $state<StorageProblem | null>(null);
  #isRead = $state(false);
  #isStoring = $state(true);

  readonly #values = $derived(
    Object.fromEntries(Object.entries({ ...this.#stored, ...this.#changes }).filter(([, value]) => value !== null)),
  ) as Readonly<Record<string, T>>;

  /** Reads nothing yet; see `read`. */
  constructor(options: PersistedMapOptions<T>) {
    this.#options = options;
    this.#isStoring = options.isStoring ?? true;
  }

  /** Why the latest value isn't stored. */
  get problem(): StorageProblem | null {
    return this.#problem;
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  get isStoring(): boolean {
    return this.#isStoring;
  }

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  get names(): string[] {
    return Object.keys(this.#values);
  }

  get(name: string): T | null {
    return this.#values[name] ?? null;
  }

  /** What was set on this page in the meantime stays: it is newer than what is stored. */
  read(): Promise<void> {
    return this.#tasks.run(async () => {
      this.#stored = await readStored(this.#options);
      this.#isRead = true;
    });
  }

  /** Tries whether anything can be stored, so that a page can say so before the first change. `name`: of nothing else. */
  tryStoring(name: string, value: T): Promise<void> {
    return this.#tasks.run(async () => {
      if (!this.#isStoring) return;
      await this.#write(name, value);
      await dropKept(this.#options.prefix + name);
    });
  }

  /** Null removes it. The value changes at once; resolves when it is stored, or `problem` says why it isn't. */
  set(name: string, value: T | null): Promise<void> {
    this.#changes = { ...this.#changes, [name]: value };
    return this.#tasks.run(async () => {
      if (!this.#isStoring) return;
      if (value === null) await dropKept(this.#options.prefix + name);
      else await this.#write(name, value);
    });
  }

  /** From now on everything is stored, including what was set before. */
  async storeAll(): Promise<void> {
    this.#isStoring = true;
    await Promise.all(Object.entries(this.#values).map(([name, value]) => this.set(name, value)));
  }

  /** Removes everything under the prefix, from this page and from the device. */
  clear(): Promise<void> {
    this.#stored = {};
    this.#changes = {};
    return this.#tasks.run(async () => {
      for (const key of await keptKeys(this.#options.prefix)) await dropKept(key);
      this.#problem = null;
    });
  }

  async #write(name: string, value: T): Promise<void> {
    const written = await writeKept(this.#options.prefix + name, value);
    this.#problem = written.ok ? null : written.error;
  }
}

/** The values that are stored under a prefix, by name. */
export async function readStored<T>({
  prefix,
  parse,
}: Pick<PersistedMapOptions<T>, 'prefix' | 'parse'>): Promise<Record<string, T>> {
  const keys = await keptKeys(prefix);
  const stored = await Promise.all(keys.map((key) => readKept(key)));
  const values: Record<string, T> = {};
  for (const [at, key] of keys.entries()) {
    const value = parse(stored[at]);
    if (value !== null) values[key.slice(prefix.length)] = value;
  }
  return values;
}
