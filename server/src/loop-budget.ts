/**
 * How much work all connections together may do in one turn of the event loop: one socket can deliver hundreds of frames at once. Work
 * beyond the budget runs in later turns, in order.
 */
import { setImmediate } from 'node:timers';

/** In units of `frame-cost.ts`: a few milliseconds. The first piece of work in a turn may exceed it. */
const MAX_PER_TURN = 40;

export class LoopBudget {
  #left = MAX_PER_TURN;
  #isTurning = false;
  readonly #waiting: (() => void)[] = [];

  /** Whether work of this cost may run in this turn; if so, it is deducted. */
  take(cost: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= cost;
    this.#turn();
    return true;
  }

  /** Runs it in a later turn, behind those that waited before. */
  later(run: () => void): void {
    this.#waiting.push(run);
    this.#turn();
  }

  #turn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    setImmediate(() => {
      this.#isTurning = false;
      this.#left = MAX_PER_TURN;
      // Whoever finds the budget spent calls `later` again.
      for (const run of this.#waiting.splice(0)) run();
    });
  }
}
