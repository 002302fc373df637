/** When a room lets go of what was removed from it: a moment after, once for all that is removed together. */
import type { Schedule } from './schedule.ts';

/** Erasing a conversation's words may come in several updates. ms. */
export const FORGET_AFTER_MS = 400;

export interface ForgettingOptions {
  schedule: Schedule;
  /** Whether something removed is still in the log. */
  isOwed: () => boolean;
  forget: () => Promise<unknown>;
}

export class Forgetting {
  readonly #options: ForgettingOptions;
  #stop: (() => void) | null = null;
  #isOver = false;

  constructor(options: ForgettingOptions) {
    this.#options = options;
  }

  plan(): void {
    const { schedule, isOwed } = this.#options;
    if (this.#isOver || this.#stop !== null || !isOwed()) return;
    this.#stop = schedule.after(FORGET_AFTER_MS, () => void this.now());
  }

  /** Resolves when nothing is owed any more, or it couldn't be done. */
  async now(): Promise<void> {
    this.#cancel();
    if (!this.#isOver && this.#options.isOwed()) await this.#options.forget();
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
