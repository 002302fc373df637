/** The ticked evenings and lessons, stored on this device only. Loaded once the page is shown. */
import { dropKept, keptKeys, writeKept, type KeepingProblem } from '#lib/device/kept.ts';
import { NOTHING_TICKED, tickedFrom, withTick, type Tick, type Ticked } from './ticks.ts';

/** One storage key per tick, so that two tabs never overwrite each other's. */
const PREFIX = 'path/';

export class PathProgress {
  #kept = $state.raw<Ticked>(NOTHING_TICKED);
  /** Changes made on this page. They are shown even if storage fails. */
  #since = $state.raw<readonly Tick[]>([]);
  #problem = $state<KeepingProblem | null>(null);
  /** Writes run one after the other, so that the last press on a box wins. */
  #last: Promise<void> = Promise.resolve();

  readonly #ticked = $derived(this.#since.reduce(withTick, this.#kept));

  /** Why the last tick couldn't be stored. */
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
