/** Detects three presses of Esc within two seconds. Auto-repeat while the key is held down doesn't count. */

const TIMES = 3;
const WITHIN_MS = 2_000;

export type Press = Pick<KeyboardEvent, 'key' | 'repeat' | 'isComposing' | 'timeStamp'>;

export class EscapePresses {
  #at: number[] = [];

  /** True for the third press; counting then starts again from zero. */
  press({ key, repeat, isComposing, timeStamp }: Press): boolean {
    if (key !== 'Escape' || repeat || isComposing) return false;
    this.#at = [...this.#at.filter((at) => timeStamp - at <= WITHIN_MS), timeStamp];
    if (this.#at.length < TIMES) return false;
    this.#at = [];
    return true;
  }
}
