/** Creates each text draft once, so that all components share one instance per name. */
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
    const draft = new TextDraft(this.#shelf.item(key));
    this.#made.set(key, draft);
    return draft;
  }
}
