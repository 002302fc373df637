/**
 * The texts of one page that somebody fills alone. With each letter they are on this device, each under a name of its own, and
 * nowhere else; after a reload they are back. Where the device refuses, they last as long as the page, and that is said.
 */
import { dropKept, keptKeys, readKept, writeKept, type KeepingProblem } from '#lib/device/kept.ts';

type Texts = Readonly<Record<string, string>>;

export class KeptTexts {
  readonly #prefix: string;
  #kept = $state.raw<Texts>({});
  /** What was written on this page since; an empty text was taken back. */
  #since = $state.raw<Texts>({});
  #problem = $state<KeepingProblem | null>(null);
  #isRead = $state(false);
  #isKeeping = $state(true);
  /** One change after the other: the last letter is what stays. */
  #last: Promise<void> = Promise.resolve();

  constructor(prefix: string, { isKeeping = true } = {}) {
    this.#prefix = prefix;
    this.#isKeeping = isKeeping;
  }

  /** Why what is typed now isn't kept. */
  get problem(): KeepingProblem | null {
    return this.#problem;
  }

  /** What is on the device has been looked at. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Whether texts go to the device at all, or only to this page. */
  get isKeeping(): boolean {
    return this.#isKeeping;
  }

  get isEmpty(): boolean {
    return this.names.length === 0;
  }

  get names(): string[] {
    return Object.keys({ ...this.#kept, ...this.#since }).filter((name) => this.at(name) !== '');
  }

  /** '' where nothing was written. */
  at(name: string): string {
    return this.#since[name] ?? this.#kept[name] ?? '';
  }

  /** Reads what is there, and tries whether anything could be written: who can't keep a word is told before the first one. */
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

  /** From now on everything is kept, what was written before too. */
  async keep(): Promise<void> {
    this.#isKeeping = true;
    await Promise.all(this.names.map((name) => this.write(name, this.at(name))));
  }

  /** Nothing of it stays, on the page or on the device. */
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

/** What is kept under a prefix. Whatever isn't a text is another build's. */
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
