/** The ticks of the path, kept on this device alone. A page asks for them once it is on screen. */
import { dropKept, keptKeys, writeKept, type KeepingProblem } from '#lib/device/kept.ts';
import { NOTHING_TICKED, tickedFrom, withTick, type Tick, type Ticked } from './ticks.ts';

/** Each tick has a place of its own, so that two pages never write over each other's. */
const PREFIX = 'path/';

export class PathProgress {
  #kept = $state.raw<Ticked>(NOTHING_TICKED);
  /** What was ticked on this page since. It stands here even where nothing can be kept. */
  #since = $state.raw<readonly Tick[]>([]);
  #problem = $state<KeepingProblem | null>(null);
  /** One change after the other: the last press on a box is what stays. */
  #last: Promise<void> = Promise.resolve();

  readonly #ticked = $derived(this.#since.reduce(withTick, this.#kept));

  /** Why the last tick isn't kept. */
  get problem(): KeepingProblem | null {
    return this.#problem;
  }

  get isEmpty(): boolean {
    return this.#ticked.size === 0;
  }

  has(key: string): boolean {
    return this.#ticked.has(key);
  }

  read(): Promise<void> {
    return this.#inTurn(async () => {
      this.#kept = tickedFrom((await keptKeys(PREFIX)).map((key) => key.slice(PREFIX.length)));
    });
  }

  tick(key: string, isTicked: boolean): Promise<void> {
    this.#since = [...this.#since, { key, isTicked }];
    return this.#inTurn(async () => {
      if (!isTicked) return dropKept(PREFIX + key);
      const written = await writeKept(PREFIX + key, true);
      this.#problem = written.ok ? null : written.error;
    });
  }

  clear(): Promise<void> {
    this.#kept = NOTHING_TICKED;
    this.#since = [];
    return this.#inTurn(async () => {
      for (const key of await keptKeys(PREFIX)) await dropKept(key);
      this.#problem = null;
    });
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(change);
    return this.#last;
  }
}
