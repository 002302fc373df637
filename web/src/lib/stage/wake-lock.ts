/** Keeps the screen awake while somebody looks at a conversation. A browser lets go whenever the page is hidden. */
import { createSubscriber } from 'svelte/reactivity';

/**
 * `impossible`: this browser has none, or the page isn't on https; then a sentence has to do. `lost`: it was held, and the device took it
 * back, as it does when its battery is low.
 */
export type Wakefulness = 'held' | 'released' | 'impossible' | 'lost';

interface Surroundings {
  wakeLock: WakeLock | undefined;
  document: Document;
}

export class ScreenAwake {
  readonly #around: Surroundings;
  readonly #subscribe: () => void;
  #tell: () => void = () => undefined;
  #sentinel: WakeLockSentinel | null = null;
  #status: Wakefulness = 'released';
  #isWanted = false;
  #wasHeld = false;

  constructor(around: Surroundings = deviceSurroundings()) {
    this.#around = around;
    if (around.wakeLock === undefined) this.#status = 'impossible';
    this.#subscribe = createSubscriber((update) => {
      this.#tell = update;
      return () => {
        this.#tell = () => undefined;
      };
    });
  }

  get current(): Wakefulness {
    this.#subscribe();
    return this.#status;
  }

  /** Holds the screen awake, again after each return to the page, until the returned function is called. */
  hold(): () => void {
    this.#isWanted = true;
    const again = () => void this.#ask();
    this.#around.document.addEventListener('visibilitychange', again);
    again();
    return () => {
      this.#isWanted = false;
      this.#around.document.removeEventListener('visibilitychange', again);
      void this.#sentinel?.release();
      this.#become('released', null);
    };
  }

  async #ask(): Promise<void> {
    const { wakeLock, document } = this.#around;
    if (wakeLock === undefined || this.#sentinel !== null || document.visibilityState !== 'visible') return;
    try {
      const sentinel = await wakeLock.request('screen');
      if (!this.#isWanted) return void sentinel.release();
      sentinel.addEventListener('release', () => this.#released(), { once: true });
      this.#wasHeld = true;
      this.#become('held', sentinel);
    } catch {
      // A nearly empty battery refuses too.
      this.#become(this.#wasHeld ? 'lost' : 'impossible', null);
    }
  }

  /** While the page is looked at nobody but the device lets go: asked once more, it says whether it means it. */
  #released(): void {
    this.#become('released', null);
    if (this.#isWanted) void this.#ask();
  }

  #become(status: Wakefulness, sentinel: WakeLockSentinel | null): void {
    this.#sentinel = sentinel;
    if (this.#around.wakeLock !== undefined) this.#status = status;
    this.#tell();
  }
}

function deviceSurroundings(): Surroundings {
  return { wakeLock: 'wakeLock' in navigator ? navigator.wakeLock : undefined, document };
}
