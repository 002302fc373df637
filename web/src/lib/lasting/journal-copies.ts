/** Adds to the saved copies in the journal what the partner keeps later, whichever page of the room is open. */
import type { BySeat } from '@heard/shared/exercise/seat';
import { summaryToJson } from '@heard/shared/words/export';
import { summaryOf } from '@heard/shared/words/summary';
import type { Words } from '@heard/shared/words/words';
import { journalPage, saveInJournal } from '#lib/device/journal.ts';
import { grownPage } from '#lib/summary/saved-page.ts';
import { copyIdOf, type PastConversation } from '#lib/evening/past-conversations.ts';

export class JournalCopies {
  /** The last summary by copy id: an unchanged one isn't looked up in the journal again. */
  readonly #last = new Map<string, string>();

  async update(past: readonly PastConversation[], words: Words, names: BySeat<string>): Promise<void> {
    for (const each of past) {
      const { title, at, conversation } = each;
      const json = summaryToJson(summaryOf(words, conversation, names), { title, at });
      const id = copyIdOf(each);
      if (this.#last.get(id) === json) continue;
      this.#last.set(id, json);
      await updateCopy(id, json);
    }
  }
}

/** Does nothing if there is no copy, if it has all lines already, or while the journal is locked. */
export async function updateCopy(id: string, json: string): Promise<void> {
  const saved = await journalPage(id);
  const grown = saved && grownPage(saved.page, JSON.parse(json));
  if (grown) await saveInJournal(id, grown, saved.savedAt);
}
