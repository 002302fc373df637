/**
 * The text fields of one page that a user fills in alone, stored on this device only, at every keystroke, each under a key of its
 * own. Restored after a reload. If storage is refused they last as long as the page, and the user is told.
 */
import { dropKept, keptKeys, readKept, writeKept, type KeepingProblem } from '#lib/device/kept.ts';

type Texts = Readonly<Record<string, string>>;

export class KeptTexts {
  readonly #prefix: string;
  #kept = $state.raw<Texts>({});
  /** Edits made on this page; an empty text stands for a removed one. */
  #since = $state.raw<Texts>({});
  #problem = $state<KeepingProblem | null>(null);
  #isRead = $state(false);
  #isKeeping = $state(true);
  /** Writes run one after the other, so that the last keystroke wins. */
  #last: Promise<void> = Promise.resolve();

  constructor(prefix: string, { isKeeping = true } = {}) {
    this.#prefix = prefix;
    this.#isKeeping = isKeeping;
  }

  /** Why the current text couldn't be stored. */
  get problem(): KeepingProblem | null {
    return this.#problem;
  }

  /** The device has been read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Whether texts are stored on the device, or only held by this page. */
  get isKeeping(): boolean {
    return this.#isKeeping;
  }

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  get names(): string[] {
    return Object.keys({ ...this.#kept, ...this.#since }).filter((name) => this.at(name) !== '');
  }

  /** '' if nothing was written. */
  at(name: string): string {
    return this.#since[name] ?? this.#kept[name] ?? '';
  }

  /** Reads the stored texts, and tries a write: users must know before the first word if nothing can be stored. */
  open(): Promise<void> {
    return this.#inTurn(async () => {
      this.#kept = await readTexts(this.#prefix);
      this.#isRead = true;
      if (!this.#isKeeping) return;
      const trial = `${this.#prefix}trial`;
      await this.#write(trial, 'x');
      await dropKept(trial);
    });
  }

  write(name: string, text: string): Promise<void> {
    this.#since = { ...this.#since, [name]: text };
    return this.#inTurn(async () => {
      if (!this.#isKeeping) return;
      if (text === '') await dropKept(this.#prefix + name);
      else await this.#write(this.#prefix + name, text);
    });
  }

  /** From now on everything is stored, including what was written before. */
  async keep(): Promise<void> {
    this.#isKeeping = true;
    await Promise.all(this.names.map((name) => this.write(name, this.at(name))));
  }

  /** Removes everything from the page and from the device. */
  clear(): Promise<void> {
    this.#kept = {};
    this.#since = {};
    return this.#inTurn(async () => {
      for (const key of await keptKeys(this.#prefix)) await dropKept(key);
      this.#problem = null;
    });
  }

  async #write(key: string, text: string): Promise<void> {
    const written = await writeKept(key, text);
    this.#problem = written.ok ? null : written.error;
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(change);
    return this.#last;
  }
}

/** All texts stored under a prefix. Values that aren't text come from another build and are ignored. */
export async function readTexts(prefix: string): Promise<Texts> {
  const keys = await keptKeys(prefix);
  const texts = await Promise.all(keys.map((key) => readKept(key)));
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const text = texts[index];
      return typeof text === 'string' ? [[key.slice(prefix.length), text]] : [];
    }),
  );
}
