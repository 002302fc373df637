/** A text that is being written: on this device with every letter, in the room only when it is offered. */
import type { DraftShelf } from '#lib/device/drafts.ts';
import { Notifier } from '#lib/room/notifier.ts';

// Not $state: a draft is made where it is first shown, and whoever makes a state doesn't hear of its changes.
export class TextDraft {
  readonly #shelf: DraftShelf;
  readonly #key: string;
  readonly #notifier = new Notifier();
  #text = '';
  #isTouched = false;

  constructor(shelf: DraftShelf, key: string) {
    this.#shelf = shelf;
    this.#key = key;
    void shelf.read(key).then((kept) => {
      // Whoever was quicker to type than the device to read is right.
      if (kept === null || this.#isTouched) return;
      this.#text = kept;
      this.#notifier.changed();
    });
  }

  get text(): string {
    this.#notifier.observe();
    return this.#text;
  }

  set text(text: string) {
    this.#isTouched = true;
    this.#text = text;
    if (text === '') this.#shelf.drop(this.#key);
    else this.#shelf.write(this.#key, text);
    this.#notifier.changed();
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** After `text` was offered, the room has it. What was typed in the meantime stays. */
  settle(text: string): void {
    if (this.#text.trim() === text) this.text = '';
  }
}
