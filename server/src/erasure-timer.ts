/** When a room lets go of what was removed from it: a moment after, once for all that is removed together. */
import type { Schedule } from './schedule.ts';

/** Erasing a conversation's words may come in several updates. ms. */
export const ERASE_AFTER_MS = 400;

export interface ErasureTimerOptions {
  schedule: Schedule;
  /** Whether something removed is still in the log. */
  isPending: () => boolean;
  erase: () => Promise<unknown>;
}

export class ErasureTimer {
  readonly #options: ErasureTimerOptions;
  #stop: (() => void) | null = null;
  #isOver = false;

  constructor(options: ErasureTimerOptions) {
    this.#options = options;
  }

  plan(): void {
    const { schedule, isPending } = this.#options;
    if (this.#isOver || this.#stop !== null || !isPending()) return;
    this.#stop = schedule.after(ERASE_AFTER_MS, () => void this.now());
  }

  /** Resolves when nothing is owed any more, or it couldn't be done. */
  async now(): Promise<void> {
    this.#cancel();
    if (!this.#isOver && this.#options.isPending()) await this.#options.erase();
  }

  end(): void {
    this.#isOver = true;
    this.#cancel();
  }

  #cancel(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
