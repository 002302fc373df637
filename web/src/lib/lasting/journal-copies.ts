/** Copies in the journal that grow when the other one keeps more, whatever page of the room is open. */
import type { BySeat } from '@heard/shared/exercise/seat';
import { summaryToJson } from '@heard/shared/words/export';
import { summaryOf } from '@heard/shared/words/summary';
import type { Words } from '@heard/shared/words/words';
import { journalPage, saveInJournal } from '#lib/device/journal.ts';
import { grownPage } from '#lib/summary/saved-page.ts';
import { copyIdOf, type PastConversation } from '#lib/evening/past-conversations.ts';

export class JournalCopies {
  /** What was looked at before, by copy: nothing happens while it stays the same. */
  readonly #seen = new Map<string, string>();

  /** Looks at what is kept of each conversation by now. */
  async grow(past: readonly PastConversation[], words: Words, names: BySeat<string>): Promise<void> {
    for (const each of past) {
      const { title, at, conversation } = each;
      const json = summaryToJson(summaryOf(words, conversation, names), { title, at });
      const id = copyIdOf(each);
      if (this.#seen.get(id) === json) continue;
      this.#seen.set(id, json);
      await updateCopy(id, json);
    }
  }
}

/** Nothing where there is no copy, where nothing came, or while the journal is locked. */
export async function updateCopy(id: string, json: string): Promise<void> {
  const saved = await journalPage(id);
  const grown = saved && grownPage(saved.page, JSON.parse(json));
  if (grown) await saveInJournal(id, grown, saved.savedAt);
}
