/** Schedules the compaction that erases removed words from the log: a moment after the removal, once for everything removed by then. */
import type { Schedule } from './schedule.ts';

/** Erasing a conversation's words may come in several updates. ms. */
export const ERASE_AFTER_MS = 400;

export interface ErasureTimerOptions {
  schedule: Schedule;
  /** Whether removed words are still in the log. */
  isPending: () => boolean;
  erase: () => Promise<unknown>;
}

export class ErasureTimer {
  readonly #options: ErasureTimerOptions;
  #stop: (() => void) | null = null;
  #isEnded = false;

  constructor(options: ErasureTimerOptions) {
    this.#options = options;
  }

  plan(): void {
    const { schedule, isPending } = this.#options;
    if (this.#isEnded || this.#stop !== null || !isPending()) return;
    this.#stop = schedule.after(ERASE_AFTER_MS, () => void this.now());
  }

  /** Resolves when nothing is left to erase, or erasing has failed. */
  async now(): Promise<void> {
    this.#cancel();
    if (!this.#isEnded && this.#options.isPending()) await this.#options.erase();
  }

  end(): void {
    this.#isEnded = true;
    this.#cancel();
  }

  #cancel(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
