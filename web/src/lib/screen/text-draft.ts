/** A text that isn't sent yet. Each change is stored on this device. */
import { Persisted } from '#lib/device/persisted.ts';
import type { StoredItem } from '#lib/device/stored-item.ts';

export class TextDraft {
  readonly #persisted: Persisted<string>;

  /** Starts reading the stored text. */
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
