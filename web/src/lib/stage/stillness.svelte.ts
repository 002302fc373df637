/** Whether somebody just looks, so that what they don't need can fade. Time comes from outside. */
const AFTER_MS = 8_000;
/** A moving mouse tells no more than that this often. */
const NOTICE_EVERY_MS = 500;

export class Stillness {
  #movedAt = $state.raw(0);
  /** Who goes by keys, or by what presses keys for them, needs everything where it is. */
  #usesKeys = $state.raw(false);

  constructor(now: number) {
    this.#movedAt = now;
  }

  moved(now: number): void {
    this.#usesKeys = false;
    if (now - this.#movedAt >= NOTICE_EVERY_MS || now < this.#movedAt) this.#movedAt = now;
  }

  pressedKey(now: number): void {
    this.#usesKeys = true;
    this.#movedAt = now;
  }

  /** `now`: as for the others, ms. */
  isStill(now: number): boolean {
    return !this.#usesKeys && now - this.#movedAt >= AFTER_MS;
  }
}
