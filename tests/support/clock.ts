/** A server clock that tests can move forward. To a device it looks as if the device had slept. */
export class MovableClock {
  #aheadMs = 0;
  readonly #startedAt = Date.now() - performance.now();

  readonly now = (): number => Math.floor(this.#startedAt + this.monotonic());

  /** Time passes: the server wasn't suspended, and nobody set its clock. */
  readonly monotonic = (): number => performance.now() + this.#aheadMs;

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
