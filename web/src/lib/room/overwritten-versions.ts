/**
 * Finds own entries in which an older version has overwritten a newer one. That can happen because Yjs resolves concurrent writes by
 * client id, not by revision. Both partners would then see a version that is known to be out of date.
 */
import type { Version } from './action.ts';

export class OverwrittenVersions {
  readonly #newest = new Map<string, Version>();

  /** `entries`: the current versions in the document. Returns the newer ones that have to be restored. */
  see(entries: ReadonlyMap<string, Version>): [entryId: string, Version][] {
    return [...entries].flatMap(([entryId, version]): [string, Version][] => {
      const newest = this.#newest.get(entryId);
      if (newest && newest.revision > version.revision) return [[entryId, newest]];
      this.#newest.set(entryId, version);
      return [];
    });
  }

  /** Entries that their author removed mustn't be restored. */
  forget(entryIds: Iterable<string>): void {
    for (const entryId of entryIds) this.#newest.delete(entryId);
  }
}
