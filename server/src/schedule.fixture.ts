/** A schedule that advances only when a test says so. */
import type { Schedule } from './schedule.ts';

interface Timer {
  at: number;
  again: number | null;
  run: () => void;
}

export class ManualSchedule implements Schedule {
  #now = 0;
  readonly #timers = new Set<Timer>();

  /** Number of timers that haven't fired. */
  get waiting(): number {
    return this.#timers.size;
  }

  every(ms: number, run: () => void): () => void {
    return this.#add({ at: this.#now + ms, again: ms, run });
  }

  after(ms: number, run: () => void): () => void {
    return this.#add({ at: this.#now + ms, again: null, run });
  }

  /** Runs everything that is due within the next `ms`, in order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#now = due.at;
      if (due.again === null) this.#timers.delete(due);
      else due.at += due.again;
      due.run();
    }
    this.#now = end;
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }
}
