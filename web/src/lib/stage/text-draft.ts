/** A text that is being written: stored on this device with every change, and in the room only once it is sent. */
import { Persisted } from '#lib/device/persisted.ts';
import type { StoredItem } from '#lib/device/stored-item.ts';

export class TextDraft {
  readonly #persisted: Persisted<string>;

  /** Reads at once what was stored. */
  constructor(item: StoredItem<string>) {
    this.#persisted = new Persisted(item, {
      initial: '',
      parse: (stored) => stored,
      serialise: (text) => text || null,
    });
    void this.#persisted.read();
  }

  get text(): string {
    return this.#persisted.current;
  }

  set text(text: string) {
    this.#persisted.current = text;
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** Empties the draft after `text` was sent, unless something else was typed in the meantime. */
  clearSent(text: string): void {
    if (this.text.trim() === text) this.text = '';
  }
}
