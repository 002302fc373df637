/**
 * How much all connections together may have done in one turn of the event loop: a socket can bring hundreds of frames at once,
 * and many sockets can bring some each. What is beyond it has its turn later, in the order in which it came.
 */
import { setImmediate } from 'node:timers';

/** In the units of `pace.ts`: some milliseconds. A single frame may go beyond it, when it is the first. */
const MAX_PER_TURN = 40;

export class LoopBudget {
  #left = MAX_PER_TURN;
  #isTurning = false;
  readonly #waiting: (() => void)[] = [];

  /** Whether something of this cost may be done in this turn; then it is counted. */
  take(cost: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= cost;
    this.#turn();
    return true;
  }

  /** Runs it in a later turn, when those who asked before have had theirs. */
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
      // Who finds nothing left asks again.
      for (const run of this.#waiting.splice(0)) run();
    });
  }
}
