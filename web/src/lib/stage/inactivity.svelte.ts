/** Detects that there was no input for a while, so that controls can fade. All times in ms, from the caller's clock. */
const AFTER_MS = 8_000;
/** Moves are noted at most this often, to limit updates. */
const NOTICE_EVERY_MS = 500;

export class Inactivity {
  #movedAt = $state.raw(0);
  /** People who use a keyboard or assistive technology need everything visible. */
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

  isInactive(now: number): boolean {
    return !this.#usesKeys && now - this.#movedAt >= AFTER_MS;
  }
}
