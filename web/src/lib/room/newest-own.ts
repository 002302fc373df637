/**
 * The newest version of one's own entries that this page has seen. Yjs settles concurrent writings by author, not by revision: a
 * device of the same seat that was offline can win with an older version. Then the newer one is written again.
 */
import type { OutboxItem } from '../device/database.ts';
import { revisionOf } from './revision-of.ts';

export class NewestOwn {
  readonly #newest = new Map<string, { revision: number; sealed: Uint8Array }>();

  /** Takes in what the document holds; gives what has to be written again because an older version took its place. */
  see(entries: ReadonlyMap<string, Uint8Array>): OutboxItem[] {
    return [...entries].flatMap(([entryId, sealed]): OutboxItem[] => {
      const revision = revisionOf(sealed);
      if (revision === null) return [];
      const newest = this.#newest.get(entryId);
      if (newest && newest.revision > revision) return [{ entryId, ...newest }];
      this.#newest.set(entryId, { revision, sealed });
      return [];
    });
  }

  /** What its author took away is not to be written again. */
  forget(entryIds: Iterable<string>): void {
    for (const entryId of entryIds) this.#newest.delete(entryId);
  }
}
