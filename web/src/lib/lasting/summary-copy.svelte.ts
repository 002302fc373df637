/** The copy of a summary in the journal of this device, and how saving it went. */
import { journalPage, saveInJournal } from '#lib/device/journal.ts';
import { isPromised, type Persistence } from '#lib/device/persistence.ts';
import type { JournalSaving } from '#lib/journal/SaveSummary.svelte';
import { updateCopy } from './journal-copies.ts';

export class SummaryCopy {
  readonly #id: string;
  #saving = $state.raw<JournalSaving | null>(null);

  constructor(id: string) {
    this.#id = id;
  }

  /** Null while there is no copy and nothing was saved. */
  get saving(): JournalSaving | null {
    return this.#saving;
  }

  /** Looks for a copy from an earlier visit, and adds to it the lines that were kept since. `json`: the current summary. */
  async load(json: () => string): Promise<void> {
    const id = this.#id;
    const copy = await journalPage(id);
    if (!copy) return;
    this.#saving = { status: 'saved', id, persistence: null };
    void isPromised().then((is) => {
      this.#saving = { status: 'saved', id, persistence: is ? 'promised' : 'unknown' };
    });
    await updateCopy(id, json());
  }

  /** Resolves with whether it was saved. `now`: server time, ms. */
  async save(json: string, now: number): Promise<boolean> {
    const id = this.#id;
    let persistence: Persistence | null = null;
    const result = await saveInJournal(id, JSON.parse(json), now, (answer) => {
      persistence = answer;
      if (this.#saving?.status === 'saved') this.#saving = { status: 'saved', id, persistence };
    });
    this.#saving = result.ok ? { status: 'saved', id, persistence } : { status: 'failed', problem: result.error };
    return result.ok;
  }
}
