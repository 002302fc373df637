/** A page of one's own while it is being written: on this device with every letter, in the journal when it is saved. */
import { dropDraft, readDraft, writeDraft } from '#lib/device/journal-drafts.ts';
import type { Result } from '@heard/shared/result';
import type { JournalProblem } from '#lib/device/journal.ts';
import * as v from 'valibot';
import type { OwnPage } from './own-pages.ts';

const draftSchema = v.object({ title: v.string(), text: v.string(), at: v.number() });

/** The draft of a page that isn't in the journal yet. */
export const NEW_PAGE = 'new';

export class PageDraft {
  title = $state('');
  text = $state('');
  /** Why the last letters are on this screen alone. */
  problem = $state.raw<JournalProblem | null>(null);
  /** Whether it differs from the page in the journal. */
  isUnsaved = $state(false);
  /** Whether it was begun before, and came back. */
  isBack = $state(false);
  readonly #id: string;
  readonly #saved: OwnPage | null;
  #at: number;
  readonly #now: number;

  /** `id`: of the page in the journal, or `NEW_PAGE`. */
  constructor(id: string, saved: OwnPage | null, now: number) {
    this.#id = id;
    this.#saved = saved;
    this.#now = now;
    this.#at = saved?.at ?? now;
    this.#show(saved ?? { title: '', text: '', at: now });
  }

  get page(): OwnPage {
    return { title: this.title, text: this.text, at: this.#at };
  }

  get isEmpty(): boolean {
    return this.title.trim() === '' && this.text.trim() === '';
  }

  /** Brings back what was typed last time. Whoever types before the device has read is right. */
  async load(): Promise<void> {
    const kept = v.safeParse(draftSchema, await readDraft(this.#id));
    if (!kept.success || this.isUnsaved) return;
    this.#show(kept.output);
    this.isUnsaved = this.isBack = true;
  }

  /** After every letter. */
  async changed(): Promise<void> {
    this.isUnsaved = true;
    const kept = await (this.isEmpty && !this.#saved ? dropDraft(this.#id) : writeDraft(this.#id, this.page));
    this.problem = kept.ok ? null : kept.error;
  }

  /** It is in the journal now, or nobody wants it. */
  async settle(): Promise<Result<void, JournalProblem>> {
    const dropped = await dropDraft(this.#id);
    if (!dropped.ok) return dropped;
    this.#show(this.#saved ?? { title: '', text: '', at: this.#now });
    this.isUnsaved = this.isBack = false;
    return dropped;
  }

  #show({ title, text, at }: OwnPage): void {
    this.title = title;
    this.text = text;
    this.#at = at;
  }
}
