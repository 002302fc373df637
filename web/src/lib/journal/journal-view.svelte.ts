/** The state of the journal for its pages: whether it is unlocked, and its pages. Locking removes every page from memory. */
import { getContext, setContext } from 'svelte';
import { onLockChange } from '#lib/device/journal-access.ts';
import { lockStatus } from '#lib/device/journal-lock.ts';
import { readDraft } from '#lib/device/journal-drafts.ts';
import { journalPages } from '#lib/device/journal.ts';
import { NEW_PAGE } from './page-draft.ts';
import { readPages, type ReadPage } from './read-page.ts';

export type JournalState =
  | { status: 'looking' }
  | { status: 'refused' }
  | { status: 'locked' }
  | {
      status: 'open';
      hasPassphrase: boolean;
      pages: readonly ReadPage[];
      /** Whether there is a draft of a new page. */
      hasBegun: boolean;
    };

const KEY = Symbol('journal');

export class JournalView {
  state = $state.raw<JournalState>({ status: 'looking' });
  /** The outcome of the last action, shown once on the next page. */
  said = $state('');
  #looks = 0;

  get pages(): readonly ReadPage[] {
    return this.state.status === 'open' ? this.state.pages : [];
  }

  page(id: string): ReadPage | null {
    return this.pages.find((page) => page.id === id) ?? null;
  }

  /** Reads the journal again after a change here or, possibly, in another tab. */
  async look(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const state = await lookedAt();
    if (look === this.#looks) this.state = state;
  }

  /** Runs until the returned function is called. */
  watch(): () => void {
    const look = () => void this.look();
    const lookWhenBack = () => {
      if (document.visibilityState === 'visible') look();
    };
    const stop = onLockChange(look);
    document.addEventListener('visibilitychange', lookWhenBack);
    look();
    return () => {
      stop();
      document.removeEventListener('visibilitychange', lookWhenBack);
    };
  }
}

async function lookedAt(): Promise<JournalState> {
  const lock = await lockStatus();
  if (!lock.ok) return { status: 'refused' };
  const rows = await journalPages();
  if (!rows.ok) return { status: rows.error === 'locked' ? 'locked' : 'refused' };
  const hasBegun = (await readDraft(NEW_PAGE)) !== null;
  return { status: 'open', hasPassphrase: lock.value !== 'none', pages: readPages(rows.value), hasBegun };
}

export function provideJournal(): JournalView {
  return setContext(KEY, new JournalView());
}

export function useJournal(): JournalView {
  return getContext<JournalView>(KEY);
}
