/** A text that is being written: on this device with every letter, in the room only when it is offered. */

import type { DraftShelf } from '../device/drafts.ts';

export class TextDraft {
  readonly #shelf: DraftShelf;
  readonly #key: string;
  #text = $state('');
  #isTouched = false;

  constructor(shelf: DraftShelf, key: string, fallback = '') {
    this.#shelf = shelf;
    this.#key = key;
    this.#text = fallback;
    void shelf.read(key).then((kept) => {
      // Whoever was quicker to type than the device to read is right.
      if (kept !== null && !this.#isTouched) this.#text = kept;
    });
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#isTouched = true;
    this.#text = text;
    if (text === '') this.#shelf.drop(this.#key);
    else this.#shelf.write(this.#key, text);
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** After `text` was offered, the room has it. What was typed in the meantime stays. */
  settle(text: string): void {
    if (this.#text.trim() === text) this.text = '';
  }
}
