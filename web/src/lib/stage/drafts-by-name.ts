/** The texts that are being written on this page, each one made once and then the same whenever it is asked for. */
import type { DraftShelf } from '#lib/device/drafts.ts';
import { TextDraft } from './text-draft.ts';

export class DraftsByName {
  readonly #shelf: DraftShelf;
  readonly #made = new Map<string, TextDraft>();

  constructor(shelf: DraftShelf) {
    this.#shelf = shelf;
  }

  at(key: string): TextDraft {
    const known = this.#made.get(key);
    if (known) return known;
    const draft = new TextDraft(this.#shelf, key);
    this.#made.set(key, draft);
    return draft;
  }
}
