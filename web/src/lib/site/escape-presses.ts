/** Esc three times within a short while. Once keeps its ordinary meaning; a key that is held down is one press. */

const TIMES = 3;
const WITHIN_MS = 2_000;

export type Press = Pick<KeyboardEvent, 'key' | 'repeat' | 'isComposing' | 'timeStamp'>;

export class EscapePresses {
  #at: number[] = [];

  /** True at the press that completes the three; then it counts from nothing again. */
  press({ key, repeat, isComposing, timeStamp }: Press): boolean {
    if (key !== 'Escape' || repeat || isComposing) return false;
    this.#at = [...this.#at.filter((at) => timeStamp - at <= WITHIN_MS), timeStamp];
    if (this.#at.length < TIMES) return false;
    this.#at = [];
    return true;
  }
}
