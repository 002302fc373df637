/**
 * The newest version of one's own entries that this page has seen. Yjs settles concurrent writings by author, not by revision: an
 * older version can take the place of a newer one. Both partners would then be shown a version that is known to be out of date.
 */
import type { Version } from './action.ts';

export class OverwrittenVersions {
  readonly #newest = new Map<string, Version>();

  /** Takes in what the document holds, and gives what has to be put back because an older version took its place. */
  see(entries: ReadonlyMap<string, Version>): [entryId: string, Version][] {
    return [...entries].flatMap(([entryId, version]): [string, Version][] => {
      const newest = this.#newest.get(entryId);
      if (newest && newest.revision > version.revision) return [[entryId, newest]];
      this.#newest.set(entryId, version);
      return [];
    });
  }

  /** What its author took away is not to be put back. */
  forget(entryIds: Iterable<string>): void {
    for (const entryId of entryIds) this.#newest.delete(entryId);
  }
}
