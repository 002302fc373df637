/** A page of one's own while it is being written: stored on this device with every change, in the journal once it is saved. */
import { failed, succeeded, type Result } from '@heard/shared/result';
import { journalDraftItem } from '#lib/device/journal-drafts.ts';
import { Persisted } from '#lib/device/persisted.ts';
import type { JournalProblem } from '#lib/device/journal.ts';
import * as v from 'valibot';
import type { OwnPage } from './own-pages.ts';

const draftSchema = v.object({ title: v.string(), text: v.string(), at: v.number() });

/** The draft of a page that isn't in the journal yet. */
export const NEW_PAGE = 'new';

export class PageDraft {
  /** Null: no different from the page in the journal. */
  readonly #draft: Persisted<OwnPage | null, unknown, JournalProblem>;
  readonly #saved: OwnPage;

  /** `id`: of the page in the journal, or `NEW_PAGE`. Reads nothing yet; see `load`. */
  constructor(id: string, saved: OwnPage | null, now: number) {
    this.#saved = saved ?? { title: '', text: '', at: now };
    this.#draft = new Persisted(journalDraftItem(id), {
      initial: null,
      parse: (stored) => {
        const draft = v.safeParse(draftSchema, stored);
        return draft.success ? draft.output : null;
      },
      serialise: (draft) => (draft && (saved || !isEmpty(draft)) ? draft : null),
    });
  }

  get page(): OwnPage {
    return this.#draft.current ?? this.#saved;
  }

  get title(): string {
    return this.page.title;
  }

  set title(title: string) {
    this.#draft.current = { ...this.page, title };
  }

  get text(): string {
    return this.page.text;
  }

  set text(text: string) {
    this.#draft.current = { ...this.page, text };
  }

  get isEmpty(): boolean {
    return isEmpty(this.page);
  }

  /** Why the last change is on this screen alone. */
  get problem(): JournalProblem | null {
    return this.#draft.problem;
  }

  /** Whether it differs from the page in the journal. */
  get isUnsaved(): boolean {
    return this.#draft.current !== null;
  }

  /** Whether it was begun before, and has been read from the device. */
  get isBack(): boolean {
    return this.#draft.isRestored;
  }

  /** Brings back what was typed last time. */
  load(): Promise<void> {
    return this.#draft.read();
  }

  /** Removes the draft: it is in the journal now, or was thrown away. */
  async discard(): Promise<Result<void, JournalProblem>> {
    const problem = await this.#draft.clear();
    return problem === null ? succeeded(undefined) : failed(problem);
  }
}

function isEmpty({ title, text }: OwnPage): boolean {
  return title.trim() === '' && text.trim() === '';
}
